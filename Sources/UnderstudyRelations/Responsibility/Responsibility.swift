package import UnderstudyModel

/// For one service: who does it, answers for it, is asked, is told.
///
/// Found in what authors write anyway. The supplier does it. Whoever the service names as its owner
/// answers for it; without one the role to which the supplier reports, without that the owner of the
/// supplying role. Whoever a breakdown calls on is asked. The receiver is told. Nobody is both asked
/// and one who does it, answers for it or is told.
package struct Responsibility: Hashable, Sendable {
  /// Somebody who has a part.
  package enum Party: Hashable, Comparable, Sendable {
    case node(Node)
    case person(Identifier<Person>)
  }

  /// Why those answer for it who do.
  package enum Basis: String, Hashable, Sendable {
    /// The service names them.
    case owner
    /// The supplying role reports to them.
    case reportsTo
    /// They own the supplying role's page.
    case roleOwner
    /// Nobody answers for it.
    case nobody
  }

  package var link: ServiceLink
  /// Who does it.
  package var does: Node
  /// Who answers for it, in written order; empty where nobody does.
  package var answers: [Party]
  package var basis: Basis
  /// Who is asked when it breaks down, in written order.
  package var asked: [Party]
  /// Who is told, because it is for them.
  package var told: Node

  package init(of link: ServiceLink, in organisation: Organisation) {
    self.link = link
    does = link.supplier
    told = link.receiver
    let role = link.supplier.role.flatMap { organisation[$0] }
    let owners = organisation.parties(link.service.owners)
    let head = role?.reportsTo.flatMap { organisation[$0.id] }
    let keepers = organisation.parties(role?.owners ?? [])
    if !owners.isEmpty {
      (answers, basis) = (owners, .owner)
    } else if let head {
      (answers, basis) = ([.node(.role(head.id))], .reportsTo)
    } else {
      (answers, basis) = (keepers, keepers.isEmpty ? .nobody : .roleOwner)
    }
    let busy = Set(answers + [.node(does), .node(told)])
    let resolvers = link.service.breakdowns.flatMap(\.resolvers).flatMap(\.who)
    asked = organisation.parties(resolvers).filter { !busy.contains($0) }
  }
}

/// Who does what, department by department.
package struct Responsibilities: Sendable {
  /// By the innermost department of the supplier, in the order of departments, those without one
  /// last; stronger services first.
  package let regions: [(department: Identifier<Department>?, services: [Responsibility])]
  /// Services for which nobody answers, stronger ones first.
  package let unanswered: [Responsibility]

  package init(_ graph: ServiceGraph) {
    let all = graph.links.sorted(by: ServiceLink.strongerFirst)
      .map { Responsibility(of: $0, in: graph.organisation) }
    let grouped = Dictionary(grouping: all) { graph.department(of: $0.does) }
    let inside = grouped.compactMap { key, services in key.map { ($0, services) } }
      .sorted { $0.0 < $1.0 }
    regions = inside.map { ($0.0, $0.1) } + (grouped[nil].map { [(nil, $0)] } ?? [])
    unanswered = all.filter(\.answers.isEmpty)
  }

  /// The services that a department's own roles give; empty where they give none.
  package subscript(department: Identifier<Department>?) -> [Responsibility] {
    regions.first { $0.department == department }?.services ?? []
  }
}

extension Organisation {
  /// Roles, people and partners by the names they are written with, each once; relations such as
  /// `@manager` mean nobody in particular here.
  fileprivate func parties(_ owners: [Owner]) -> [Responsibility.Party] {
    var seen: Set<Responsibility.Party> = []
    return owners.compactMap { owner -> Responsibility.Party? in
      guard case .named(let name) = owner.word else { return nil }
      if let role = self[Identifier<Role>(name)] { return .node(.role(role.id)) }
      if let person = self[Identifier<Person>(name)] { return .person(person.id) }
      return self[Identifier<Partner>(name)].map { .node(.partner($0.id)) }
    }.filter { seen.insert($0).inserted }
  }
}
