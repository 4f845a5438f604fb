import UnderstudyModel

/// The sessions of an earlier plan that no longer keep the rules.
///
/// Sessions are told by the key of their first piece.
struct BrokenSessions: Sendable {
  /// What has to move, or go, so that all others may stay.
  private(set) var sessions: Set<PlacementKey> = []
  /// Those of them that break a rule by themselves: no plan leaves them where they are.
  private(set) var certain: Set<PlacementKey> = []
  /// So many sessions at least have to move or go, in whatever plan.
  private(set) var least = 0
  /// Why, once for each breach, in the order of the rules.
  private(set) var breaches: [Breach] = []

  /// Rules that placements break for as long as all of them stay, whatever else is planned.
  private static let lasting = PlanningRule.allCases.filter {
    ![.pins, .order, .earliest, .request, .parts, .choice].contains($0)
  }

  init(_ problem: PlanningProblem) {
    let history = problem.earlier.filter { problem.isHistory($0) }
    let open = problem.earlier.filter { !problem.isHistory($0) }
    guard !open.isEmpty else { return }
    let verifier = Verifier(problem)
    findCertain(problem, open, verifier.breaches(in: history + open, of: Self.lasting))
    let wanted = takePins(problem, open)
    findShared(problem, verifier, history + wanted, open)
    findWaiting(problem, verifier, history + open)
  }

  /// What breaks a rule by itself, and what nobody asks for any more.
  private mutating func findCertain(
    _ problem: PlanningProblem, _ open: [Placement], _ found: [Breach]
  ) {
    for breach in found {
      let alone = problem.openSessions(of: breach)
      if alone.count == 1 {
        certain.formUnion(alone)
        breaches.append(breach)
      }
    }
    let lost = open.filter {
      problem.request(for: $0) == nil || problem.organisation[$0.host] == nil
    }
    certain.formUnion(lost.map(\.request))
    sessions = certain
    least = certain.count
  }

  /// What people want elsewhere now.
  ///
  /// - Returns: where they want it, as far as that is known.
  private mutating func takePins(
    _ problem: PlanningProblem, _ open: [Placement]
  ) -> [Placement] {
    var wanted: [Placement] = []
    for pin in problem.policy.pins where !open.contains(where: { pin.isMet(by: $0) }) {
      let session = pin.sample(problem).request
      guard var placement = open.first(where: { $0.request == session }) else { continue }
      sessions.insert(session)
      guard let start = pin.start else { continue }
      let zone = problem.window.zone
      let length = zone.instant(placement.end) - zone.instant(placement.start)
      placement.start = start
      placement.end = zone.local(zone.instant(start) + length)
      placement.host = pin.host?.id ?? placement.host
      wanted.append(placement)
    }
    return wanted
  }

  /// What breaks a rule together with others: of each such group enough to keep the rule, those
  /// first that are in most groups. Groups without a common session each need one that moves.
  private mutating func findShared(
    _ problem: PlanningProblem, _ verifier: Verifier, _ settled: [Placement], _ open: [Placement]
  ) {
    let settledSessions = sessions
    var isFirst = true
    while true {
      let left = open.filter { !sessions.contains($0.request) }
      let found = verifier.breaches(in: settled + left, of: Self.lasting)
      let groups = found.map { problem.openSessions(of: $0).subtracting(settledSessions) }
      if groups.allSatisfy(\.isEmpty) { return }
      if isFirst {
        least += apart(groups)
        breaches += zip(found, groups).filter { !$1.isEmpty }.map(\.0)
      }
      isFirst = false
      var count: [PlacementKey: Int] = [:]
      for session in groups.joined() { count[session, default: 0] += 1 }
      let pinned = Set(left.filter(\.isPinned).map(\.request))
      let last = Dictionary(
        left.enumerated().map { ($1.request, $0) }, uniquingKeysWith: { max($0, $1) })
      for group in groups where sessions.isDisjoint(with: group) {
        let worst = group.max { one, other in
          let (isFree, isFreeToo) = (!pinned.contains(one), !pinned.contains(other))
          if isFree != isFreeToo { return isFreeToo }
          return (count[one] ?? 0, last[one] ?? 0) < (count[other] ?? 0, last[other] ?? 0)
        }
        if let worst { sessions.insert(worst) }
      }
    }
  }

  /// How many groups can be found of which no two share a session.
  private func apart(_ groups: [Set<PlacementKey>]) -> Int {
    var taken: Set<PlacementKey> = []
    var count = 0
    let smallFirst = groups.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }
    for (_, group) in smallFirst where !group.isEmpty && taken.isDisjoint(with: group) {
      taken.formUnion(group)
      count += 1
    }
    return count
  }

  /// What is out of order, or is no longer as long as it should be, whatever has to move for other
  /// reasons.
  private mutating func findWaiting(
    _ problem: PlanningProblem, _ verifier: Verifier, _ standing: [Placement]
  ) {
    let rules = PlanningRule.allCases.filter { $0 != .pins && !Self.lasting.contains($0) }
    let found = verifier.breaches(in: standing, of: rules).filter {
      problem.openSessions(of: $0).isDisjoint(with: sessions)
    }
    breaches += found
    for breach in found {
      guard sessions.isDisjoint(with: problem.openSessions(of: breach)) else { continue }
      let open = breach.placements.filter { !problem.isHistory($0) }
      if let worst = open.last(where: { !$0.isPinned }) ?? open.last {
        sessions.insert(worst.request)
      }
    }
  }
}

extension PlanningProblem {
  /// The sessions of a breach that do not lie in the past, each by the key of its first piece.
  fileprivate func openSessions(of breach: Breach) -> Set<PlacementKey> {
    Set(breach.placements.filter { !isHistory($0) }.map(\.request))
  }
}
