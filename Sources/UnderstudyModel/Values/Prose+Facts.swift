extension Prose {
  /// What `<value of="…"/>` may ask for, in alphabetical order.
  ///
  /// `organisation.name` and `today` are the same for every reader; the others are the reader's own.
  /// A page without a single reader says them in general words: "your manager".
  package static let facts = [
    "curriculum.title", "enrolment.due", "enrolment.start", "organisation.name", "today",
    "trainee.buddy", "trainee.buddy.first-name", "trainee.department", "trainee.first-name",
    "trainee.manager", "trainee.manager.first-name", "trainee.mentor",
    "trainee.mentor.first-name", "trainee.name", "trainee.role", "trainee.site", "trainee.start",
  ]
}
