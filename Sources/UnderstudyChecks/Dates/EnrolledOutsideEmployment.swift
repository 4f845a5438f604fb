import UnderstudyDiagnostics
import UnderstudyModel

struct EnrolledOutsideEmployment: Check {
  static let id: Diagnostic.ID = "enrolled-outside-employment"
  static let severity = Severity.warning
  static let question = "Does every enrolment begin while the person is employed?"

  static let wrong = [
    """
    <curriculum id="start" title="Start"/><curriculum id="leave" title="Leave well"/>
    <person id="p-1" name="Ada Marsh" start="2026-11-09" end="2027-06-30">
      <‹enrolled› curriculum="start" start="2026-11-02"/>
      <‹enrolled› curriculum="leave" start="2027-07-01"/>
    </person>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start"/>
    <person id="p-1" name="Ada Marsh" start="2026-11-02" end="2027-06-30">
      <enrolled curriculum="start" start="2026-11-02"/>
    </person>
    <person id="p-2" name="Ben Okoro"><enrolled curriculum="start" start="2026-11-02"/></person>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.people.flatMap { person in
      person.enrolments.compactMap { enrolment -> Diagnostic? in
        if let start = person.start, enrolment.start < start {
          return Diagnostic(
            Self.id, Self.severity, tooEarly(person.name, enrolment.start, start),
            at: enrolment.declared.range, help: beforeDayOne)
        }
        if let end = person.end, end < enrolment.start {
          return Diagnostic(
            Self.id, Self.severity, tooLate(person.name, enrolment.start, end),
            at: enrolment.declared.range)
        }
        return nil
      }
    }.grouped(outside)
  }
}

private func tooEarly(_ person: String, _ day: Day, _ start: Day) -> String {
  "this enrolment begins on \(day), but \(person) is employed from \(start)"
}
private func tooLate(_ person: String, _ day: Day, _ end: Day) -> String {
  "this enrolment begins on \(day), but \(person) is employed until \(end)"
}
private func outside(_ count: Int) -> String {
  "\(count) enrolments begin before or after the person is employed"
}
private let beforeDayOne =
  "for what happens before day one, let a phase begin at a day such as -10d"
