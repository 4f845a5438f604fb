import Testing
import UnderstudyModel

@testable import UnderstudyRelations

/// How much of a map stays as it was when somebody adds a role.
///
/// Measured on pairs of boxes that are neither in the new role's department nor joined to it: of each
/// pair the order from left to right and the order from top to bottom, which is what readers remember.
/// Nothing is laid out alike in all cases, so the median counts: what stays on most maps.
@Suite struct MapStabilityTests {
  @Test func mostBoxesKeepTheirOrderWhenARoleIsAdded() {
    let shares = (0..<24).compactMap { seed -> Double? in
      var random = RandomOrganisation(seed: UInt64(seed))
      let roles = 12 + random.next(below: 16)
      let draft = random.draft(roles: roles, services: roles * 3 / 2)
      return share(keptBy: draft, with: &random, roles: roles)
    }
    let mean = shares.reduce(0, +) / Double(shares.count)
    let median = shares.sorted()[shares.count / 2]
    #expect(mean >= 0.75, "\(mean)")
    #expect(median >= 0.85, "\(median)")
  }

  @Test func nearlyAllDepartmentsKeepTheirOrderOnAFoldedMap() {
    let shares = (0..<6).compactMap { seed -> Double? in
      var random = RandomOrganisation(seed: UInt64(seed))
      let draft = random.draft(roles: 90, services: 150)
      return share(keptBy: draft, with: &random, roles: 90)
    }
    let mean = shares.reduce(0, +) / Double(shares.count)
    #expect(mean >= 0.7, "\(mean)")
  }

  @Test func nothingMovesWhereARoleIsAddedThatNothingJoinsOnAFoldedMap() {
    var random = RandomOrganisation(seed: 5)
    var draft = random.draft(roles: 90, services: 150)
    let before = middles(draft)
    draft.role("new", "New", in: "d0")
    #expect(middles(draft) == before)
  }

  /// The share of orders that stay when a role with two services comes; `nil` where no pair is left.
  private func share(
    keptBy draft: Draft, with random: inout RandomOrganisation, roles: Int
  ) -> Double? {
    let before = middles(draft)
    let department = "d\(random.next(below: draft.content.departments.count))"
    let (receiver, supplier) = (random.next(below: roles), random.next(below: roles))
    var grown = draft
    grown.role("new", "New", in: department)
    grown.serve("new", "x", to: .role("r\(receiver)"), id: "new-1")
    grown.serve("r\(supplier)", "y", to: .role("new"), id: "new-2")
    let graph = ServiceGraph(grown.organisation)
    let near: Set<Node> = [.role(Identifier("r\(receiver)")), .role(Identifier("r\(supplier)"))]
    let after = middles(grown)
    let others = before.keys.sorted().filter { node in
      after[node] != nil && !near.contains(node)
        && graph.department(of: node) != Identifier(department)
        && node != .department(Identifier(department))
    }
    var kept = 0
    var all = 0
    for (place, one) in others.enumerated() {
      for other in others[..<place] {
        guard let (a, b) = pair(one, other, before), let (c, d) = pair(one, other, after) else {
          continue
        }
        all += 2
        if isBefore(a.x, b.x) == isBefore(c.x, d.x) { kept += 1 }
        if isBefore(a.y, b.y) == isBefore(c.y, d.y) { kept += 1 }
      }
    }
    return all == 0 ? nil : Double(kept) / Double(all)
  }

  private func pair(_ one: Node, _ other: Node, _ middles: [Node: Point]) -> (Point, Point)? {
    guard let first = middles[one], let second = middles[other] else { return nil }
    return (first, second)
  }

  /// Whether one lies before the other; `nil` where they are about level.
  private func isBefore(_ one: Double, _ other: Double) -> Bool? {
    abs(one - other) < 40 ? nil : one < other
  }

  private func middles(_ draft: Draft) -> [Node: Point] {
    var found: [Node: Point] = [:]
    for leaf in OrganisationMapTests.drawing(draft).leaves {
      if case .box(let box, _, let classes) = leaf.shape, classes.isEmpty,
        let node = leaf.groups.last?.node
      {
        found[node] = box.middle
      }
    }
    return found
  }
}
