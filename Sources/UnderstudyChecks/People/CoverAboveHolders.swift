import UnderstudyDiagnostics
import UnderstudyModel

struct CoverAboveHolders: Check {
  static let id: Diagnostic.ID = "cover-above-holders"
  static let severity = Severity.warning
  static let needsEveryFile = true
  static let question = "Are there as many people as minimum cover asks for?"

  static let wrong = [
    """
    <role id="picker" title="Picker"/><department id="dock" name="Dock"/>
    <‹role› id="loader" title="Loader" cover="2"/>
    <person id="p-1" name="Ada Marsh" departments="dock"><holds role="picker"/></person>
    <person id="p-2" name="Ben Okoro" covers="no">
      <holds role="picker"/><holds role="loader"/>
    </person>
    <planning><‹cover› role="picker" least="2"/><‹cover› department="dock" least="3"/></planning>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker" cover="9"/><department id="dock" name="Dock"/>
    <role id="loader" title="Loader" cover="1"/>
    <person id="p-1" name="Ada Marsh" departments="dock"><holds role="picker"/></person>
    <person id="p-2" name="Ben Okoro" departments="dock">
      <holds role="picker"/><holds role="loader"/>
    </person>
    <planning><cover role="picker" least="2"/><cover department="dock" least="2"/></planning>
    """,
    """
    <role id="picker" title="Picker" cover="9"/>
    """,
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let staffing = Staffing(organisation, today: today)
    guard staffing.hasPeople else { return [] }
    var asked: [Asked] = []
    var namedRoles: Set<Identifier<Role>> = []
    for cover in organisation.planning?.covers ?? [] {
      switch cover.subject {
      case .role(let role):
        namedRoles.insert(role.id)
        guard organisation[role.id] != nil else { continue }
        asked.append(Asked(role.id, cover.least, staffing.covering(role.id), cover.declared))
      case .department(let department):
        guard organisation[department.id] != nil else { continue }
        asked.append(
          Asked(department.id, cover.least, staffing.covering(department.id), cover.declared))
      }
    }
    for role in organisation.content.roles where !namedRoles.contains(role.id) {
      guard let least = role.cover else { continue }
      asked.append(Asked(role.id, least, staffing.covering(role.id), role.declared))
    }
    return asked.filter { $0.count < $0.least }
      .map { Diagnostic(Self.id, Self.severity, tooFew($0), at: $0.declared.range) }
      .grouped(tooFew)
  }
}

/// How many are asked for, and how many there are.
private struct Asked {
  var name: String
  var least: Int
  var count: Int
  var declared: Declaration

  init<Entity>(
    _ id: Identifier<Entity>, _ least: Int, _ count: Int, _ declared: Declaration
  ) {
    name = id.rawValue
    self.least = least
    self.count = count
    self.declared = declared
  }
}

private func tooFew(_ asked: Asked) -> String {
  let count =
    asked.count == 0
    ? "nobody counts towards it"
    : "only \(asked.count) can count towards it, so nobody can be away to learn"
  return "'\(asked.name)' should have at least \(asked.least) on duty, and \(count)"
}
private func tooFew(_ count: Int) -> String {
  "\(count) roles and departments should have more people on duty than there are"
}
