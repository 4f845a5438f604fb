package import UnderstudyModel

/// How departments work together: who serves whom, who shadows whom, and who does neither.
///
/// Each role counts for its own department, not for those around it; a service for a department
/// counts for that department.
package struct DepartmentLinks: Sendable {
  /// Two departments, the one with the smaller identifier first.
  package struct Pair: Hashable, Comparable, Sendable {
    package var first: Identifier<Department>
    package var second: Identifier<Department>

    package init(_ one: Identifier<Department>, _ other: Identifier<Department>) {
      first = min(one, other)
      second = max(one, other)
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// Two departments of which one serves the other while nobody of one ever follows the other.
  package struct Strangers: Hashable, Sendable {
    package var pair: Pair
    /// What they give each other, stronger ones first; never empty.
    package var services: [ServiceLink]
    /// Whether each serves the other.
    package var isMutual: Bool
  }

  /// Departments that serve but never shadow each other, those with the strongest service first.
  package let strangers: [Strangers]
  /// Departments with roles that give nothing to, and get nothing from, anybody outside but what is
  /// for everyone; by identifier.
  package let withoutLinks: [Identifier<Department>]

  /// - Parameters:
  ///   - graph: the services.
  ///   - shadowing: pairs of departments between which somebody shadows.
  package init(_ graph: ServiceGraph, shadowing: Set<Pair>) {
    var services: [Pair: [ServiceLink]] = [:]
    var directions: [Pair: Set<Identifier<Department>>] = [:]
    var linked: Set<Identifier<Department>> = []
    for link in graph.links {
      let from = graph.department(of: link.supplier)
      let to = graph.department(of: link.receiver)
      guard from != to else { continue }
      if let from { linked.insert(from) }
      if let to { linked.insert(to) }
      guard let from, let to else { continue }
      services[Pair(from, to), default: []].append(link)
      directions[Pair(from, to), default: []].insert(from)
    }
    strangers = services.filter { !shadowing.contains($0.key) }.map { pair, links in
      Strangers(
        pair: pair, services: links.sorted(by: ServiceLink.strongerFirst),
        isMutual: directions[pair]?.count == 2)
    }.sorted { left, right in
      guard let one = left.services.first, let other = right.services.first,
        one.criticality != other.criticality
      else { return left.pair < right.pair }
      return one.criticality > other.criticality
    }
    withoutLinks = graph.nodes.compactMap(\.department).filter { department in
      let roles = graph.organisation.roles(of: department)
      return !roles.isEmpty && !linked.contains(department)
    }
  }
}

extension DepartmentLinks {
  /// The pairs of departments between which somebody shadows.
  ///
  /// That is: somebody whose home is one of them has a session with a role of the other on the path
  /// of an enrolment, not omitted; or a placement puts a trainee of one with a host of the other.
  package static func shadowing(
    in organisation: Organisation, plan: [Placement] = []
  ) -> Set<Pair> {
    var found: Set<Pair> = []
    func add(_ trainee: Person, _ other: Identifier<Department>?) {
      guard let home = trainee.homeDepartment(in: organisation), let other, home != other
      else { return }
      found.insert(Pair(home, other))
    }
    for person in organisation.content.people {
      for step in organisation.paths(of: person).flatMap(\.steps) where step.omission == nil {
        guard case .session(let session) = step.item.content,
          let role = session.host.role(in: organisation)
        else { continue }
        add(person, organisation[role]?.department?.id)
      }
    }
    for placement in plan {
      guard let trainee = organisation[placement.trainee],
        let host = organisation[placement.host]
      else { continue }
      add(trainee, host.homeDepartment(in: organisation))
    }
    return found
  }
}
