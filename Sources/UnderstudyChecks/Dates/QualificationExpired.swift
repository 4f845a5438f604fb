import UnderstudyDiagnostics
import UnderstudyModel

struct QualificationExpired: Check {
  static let id: Diagnostic.ID = "qualification-expired"
  static let severity = Severity.note
  static let question = "Is every qualification that ran out renewed?"

  static let wrong = [
    """
    <role id="picker" title="Picker"/>
    <person id="p-1" name="Ada Marsh">
      <‹qualified› role="picker" level="host" expires="2026-11-30"/>
    </person>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker"/>
    <person id="p-1" name="Ada Marsh">
      <qualified role="picker" level="cover" expires="2026-11-30"/>
      <qualified role="picker" level="host" since="2026-12-01"/>
    </person>
    <person id="p-2" name="Ben Okoro" end="2026-06-30">
      <qualified role="picker" level="host" expires="2026-05-30"/>
    </person>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.people.filter { person in person.end.map { today <= $0 } ?? true }
      .flatMap { person in
        person.qualified.compactMap { lapsed -> Diagnostic? in
          guard let expires = lapsed.expires, expires < today else { return nil }
          let isRenewed = person.qualified.contains { other in
            other.role.id == lapsed.role.id && other.level >= lapsed.level
              && other.expires.map { today <= $0 } ?? true
          }
          guard !isRenewed else { return nil }
          return Diagnostic(
            Self.id, Self.severity, ranOut(person.name, lapsed, expires), at: lapsed.declared.range)
        }
      }.grouped(ranOut)
  }
}

private func ranOut(_ person: String, _ lapsed: Qualification, _ day: Day) -> String {
  "the level '\(lapsed.level.rawValue)' of \(person) in '\(lapsed.role.id)' ran out on \(day)"
}
private func ranOut(_ count: Int) -> String {
  "\(count) qualifications have run out"
}
