package import UnderstudyModel

/// Every sticking point of the organisation, the oldest and most harmful first.
package struct StickingPointRegister: Sendable {
  /// Open ones first, then those that are done. Among each: by weight, by harm, by first day, by
  /// identifier.
  package let entries: [StickingPointEntry]
  private let ofService: [Identifier<Service>: [StickingPointEntry]]
  private let ofRole: [Identifier<Role>: [StickingPointEntry]]
  private let ofSystem: [Identifier<System>: [StickingPointEntry]]

  /// - Parameters:
  ///   - graph: whose organisation is asked.
  ///   - day: until when the days since a point came up are counted.
  package init(_ graph: ServiceGraph, on day: Day) {
    let organisation = graph.organisation
    var found: [StickingPointEntry] = []
    func add(_ points: [StickingPoint], at place: StickingPointEntry.Place, _ harm: Harm) {
      found += points.map {
        StickingPointEntry(
          $0, at: place, harm: harm, days: $0.since.map { max(0, day - $0) }, in: organisation)
      }
    }
    for link in graph.links {
      add(link.service.stickingPoints, at: .service(link.id), link.criticality)
    }
    for role in organisation.content.roles {
      add(role.stickingPoints, at: .role(role.id), role.harm)
    }
    for system in organisation.content.systems {
      let users = organisation.content.roles.filter { role in
        role.uses.contains { $0.system.id == system.id }
      }
      add(system.stickingPoints, at: .system(system.id), users.map(\.harm).max() ?? .low)
    }
    let sorted = found.sorted(by: StickingPointEntry.worstFirst)
    let numbered = sorted.enumerated().map { place, entry in
      var entry = entry
      entry.number = place + 1
      return entry
    }
    entries = numbered
    var ofService: [Identifier<Service>: [StickingPointEntry]] = [:]
    var ofRole: [Identifier<Role>: [StickingPointEntry]] = [:]
    var ofSystem: [Identifier<System>: [StickingPointEntry]] = [:]
    for entry in numbered {
      switch entry.place {
      case .service(let id): ofService[id, default: []].append(entry)
      case .role(let id): ofRole[id, default: []].append(entry)
      case .system(let id): ofSystem[id, default: []].append(entry)
      }
    }
    self.ofService = ofService
    self.ofRole = ofRole
    self.ofSystem = ofSystem
  }

  /// How much harm a place can do.
  package typealias Harm = Service.Criticality

  /// Those that are not settled, worst first.
  package var open: [StickingPointEntry] { entries.filter { $0.point.status != .done } }

  package func entries(of service: Identifier<Service>) -> [StickingPointEntry] {
    ofService[service] ?? []
  }

  package func entries(of role: Identifier<Role>) -> [StickingPointEntry] { ofRole[role] ?? [] }

  package func entries(of system: Identifier<System>) -> [StickingPointEntry] {
    ofSystem[system] ?? []
  }
}

extension Role {
  /// The criticality of the most critical service that the role gives; low where it gives none.
  fileprivate var harm: Service.Criticality { services.map(\.criticality).max() ?? .low }
}
