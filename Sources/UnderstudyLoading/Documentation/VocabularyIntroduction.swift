/// How the page on the vocabulary begins.
let vocabularyIntroduction = """
  # The vocabulary, version 1

  What you can write, and what it means. An organisation is one folder. Every `.xml` file below it \
  is read, and its root element says what it holds, so you may keep one large file or many small \
  ones: a role in a file of its own, all people in one, or everything inside `<organization>`.

  - Left out: hidden files and folders, the site, links that lead out of the folder, and `files/`, \
  which holds what your pages link to.
  - A file whose root is not part of the vocabulary is left out with a warning.
  - There is no namespace. For completion in an editor, write \
  `<?xml-model href="understudy.xsd"?>` as the second line, or put \
  `xsi:noNamespaceSchemaLocation="understudy.xsd"` on the root.
  - Ids are unique among things of one kind. All items are one kind, and so are all services. Ids of \
  phases, groups, choices, responsibilities, breakdowns, options and questions need to be unique \
  only within the element around them.
  - Text that stands directly in an element which takes text counts as a paragraph.

  This page is made from the declarations that the program reads by.
  """

/// What values mean, where their form does not say it.
let meaningsOfValues = """
  **Durations** in hours are rounded up to slots; a range is planned at its upper end and shown as \
  written. In whole days they mean the host's working hours of so many consecutive working days; \
  breaks inside a day do not count. In a `within` they are working time of the supplier's calendar, \
  or with `clock="elapsed"` time that passes.

  **Offsets** count from day 0, the first day of the enrolment. `d` are days on which the trainee's \
  calendar has hours and is not closed (`0d` is the first such day on or after day 0), `cd` calendar \
  days, `w` weeks. `clearance+5d` counts from the enrolment's date of that name, `#charge-card+45d` \
  from the day on which that item is completed. As a `from` an offset means the day's beginning, as a \
  `due` its end.

  **Times** are meant in the zone of the person's site (hours, `busy`), of the host's (`window`), or of \
  the organisation (`<planning>`, `<schedule>`).

  **Owners** are found anew for each trainee. Several words mean each of them. A role means the \
  trainee if they hold it, else any one holder.

  **Conditions** ask the facets `site`, `employment`, `department`, `role` and those that the \
  organisation declares. A bar means or, a blank means and.

  **Audience** is who may read something: `everyone`, `staff`, `managers`, `hr`, each with those \
  before it. Without it, texts about work are for everyone; names, schedule and levels for staff; \
  reasons of absence and omission, comments, cost and other people's progress for managers; rates for \
  HR. An element inside another is never wider than the one around it.
  """
