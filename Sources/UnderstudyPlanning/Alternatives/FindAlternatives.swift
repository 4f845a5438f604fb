package import UnderstudyModel

/// Looks for plans of nearly the same worth that differ much from a plan and from one another.
///
/// Each try has a seed of its own and does without the host whom the plan has for some sessions, in
/// one try for many, in another for few. Of the plans that are good enough those are taken that lie
/// farthest from what was taken before (a greedy choice of the largest least difference). The same
/// problem gives the same alternatives on every machine.
///
/// - Parameters:
///   - plan: the plan that they are to differ from.
///   - problem: what is asked for.
///   - count: how many are wanted.
///   - slack: how much worse they may be.
///   - effort: how hard to try, for each.
///   - watch: who looks on, and may stop the search.
/// - Returns: as many as were found, up to the number wanted; the most different first.
package func findAlternatives(
  to plan: [Placement], of problem: PlanningProblem, count: Int, slack: Slack,
  effort: Effort = .usual, watch: PlanningWatch = PlanningWatch()
) -> [Alternative] {
  // Whatever differs from the plan differs from the schedule before it as well, so that counts for
  // none of them.
  let free = problem.withoutLookingBack
  let best = planValues(plan, of: free).levels
  let verifier = Verifier(problem)
  var found: [Alternative] = []
  for attempt in 0..<triesEach * max(0, count) {
    if watch.shouldStop?() ?? false { break }
    let task = free.variant(attempt, avoiding: plan)
    let placements = plannedState(task, effort: effort, watch: watch).placements
    let values = planValues(placements, of: problem)
    let comparison = PlanComparison(from: plan, to: placements)
    guard !comparison.isEmpty,
      slack.allows(planValues(placements, of: free).levels, besides: best, of: plan.count),
      verifier.breaches(in: placements).allSatisfy({ $0.rule == .pins })
    else { continue }
    found.append(
      Alternative(placements: placements, values: values, comparison: comparison))
  }
  return mostDifferent(count, of: found)
}

/// So many plans are made for each one wanted.
private let triesEach = 6

/// Those of some plans that lie farthest from the plan and from one another.
private func mostDifferent(_ count: Int, of found: [Alternative]) -> [Alternative] {
  var distance = found.map(\.differences)
  var taken: [Alternative] = []
  while taken.count < count {
    let next = distance.indices.max { (distance[$0], -$0) < (distance[$1], -$1) }
    guard let next, distance[next] > 0 else { break }
    taken.append(found[next])
    for place in found.indices {
      let apart = PlanComparison(from: found[next].placements, to: found[place].placements)
      distance[place] = min(
        distance[place], apart.moved.count + apart.new.count + apart.gone.count)
    }
  }
  return taken
}

extension PlanningProblem {
  /// The same problem without the aims that compare with the earlier plan; as it is where there are
  /// no others.
  fileprivate var withoutLookingBack: PlanningProblem {
    let back: Set<Aims.Term> = [.unchanged, .sameHost, .sameStart]
    let levels = policy.aims.levels.map { $0.filter { !back.contains($0.term) } }
      .filter { !$0.isEmpty }
    if levels.isEmpty { return self }
    var content = organisation.content
    var policy = self.policy
    policy.aims = Aims(levels: levels)
    content.planning = policy
    return PlanningProblem(Organisation(content), record: record, today: today)
  }

  /// The same problem with another seed, and without the hosts that some sessions have in a plan.
  fileprivate func variant(_ attempt: Int, avoiding plan: [Placement]) -> PlanningProblem {
    var content = organisation.content
    var policy = self.policy
    policy.seed = policy.seed &+ UInt64(attempt) &+ 1
    content.planning = policy
    var task = PlanningProblem(Organisation(content), record: record, today: today)
    var dice = SplitMix64(seed: policy.seed)
    let share = [60, 30, 15, 5, 45, 0][attempt % 6]
    let pinned = Set(pins.compactMap { request(for: $0.sample(self)) })
    var seen: Set<Int> = []
    for placement in plan where !isHistory(placement) {
      guard let number = request(for: placement), seen.insert(number).inserted,
        !pinned.contains(number), hosts[number].count > 1, dice.happens(share)
      else { continue }
      task.wantedHosts[number] = Set(eligibleHosts(of: number)).subtracting([placement.host])
    }
    return task
  }
}
