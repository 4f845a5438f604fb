import Testing

@testable import UnderstudyPlanning

/// The search for the earliest end of everything, beside a slow one that tries every order.
@Suite struct MakespanSearchTests {
  @Test(arguments: 0..<40, [false, true])
  func findsTheShortestPlanOfTinyShops(seed: Int, isOpen: Bool) {
    var dice = SplitMix64(seed: UInt64(seed))
    let shop = TinyShop(&dice, isOpen: isOpen)
    let plan = MakespanTeam(shop.problem, watch: PlanningWatch(threads: 1))
      .plan(steps: 4_000, seconds: nil, seed: 7).best
    #expect(Int(plan.makespan) == shop.shortest)
    #expect(shop.isRight(plan))
  }

  @Test(arguments: 0..<10) func comesToTheSamePlanOnAnyNumberOfThreads(seed: Int) {
    var dice = SplitMix64(seed: UInt64(seed))
    let shop = TinyShop(&dice, isOpen: false, jobs: 6, hosts: 5)
    let plans = [1, 2, 4].map { threads in
      MakespanTeam(shop.problem, watch: PlanningWatch(threads: threads))
        .plan(steps: 3_000, seconds: nil, seed: 3).best
    }
    #expect(Set(plans.map(\.heads)).count == 1)
    #expect(Set(plans.map(\.option)).count == 1)
  }

  @Test(arguments: 0..<10) func puttingInAnewKeepsEverythingInOrder(seed: Int) {
    var dice = SplitMix64(seed: UInt64(seed))
    let shop = TinyShop(&dice, isOpen: true, jobs: 6, hosts: 5)
    var search = MakespanSearch(shop.problem, bound: 0, seed: UInt64(seed))
    defer { search.free() }
    let before = search.best.makespan
    search.reinsert(300, until: .max) { false }
    #expect(search.steps > 300)
    #expect(search.best.makespan <= before)
    #expect(shop.isRight(search.best))
    #expect(shop.isRight(search.graph.plan))
  }

  @Test func neverGoesBelowTheLoads() {
    var dice = SplitMix64(seed: 5)
    let shop = TinyShop(&dice, isOpen: true, jobs: 5, hosts: 5)
    let plan = MakespanTeam(shop.problem, watch: PlanningWatch(threads: 1))
      .plan(steps: 20_000, seconds: nil, seed: 1).best
    #expect(plan.makespan >= shop.problem.loadBound)
    #expect(shop.isRight(plan))
  }
}

/// A shop small enough to try everything.
private struct TinyShop {
  var problem: MakespanProblem
  private let isOpen: Bool

  init(_ dice: inout SplitMix64, isOpen: Bool, jobs: Int = 3, hosts: Int = 3) {
    self.isOpen = isOpen
    var slots: [[Int32]] = []
    var machines: [[[Int32]]] = []
    for _ in 0..<jobs {
      slots.append((0..<hosts).map { _ in Int32(1 + dice.below(9)) })
      let order = dice.some(hosts, of: (0..<Int32(hosts)).map { $0 })
      machines.append(
        order.map { host in
          // Every fourth operation has a second host to choose.
          dice.below(4) == 0 && !isOpen ? [host, (host + 1) % Int32(hosts)] : [host]
        })
    }
    problem = MakespanProblem(slots: slots, machines: machines, isOpen: isOpen)
  }

  /// By starting operations in every order, each as early as it goes: one of these orders is the
  /// best plan's.
  var shortest: Int {
    var best = Int(problem.slots.reduce(0, +)) + 1
    var jobFree = [Int](repeating: 0, count: problem.count)
    var hostFree = [Int](repeating: 0, count: problem.machineCount)
    var isDone = [Bool](repeating: false, count: problem.count)
    func go(_ left: Int, _ end: Int, _ earliest: Int) {
      if end >= best { return }
      if left == 0 {
        best = end
        return
      }
      for operation in 0..<problem.count where !isDone[operation] {
        let job = Int(problem.jobs[operation])
        if !isOpen, operation > 0, problem.jobs[operation - 1] == problem.jobs[operation],
          !isDone[operation - 1]
        {
          continue
        }
        for host in problem.machines[operation].map(Int.init) {
          let start = max(jobFree[job], hostFree[host])
          // Starts in order of time are enough.
          if start < earliest { continue }
          let before = (jobFree[job], hostFree[host])
          jobFree[job] = start + Int(problem.slots[operation])
          hostFree[host] = jobFree[job]
          isDone[operation] = true
          go(left - 1, max(end, jobFree[job]), start)
          isDone[operation] = false
          (jobFree[job], hostFree[host]) = before
        }
      }
    }
    go(problem.count, 0, 0)
    return best
  }

  /// Whether nobody does two things at once, orders hold, and the end is told right.
  func isRight(_ plan: MakespanPlan) -> Bool {
    var end: Int32 = 0
    for one in 0..<problem.count {
      let ends = plan.heads[one] + problem.slots[one]
      end = max(end, ends)
      for other in 0..<problem.count where other != one {
        let sharesHost =
          problem.machines[one][Int(plan.option[one])]
          == problem.machines[other][Int(plan.option[other])]
        let sharesJob = problem.jobs[one] == problem.jobs[other]
        let isBefore = plan.heads[other] >= ends
        let isAfter = plan.heads[one] >= plan.heads[other] + problem.slots[other]
        if sharesHost || sharesJob, !isBefore, !isAfter { return false }
        if sharesJob, !isOpen, other > one, !isBefore { return false }
      }
    }
    return end == plan.makespan
  }
}
