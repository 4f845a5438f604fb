import UnderstudyDiagnostics
import UnderstudyModel

struct HoldingsEnded: Check {
  static let id: Diagnostic.ID = "holdings-ended"
  static let severity = Severity.note
  static let question = "Does everybody who once held a role hold one today or later?"

  static let wrong = [
    """
    <role id="picker" title="Picker"/>
    <‹person› id="p-1" name="Ada Marsh"><holds role="picker" until="2026-11-30"/></person>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker"/><role id="packer" title="Packer"/>
    <person id="p-1" name="Ada Marsh">
      <holds role="picker" until="2026-11-30"/><holds role="packer" since="2026-12-01"/>
    </person>
    <person id="p-2" name="Ben Okoro" end="2026-11-30"><holds role="picker" until="2026-11-30"/></person>
    <person id="p-3" name="Chloe Diaz"/>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.people.compactMap { person in
      let ends = person.holds.map(\.until)
      guard person.end.map({ today <= $0 }) ?? true,
        !ends.isEmpty, ends.allSatisfy({ $0.map { $0 < today } ?? false }),
        let last = ends.compactMap({ $0 }).max()
      else { return nil }
      return Diagnostic(
        Self.id, Self.severity, noRoleSince(person.name, last), at: person.declared.range)
    }.grouped(noRole)
  }
}

private func noRoleSince(_ person: String, _ day: Day) -> String {
  "\(person) has held no role since \(day)"
}
private func noRole(_ count: Int) -> String {
  "\(count) people no longer hold any role"
}
