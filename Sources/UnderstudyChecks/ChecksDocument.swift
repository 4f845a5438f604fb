import UnderstudyDiagnostics

/// The manual of all checks as Markdown: `Documentation/checks.md`.
///
/// It is made from what the checks carry, so it cannot tell anything else than they do.
package func checksDocument() -> String {
  let contents = chapters.map { chapter in
    "**\(chapter.title):** "
      + chapter.checks.map { "[`\(type(of: $0).id.rawValue)`](#\(type(of: $0).id.rawValue))" }
      .joined(separator: " · ")
  }
  let sections = chapters.map { chapter in
    "## \(chapter.title)\n\n"
      + chapter.checks.map { section(type(of: $0)) }.joined(separator: "\n")
  }
  return introduction + contents.joined(separator: "\n\n") + "\n\n"
    + sections.joined(separator: "\n")
}

private let introduction = """
  # What is checked

  `understudy check` reads all of your content, and then asks the questions on this page of the whole
  of it. Each finding ends with the word of its question in brackets, such as `[unknown-role]`.

  - An **error** must be mended before a site is written. A **warning** is for somebody to look at. A
    **note** is worth knowing, and nothing is wrong.
  - What repeats more than three times is told in one finding.
  - In the samples, `‹` and `›` enclose the place that a finding points at. The samples are read on
    1 December 2026, and stand in one `<organization>`; a line such as `--- schedule.xml` begins
    another file.

  What cannot be read at all (an unknown element, a day that does not exist, an id that comes twice)
  is told while reading; see [the vocabulary](vocabulary.md). This page is made from the checks
  themselves.


  """

private func section(_ check: any Check.Type) -> String {
  """
  ### \(check.id.rawValue)

  \(check.question) If not: \(article(check.severity)).

  To be mended:

  \(check.wrong.map(sample).joined(separator: "\n\n"))

  In order:

  \(check.right.map(sample).joined(separator: "\n\n"))

  """
}

private func sample(_ text: String) -> String { "```xml\n\(text)\n```" }

private func article(_ severity: Severity) -> String {
  severity == .error ? "an error" : "a \(severity.rawValue)"
}
