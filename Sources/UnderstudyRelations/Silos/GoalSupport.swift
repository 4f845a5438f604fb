package import UnderstudyModel

/// What carries one goal.
package struct GoalSupport: Hashable, Sendable {
  package var goal: Identifier<Goal>
  /// Services that point at it, stronger ones first.
  package var services: [ServiceLink]
  /// Curricula that point at it, by identifier.
  package var curricula: [Identifier<Curriculum>]
  /// Items that point at it while their curriculum does not, in written order.
  package var items: [Identifier<Item>]

  /// Whether nothing carries it.
  package var isEmpty: Bool { services.isEmpty && curricula.isEmpty && items.isEmpty }
}

/// Which goals are carried by what, and what works towards no goal.
package struct GoalSupports: Sendable {
  /// One a goal, in written order.
  package let goals: [GoalSupport]
  /// Services that point at no goal, stronger ones first.
  package let servicesWithoutGoal: [ServiceLink]
  /// Curricula that point at no goal, not even by an item, by identifier.
  package let curriculaWithoutGoal: [Identifier<Curriculum>]
  /// Services that point at no goal, protect no promise, and from which no line of services leads to
  /// a customer: effort that may be questioned. Stronger ones first.
  package let questionable: [ServiceLink]

  package init(_ chains: Chains) {
    let graph = chains.graph
    let organisation = graph.organisation
    let links = graph.links.sorted(by: ServiceLink.strongerFirst)
    let curricula = organisation.content.curricula.sorted { $0.id < $1.id }
    func known(_ goal: Reference<Goal>?) -> Identifier<Goal>? {
      goal.flatMap { organisation[$0.id]?.id }
    }
    goals = organisation.content.goals.map { goal in
      GoalSupport(
        goal: goal.id,
        services: links.filter { known($0.service.goal) == goal.id },
        curricula: curricula.filter { known($0.goal) == goal.id }.map(\.id),
        items: curricula.filter { known($0.goal) != goal.id }.flatMap(\.items)
          .filter { known($0.goal) == goal.id }.map(\.id))
    }
    servicesWithoutGoal = links.filter { known($0.service.goal) == nil }
    curriculaWithoutGoal = curricula.filter { curriculum in
      known(curriculum.goal) == nil && curriculum.items.allSatisfy { known($0.goal) == nil }
    }.map(\.id)
    questionable = servicesWithoutGoal.filter { link in
      link.service.promise == nil && !chains.leadsToCustomer(link)
    }
  }
}

extension Chains {
  /// Whether a line of services that begins with this one ends at a customer.
  package func leadsToCustomer(_ link: ServiceLink) -> Bool {
    graph.places[link.receiver].map { layerOfNode[$0] != nil } ?? false
  }
}
