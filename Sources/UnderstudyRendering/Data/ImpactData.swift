import UnderstudyModel
import UnderstudyRelations

extension PageWriter {
  /// What it comes to when a role stands still, for each usual length.
  var impactsData: JSONValue {
    .list(
      organisation.uniqueRoles.map { role in
        .object([
          ("role", .text(role.id.rawValue)),
          ("stoppages", .list(handbook.connections.impacts[role.id].map(impactData))),
        ])
      })
  }

  private func impactData(_ impact: Impact) -> JSONValue {
    .object([
      ("days", .text(impact.stoppage.days)),
      ("from", .text(orNull: impact.felt.map { "\($0.from)" })),
      ("until", .text(orNull: impact.felt.map { "\($0.until)" })),
      ("roles", .whole(impact.roleCount)), ("orMore", .flag(impact.isCut)),
      ("customers", .list(impact.customers.map(reachData))),
      ("promises", .texts(impact.promises.map(\.rawValue))),
      ("goals", .texts(impact.goals.map(\.rawValue))),
    ])
  }

  private func reachData(_ reach: Impact.Reach) -> JSONValue {
    .object([
      ("customer", .text(reach.node.name)), ("at", .text("\(reach.at)")),
      ("services", .texts(reach.way.map(\.id.rawValue))),
    ])
  }
}
