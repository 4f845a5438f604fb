/// Tabu search over the orders of critical operations (Nowicki and Smutnicki 1996; moves to the ends
/// of a block and beyond after Balas and Vazacopoulos 1998; changes of machine after Mastrolilli and
/// Gambardella 2000).
///
/// Its graph is its own: a copy would share it, so nobody copies a search.
struct MakespanSearch {
  let graph: MakespanGraph
  var dice: SplitMix64
  private(set) var best: MakespanPlan
  /// Moves carried out so far.
  private(set) var steps = 0
  /// A plan that no other can beat ends the search.
  private let bound: Int32
  /// Until which step an operation may not come before another, or go back to a machine.
  let forbidden: Cells<Int32>
  let scratch: Cells<Int32>
  private(set) var path: [Int32] = []
  /// Steps since the best plan, or a new beginning.
  private var idle = 0
  /// How many steps without a better plan are enough; open orders are settled sooner.
  private let patience: Int
  /// Good plans to begin anew from.
  private var elite: [MakespanPlan] = []
  /// Scratch of `reinsert`: what is taken out, marks for it, and the orders before.
  var out: [Int32] = []
  let isOut: Cells<Bool>
  let memory: Cells<Int32>
  /// For each operation, which open job it belongs to; 0 where to none.
  let openJobOf: [Int]

  init(_ problem: MakespanProblem, bound: Int32, seed: UInt64) {
    graph = MakespanGraph(problem)
    dice = SplitMix64(seed: seed)
    self.bound = bound
    patience = problem.openJobs.isEmpty ? 4_000 : 1_500
    forbidden = Cells(repeating: -1, count: 1 << 18)
    scratch = Cells(repeating: 0, count: problem.count + 1)
    isOut = Cells(repeating: false, count: problem.count)
    memory = Cells(repeating: 0, count: graph.size)
    var openJobOf = Array(repeating: 0, count: problem.count)
    for (job, operations) in problem.openJobs.enumerated() {
      for operation in operations { openJobOf[Int(operation)] = job }
    }
    self.openJobOf = openJobOf
    best = Self.built(problem, problem.openJobs.isEmpty ? 12 : 40, &dice)
    graph.adopt(best)
    best = graph.plan
    elite = [best]
  }

  /// The best of so many plans built from nothing.
  private static func built(
    _ problem: MakespanProblem, _ count: Int, _ dice: inout SplitMix64
  ) -> MakespanPlan {
    let fresh = MakespanBuilding(problem)
    var building = fresh
    var best = building.build(&dice)
    for _ in 1..<max(2, count) {
      building = fresh
      let other = building.build(&dice)
      if other.makespan < best.makespan { best = other }
    }
    return best
  }

  /// Gives the memory back; the search is void afterwards.
  func free() {
    forbidden.free()
    scratch.free()
    isOut.free()
    memory.free()
  }

  var isDone: Bool { best.makespan <= bound }

  /// Takes note of a plan that somebody else has found.
  mutating func learn(_ plan: MakespanPlan) {
    if plan.makespan < best.makespan {
      best = plan
      remember(plan)
    }
  }

  mutating func run(until limit: Int, isOver: () -> Bool) {
    var rounds = 0
    while steps < limit, !isDone {
      rounds += 1
      if rounds & 255 == 0, isOver() { return }
      steps += 1
      idle += 1
      if idle > patience {
        beginAnew()
        if !graph.problem.openJobs.isEmpty {
          reinsert(Self.reinsertions, until: limit, isOver: isOver)
        }
      }
      guard let move = chosenMove() else {
        beginAnew()
        continue
      }
      forbid(move)
      graph.carryOut(move)
      guard graph.measure() else {
        // The test for circles is on the safe side; should it ever fail, a good plan is at hand.
        beginAnew()
        continue
      }
      note()
    }
  }

  /// How often operations of open orders are taken out before the tabu search goes on.
  private static let reinsertions = 2_000

  /// Counts an operation that was put in anew.
  mutating func countStep() { steps += 1 }

  /// Keeps the plan if it is the best so far.
  mutating func note() {
    guard graph.makespan < best.makespan else { return }
    best = graph.plan
    remember(best)
    idle = 0
  }

  private mutating func remember(_ plan: MakespanPlan) {
    elite.append(plan)
    if elite.count > 6 { elite.removeFirst() }
  }

  /// Goes back to a good plan and shakes it.
  private mutating func beginAnew() {
    idle = 0
    if !graph.problem.openJobs.isEmpty, dice.below(4) != 0 {
      graph.adopt(Self.built(graph.problem, 20, &dice))
      note()
      return
    }
    let plan = dice.below(2) == 0 ? best : elite[dice.below(elite.count)]
    graph.adopt(plan)
    for _ in 0..<4 + dice.below(16) {
      layPath()
      guard let move = randomMove() else { continue }
      graph.carryOut(move)
      if !graph.measure() { graph.adopt(plan) }
    }
    for place in 0..<forbidden.count where forbidden[place] > Int32(steps & 0x3FFF_FFFF) {
      forbidden[place] = -1
    }
  }

  // MARK: The critical path

  /// Lays one longest way through the plan, from its beginning to its end.
  mutating func layPath() {
    path.removeAll(keepingCapacity: true)
    var last: Int32 = -1
    var seen = 0
    for operation in 0..<graph.count
    where graph.heads[operation] + graph.slots[operation] == graph.makespan {
      seen += 1
      if dice.below(seen) == 0 { last = Int32(operation) }
    }
    while last >= 0 {
      path.append(last)
      let operation = Int(last)
      let head = graph.heads[operation]
      if head == 0 { break }
      let inJob = graph.before(operation, .job)
      let onMachine = graph.before(operation, .machine)
      let isJob = inJob >= 0 && graph.end(of: inJob) == head
      let isMachine = onMachine >= 0 && graph.end(of: onMachine) == head
      last = isMachine && (!isJob || dice.below(2) == 0) ? onMachine : inJob
    }
    path.reverse()
  }

  /// The stretch of the path that follows one line from a place on; the place after its last.
  func blockEnd(from place: Int, _ line: MakespanGraph.Line) -> Int {
    var end = place
    while end + 1 < path.count, graph.after(Int(path[end]), line) == path[end + 1] { end += 1 }
    return end
  }
}
