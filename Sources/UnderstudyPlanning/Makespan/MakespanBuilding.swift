/// Builds a plan by starting next what can start early, with a preference for trainees and hosts who
/// have much left to do, and chance ("non-delay" list scheduling).
struct MakespanBuilding {
  private let problem: MakespanProblem
  private var jobFree: [Int32]
  private var machineFree: [Int32]
  /// Slots that each trainee, and each host without alternative, still has to come.
  private var jobLeft: [Int32]
  private var machineLeft: [Int32]
  /// What may come next: of a chain its first operation, of an open job any.
  private var next: [ArraySlice<Int32>]
  private var plan: MakespanPlan

  init(_ problem: MakespanProblem) {
    self.problem = problem
    let jobs = Int((problem.jobs.max() ?? -1) + 1)
    jobFree = Array(repeating: 0, count: jobs)
    machineFree = Array(repeating: 0, count: problem.machineCount)
    jobLeft = jobFree
    machineLeft = machineFree
    for operation in 0..<problem.count {
      jobLeft[Int(problem.jobs[operation])] += problem.slots[operation]
      if problem.machines[operation].count == 1 {
        machineLeft[Int(problem.machines[operation][0])] += problem.slots[operation]
      }
    }
    next = problem.chains.map { $0[...] } + problem.openJobs.map { $0[...] }
    plan = MakespanPlan(
      makespan: 0, option: Array(repeating: 0, count: problem.count),
      onMachines: Array(repeating: [], count: problem.machineCount),
      inJobs: problem.openJobs.map { _ in [] }, heads: [])
  }

  /// Something that could start next.
  private struct Candidate {
    var key: Double
    var group: Int
    var place: Int
    var option: Int
    var start: Int32
  }

  /// - Parameter dice: varies what counts how much.
  /// - Returns: the plan, without heads.
  mutating func build(_ dice: inout SplitMix64) -> MakespanPlan {
    let length = Double(dice.below(100)) / 200
    let job = Double(dice.below(100)) / 150
    let machine = Double(dice.below(100)) / 150
    let noise = Double(dice.below(100)) / 400
    while true {
      var best: Candidate?
      for group in next.indices where !next[group].isEmpty {
        let isChain = group < problem.chains.count
        let first = next[group].startIndex
        for place in first..<(isChain ? first + 1 : next[group].endIndex) {
          let operation = Int(next[group][place])
          let mine = Int(problem.jobs[operation])
          for (option, host) in problem.machines[operation].enumerated() {
            let start = max(jobFree[mine], machineFree[Int(host)])
            let slots = Double(problem.slots[operation])
            let chance = 1 + noise * Double(dice.below(1_000)) / 1_000
            let key =
              Double(start) + length * slots
              - (job * Double(jobLeft[mine]) + machine * Double(machineLeft[Int(host)])) * chance
            if best.map({ key < $0.key }) ?? true {
              best = Candidate(
                key: key, group: group, place: place, option: option, start: start)
            }
          }
        }
      }
      guard let best else { return plan }
      start(best)
    }
  }

  private mutating func start(_ next: Candidate) {
    let operation = self.next[next.group].remove(at: next.place)
    let slots = problem.slots[Int(operation)]
    let host = problem.machines[Int(operation)][next.option]
    let end = next.start + slots
    let job = Int(problem.jobs[Int(operation)])
    jobFree[job] = end
    jobLeft[job] -= slots
    machineFree[Int(host)] = end
    if problem.machines[Int(operation)].count == 1 { machineLeft[Int(host)] -= slots }
    plan.option[Int(operation)] = Int32(next.option)
    plan.onMachines[Int(host)].append(operation)
    if next.group >= problem.chains.count {
      plan.inJobs[next.group - problem.chains.count].append(operation)
    }
    plan.makespan = max(plan.makespan, end)
  }
}
