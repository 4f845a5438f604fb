import UnderstudyModel
import UnderstudyRelations

/// The role on one sheet: what for, who serves whom, what to look after.
struct PacketRole: View {
  var purpose: Markup
  var drawing: Markup
  var given: [ServiceRow]
  var hasGiven: Bool
  /// How many services have no room here.
  var more: String
  var duties: [Markup]
  var hasDuties: Bool
}

extension PageWriter {
  func packetRoleSheet(_ role: Role, _ trainee: Person) -> PacketRole {
    let graph = handbook.connections.graph
    let given = graph.given(by: .role(role.id)).sorted(by: ServiceLink.strongerFirst)
    let shown = given.prefix(7)
    let names = organisation.holders(of: role.id, on: today).filter { $0.id != trainee.id }
      .map(\.name.firstName)
    let map = EgoMap(
      of: role.id, in: graph, form: .packet,
      notes: [([trainee.name.firstName] + names.prefix(1)).joined(separator: ", ")])
    return PacketRole(
      purpose: line(role.purpose), drawing: drawing(map.drawing(name: "ego")),
      given: shown.map(given(_:)).map { row in
        // Ids belong to the role's page.
        var row = row
        row.anchor = ""
        return row
      },
      hasGiven: !given.isEmpty,
      more: given.count > shown.count
        ? "and \(count(given.count - shown.count, "more promise")) on the role’s page." : "",
      duties: role.responsibilities.map { line($0.about) },
      hasDuties: !role.responsibilities.isEmpty)
  }
}

/// What to do when something breaks, to tear out and pin up.
struct PacketBreaks: View {
  var rows: [BreakdownRow]
}

extension PageWriter {
  /// Breakdowns of the role's own services, then of those it depends on; `nil` where none is written.
  func packetBreaks(for role: Role) -> PacketBreaks? {
    let graph = handbook.connections.graph
    let own = graph.given(by: .role(role.id)).flatMap { breakdowns(of: $0, isOwn: true) }
    let received = graph.received(by: .role(role.id))
      .flatMap { breakdowns(of: $0, isOwn: false) }
    let rows = (own + received).prefix(6).map { row in
      var row = row
      row.anchor = ""
      row.pins = []
      return row
    }
    return rows.isEmpty ? nil : PacketBreaks(rows: rows)
  }
}
