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

  /// What it comes to when one service stops, for each usual length. Ways are left out: there are many
  /// services, and whoever wants a way asks `explain`.
  var serviceImpactsData: JSONValue {
    .list(
      handbook.connections.graph.links.map { link in
        .object([
          ("service", .text(link.id.rawValue)),
          (
            "stoppages",
            .list(
              handbook.connections.impacts[link.id].map { impact in
                .object([
                  ("days", .text(impact.stoppage.days)), ("roles", .whole(impact.roleCount)),
                  ("orMore", .flag(impact.isCut)),
                  (
                    "customers",
                    .list(
                      impact.customers.map {
                        .object([
                          ("customer", .text($0.node.name)), ("at", .text("\($0.at)")),
                        ])
                      })
                  ),
                  ("promises", .texts(impact.promises.map(\.rawValue))),
                  ("goals", .texts(impact.goals.map(\.rawValue))),
                ])
              })
          ),
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
