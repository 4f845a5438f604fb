import UnderstudyModel
import UnderstudyRelations

extension PageWriter {
  /// Customers with our promises to them.
  var customersData: JSONValue {
    .list(
      organisation.uniqueCustomers.map { customer in
        .record([
          ("id", .text(customer.id.rawValue)), ("name", .text(customer.name)),
          ("about", .text(plain(customer.about))),
          (
            "promises",
            .list(
              customer.promises.map {
                .record([("id", .text($0.id.rawValue)), ("text", .text(plain($0.text)))])
              })
          ),
          ("source", source(customer.declared)),
        ])
      })
  }

  /// Goals with what carries them.
  var goalsData: JSONValue {
    .list(
      handbook.connections.goals.goals.compactMap { support in
        organisation[support.goal].map { goal in
          .record([
            ("id", .text(goal.id.rawValue)), ("name", .text(goal.name)),
            ("now", .text(orNull: goal.now)), ("target", .text(orNull: goal.target)),
            ("owners", names(goal.owners)), ("about", .text(plain(goal.about))),
            ("services", .texts(support.services.map(\.id.rawValue))),
            ("curricula", .texts(support.curricula.map(\.rawValue))),
            ("items", .texts(support.items.map(\.rawValue))),
            ("source", source(goal.declared)),
          ])
        }
      })
  }

  /// Systems with who uses them.
  var systemsData: JSONValue {
    .list(
      organisation.uniqueSystems.map { system in
        .record([
          ("id", .text(system.id.rawValue)), ("name", .text(system.name)),
          ("owners", names(system.owners)), ("about", .text(plain(system.about))),
          ("roles", .texts(users(of: system.id).map(\.id.rawValue))),
          ("source", source(system.declared)),
        ])
      })
  }

  /// The strongest line from each role to a customer, null for roles without one, and every customer at
  /// whom a line of it ends.
  var chainsData: JSONValue {
    let chains = handbook.connections.chains
    return .list(
      organisation.uniqueRoles.map { role in
        let chain = chains.strongest(from: .role(role.id))
        return .object([
          ("role", .text(role.id.rawValue)),
          ("customer", .text(orNull: chain?.customer.rawValue)),
          (
            "customers",
            .texts(
              handbook.connections.customerChains.customers(reachedFrom: .role(role.id))
                .map(\.rawValue))
          ),
          ("services", .texts(chain?.links.map(\.id.rawValue) ?? [])),
          ("nodes", .texts(chain?.nodes.map(\.key) ?? [])),
          ("total", .text(orNull: chain?.total.words)),
        ])
      })
  }

  /// Services that run in circles, each with everybody who is tied into it.
  var loopsData: JSONValue {
    .list(
      handbook.connections.chains.loops.map {
        .object([
          ("services", .texts($0.links.map(\.id.rawValue))),
          ("nodes", .texts($0.nodes.map(\.key))), ("knot", .texts($0.knot.map(\.key))),
        ])
      })
  }

  /// The register of sticking points.
  var stickingPointsData: JSONValue {
    .list(
      handbook.connections.register.entries.map { entry in
        .record([
          ("id", .text(entry.point.id.rawValue)), ("number", .whole(entry.number)),
          ("place", .text(entry.place.key)), ("status", .text(entry.point.status.rawValue)),
          ("harm", .text(entry.harm.rawValue)),
          ("since", .text(orNull: entry.point.since?.description)),
          ("review", .text(orNull: entry.point.review?.description)),
          ("next", .text(orNull: entry.point.next)), ("owners", names(entry.point.owners)),
          ("about", .text(plain(entry.point.about))), ("source", source(entry.point.declared)),
        ])
      })
  }

  /// Improvements that people try.
  var actionsData: JSONValue {
    .list(
      organisation.actions.map { action in
        let scores = handbook.connections.measures.scores(around: action)
        let times = handbook.connections.measures.responses(around: action)
        return .record([
          ("id", .text(action.id.rawValue)),
          ("service", .text(orNull: action.service?.id.rawValue)),
          ("status", .text(action.status.rawValue)), ("owners", names(action.owners)),
          ("opened", .text(orNull: action.opened?.description)),
          ("closed", .text(orNull: action.closed?.description)),
          ("before", scores.before.map { .decimal($0.mean, places: 2) } ?? .null),
          ("after", scores.after.map { .decimal($0.mean, places: 2) } ?? .null),
          ("keptBefore", times.before?.share.map { .decimal($0, places: 3) } ?? .null),
          ("keptAfter", times.after?.share.map { .decimal($0, places: 3) } ?? .null),
          ("aim", .text(orNull: action.aim)), ("about", .text(plain(action.about))),
          ("source", source(action.declared)),
        ])
      })
  }

  /// The words of the house.
  var termsData: JSONValue {
    .list(
      organisation.terms.map {
        .record([
          ("id", .text($0.id.rawValue)), ("name", .text($0.name)),
          ("about", .text(plain($0.about))), ("source", source($0.declared)),
        ])
      })
  }
}

extension StickingPointEntry.Place {
  /// `service:complete-orders`.
  fileprivate var key: String {
    switch self {
    case .service(let id): "service:\(id)"
    case .system(let id): "system:\(id)"
    case .role(let id): "role:\(id)"
    }
  }
}
