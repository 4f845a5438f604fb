import UnderstudyDiagnostics
import UnderstudyModel

struct EnrolledTwice: Check {
  static let id: Diagnostic.ID = "enrolled-twice"
  static let severity = Severity.warning
  static let question = "Does everybody take a curriculum once at a time?"

  static let wrong = [
    """
    <curriculum id="start" title="Start"/>
    <person id="p-1" name="Ada Marsh">
      <enrolled curriculum="start" start="2026-11-02" due="2027-02-26"/>
      <enrolled curriculum="‹start›" start="2026-12-07"/>
    </person>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start"/><curriculum id="refresh" title="Once a year"/>
    <person id="p-1" name="Ada Marsh">
      <enrolled curriculum="start" start="2026-11-02"/>
      <enrolled curriculum="refresh" start="2025-11-02" due="2025-12-01"/>
      <enrolled curriculum="refresh" start="2026-11-02" due="2026-12-01"/>
    </person>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.people.flatMap { person -> [Diagnostic] in
      var last: [Identifier<Curriculum>: Enrolment] = [:]
      return person.enrolments.compactMap { enrolment in
        let before = last.updateValue(enrolment, forKey: enrolment.curriculum.id)
        guard let before, !enrolment.isApart(from: before) else { return nil }
        return Diagnostic(
          Self.id, Self.severity, takesTwice(person.name, enrolment.curriculum.id),
          at: enrolment.curriculum.range, notes: [.init(theOther, at: before.declared.range)])
      }
    }.grouped(takeTwice)
  }
}

extension Enrolment {
  /// Whether one of the two is over before the other begins.
  fileprivate func isApart(from other: Enrolment) -> Bool {
    other.due.map { $0 < start } ?? false || due.map { $0 < other.start } ?? false
  }
}

private func takesTwice(_ person: String, _ curriculum: Identifier<Curriculum>) -> String {
  "\(person) takes '\(curriculum)' twice at the same time"
}
private func takeTwice(_ count: Int) -> String {
  "\(count) people take a curriculum twice at the same time"
}
private let theOther = "the other enrolment"
