import UnderstudyModel

/// Who may step in for a role while its holders stand still, on each of some days.
///
/// Somebody who does not hold the role, can cover it, counts towards cover and is at work.
struct StandIns {
  private let levels: ReachedLevels
  private let days: [Day]

  init(_ levels: ReachedLevels, over days: [Day]) {
    self.levels = levels
    self.days = days
  }

  /// By role, as a place in the graph, and by day; roles for which nobody ever may are left out.
  func byRole(in graph: ServiceGraph) -> [Int: [[Identifier<Person>]]] {
    var found: [Int: [[Identifier<Person>]]] = [:]
    for (place, node) in graph.nodes.enumerated() {
      guard let role = node.role else { continue }
      let byDay = standIns(for: role)
      if byDay.contains(where: { !$0.isEmpty }) { found[place] = byDay }
    }
    return found
  }

  private func standIns(for role: Identifier<Role>) -> [[Identifier<Person>]] {
    let organisation = levels.organisation
    let candidates = levels.learners(of: role).compactMap { organisation[$0] }
      .filter(\.countsForCover)
    return days.map { day in
      candidates.filter { person in
        !person.holds.contains { $0.role.id == role && $0.counts(on: day) }
          && levels.level(of: person.id, in: role, on: day) >= .cover
          && person.away(on: day, in: organisation) == nil
      }.map(\.id)
    }
  }
}
