import UnderstudyModel

/// Several searches for the shortest plan, each with a seed of its own, that learn of one another's
/// best at fixed numbers of steps: any number of threads comes to the same plan.
struct MakespanTeam {
  /// A number that never hangs on the machine.
  static let size = 2
  static let meetings = 24

  private let problem: MakespanProblem
  private let watch: PlanningWatch

  init(_ problem: MakespanProblem, watch: PlanningWatch) {
    self.problem = problem
    self.watch = watch
  }

  /// The shortest plan found in so many steps altogether, or in so long, and the steps it took.
  func plan(steps: Int, seconds: Double?, seed: UInt64) -> (best: MakespanPlan, steps: Int) {
    var seeds = SplitMix64(seed: seed)
    let bound = problem.loadBound
    var searches = (0..<Self.size).map { _ in
      MakespanSearch(problem, bound: bound, seed: seeds.next())
    }
    defer { for search in searches { search.free() } }
    tell(searches)
    let clock = ContinuousClock()
    let began = clock.now
    let shouldStop = watch.shouldStop
    for meeting in 1...Self.meetings where steps > 0 || seconds != nil {
      let limit = seconds == nil ? steps / Self.size * meeting / Self.meetings : Int.max
      let end = seconds.map {
        began + .seconds($0 * Double(meeting) / Double(Self.meetings))
      }
      SideBySide(threads: watch.threads).each(&searches) { search in
        search.run(until: limit) {
          (end.map { clock.now >= $0 } ?? false) || shouldStop?() == true
        }
      }
      let best = Self.best(of: searches)
      for number in searches.indices { searches[number].learn(best) }
      tell(searches)
      if shouldStop?() == true || best.makespan <= bound { break }
    }
    return (Self.best(of: searches), Self.steps(of: searches))
  }

  private static func steps(of searches: [MakespanSearch]) -> Int {
    searches.reduce(0) { $0 + $1.steps }
  }

  private static func best(of searches: [MakespanSearch]) -> MakespanPlan {
    var best = searches[0].best
    for search in searches.dropFirst() where search.best.makespan < best.makespan {
      best = search.best
    }
    return best
  }

  private func tell(_ searches: [MakespanSearch]) {
    watch.progress?(
      PlanningProgress(
        steps: Self.steps(of: searches),
        values: problem.levels.map { $0 ? Int(Self.best(of: searches).makespan) : 0 }))
  }
}

extension MakespanProblem {
  /// What no plan can be shorter than: the most that one trainee asks, or that hosts without
  /// alternative are asked for.
  var loadBound: Int32 {
    var byJob: [Int32: Int32] = [:]
    var byMachine: [Int32: Int32] = [:]
    for operation in 0..<count {
      byJob[jobs[operation], default: 0] += slots[operation]
      if machines[operation].count == 1, let only = machines[operation].first {
        byMachine[only, default: 0] += slots[operation]
      }
    }
    return max(byJob.values.max() ?? 0, byMachine.values.max() ?? 0)
  }
}
