/// Tabu search over the orders of critical operations (Nowicki and Smutnicki 1996; moves to the ends
/// of a block and beyond after Balas and Vazacopoulos 1998; changes of machine after Mastrolilli and
/// Gambardella 2000).
///
/// Its graph is its own: a copy would share it, so nobody copies a search.
struct MakespanSearch {
  let graph: MakespanGraph
  private var dice: SplitMix64
  private(set) var best: MakespanPlan
  /// Moves carried out so far.
  private(set) var steps = 0
  /// A plan that no other can beat ends the search.
  private let bound: Int32
  /// Until which step an operation may not come before another, or go back to a machine.
  private let forbidden: Cells<Int32>
  private let scratch: Cells<Int32>
  private var path: [Int32] = []
  /// Steps since the best plan, or a new beginning.
  private var idle = 0
  /// How many steps without a better plan are enough; open orders are settled sooner.
  private let patience: Int
  /// Good plans to begin anew from.
  private var elite: [MakespanPlan] = []

  init(_ problem: MakespanProblem, bound: Int32, seed: UInt64) {
    graph = MakespanGraph(problem)
    dice = SplitMix64(seed: seed)
    self.bound = bound
    patience = problem.openJobs.isEmpty ? 4_000 : 1_500
    forbidden = Cells(repeating: -1, count: 1 << 18)
    scratch = Cells(repeating: 0, count: problem.count + 1)
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
      if idle > patience { beginAnew() }
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

  /// Keeps the plan if it is the best so far.
  private mutating func note() {
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
    if !graph.problem.openJobs.isEmpty, dice.below(4) == 0 {
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
  private mutating func layPath() {
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
  private func blockEnd(from place: Int, _ line: MakespanGraph.Line) -> Int {
    var end = place
    while end + 1 < path.count, graph.after(Int(path[end]), line) == path[end + 1] { end += 1 }
    return end
  }

  // MARK: Choosing

  private mutating func chosenMove() -> MakespanMove? {
    layPath()
    var choice = Choice()
    for line in [MakespanGraph.Line.machine, .job] {
      var place = 0
      while place < path.count {
        let end = blockEnd(from: place, line)
        if end > place, line == .machine || graph.isOpenJob[Int(path[place])] {
          lookIntoBlock(place, end, line, &choice)
        }
        place = max(end, place + 1)
      }
    }
    lookAtMachines(&choice)
    return choice.move ?? randomMove()
  }

  /// The best move so far, equal ones by chance.
  private struct Choice {
    var move: MakespanMove?
    var equals = 0
  }

  private mutating func offer(_ move: MakespanMove, isForbidden: Bool, _ choice: inout Choice) {
    if isForbidden, move.estimate >= best.makespan { return }
    if let old = choice.move {
      if move.estimate > old.estimate { return }
      if move.estimate == old.estimate {
        choice.equals += 1
        if dice.below(choice.equals) != 0 { return }
        choice.move = move
        return
      }
    }
    choice.move = move
    choice.equals = 1
  }

  /// Moves every operation of a block to its ends, and those at the ends inwards.
  private mutating func lookIntoBlock(
    _ first: Int, _ last: Int, _ line: MakespanGraph.Line, _ choice: inout Choice
  ) {
    for place in first..<last { offerBehind(place, last, line, &choice) }
    for place in first + 1...last { offerBefore(place, first, line, &choice) }
    if last - first >= 2 {
      for place in first + 1..<last { offerBehind(first, place, line, &choice) }
      for place in first + 1..<last { offerBefore(last, place, line, &choice) }
    }
  }

  private mutating func offerBehind(
    _ place: Int, _ target: Int, _ line: MakespanGraph.Line, _ choice: inout Choice
  ) {
    let operation = Int(path[place])
    guard
      let estimate = graph.estimate(moving: operation, behind: Int(path[target]), line, scratch)
    else { return }
    var isForbidden = false
    for between in place + 1...target where isForbiddenOrder(path[between], path[place]) {
      isForbidden = true
    }
    offer(
      MakespanMove(
        line: line, operation: path[place], option: graph.option[operation], left: path[target],
        right: graph.after(Int(path[target]), line), estimate: estimate),
      isForbidden: isForbidden, &choice)
  }

  private mutating func offerBefore(
    _ place: Int, _ target: Int, _ line: MakespanGraph.Line, _ choice: inout Choice
  ) {
    let operation = Int(path[place])
    guard
      let estimate = graph.estimate(moving: operation, before: Int(path[target]), line, scratch)
    else { return }
    var isForbidden = false
    for between in target..<place where isForbiddenOrder(path[place], path[between]) {
      isForbidden = true
    }
    offer(
      MakespanMove(
        line: line, operation: path[place], option: graph.option[operation],
        left: graph.before(Int(path[target]), line), right: path[target], estimate: estimate),
      isForbidden: isForbidden, &choice)
  }

  /// Moves critical operations to other machines.
  private mutating func lookAtMachines(_ choice: inout Choice) {
    for operation in path {
      let machines = graph.problem.machines[Int(operation)]
      if machines.count < 2 { continue }
      for option in machines.indices where Int32(option) != graph.option[Int(operation)] {
        let isForbidden = isForbiddenMachine(operation, machines[option])
        var left: Int32 = -1
        var right = graph.firstOn[Int(machines[option])]
        while true {
          if let estimate = graph.estimate(placing: Int(operation), between: left, and: right) {
            offer(
              MakespanMove(
                line: .machine, operation: operation, option: Int32(option), left: left,
                right: right, estimate: estimate), isForbidden: isForbidden, &choice)
          }
          if right < 0 { break }
          left = right
          right = graph.after(Int(right), .machine)
        }
      }
    }
  }

  /// Some exchange of neighbours on the path, whatever it comes to.
  private mutating func randomMove() -> MakespanMove? {
    guard path.count > 1 else { return nil }
    for _ in 0..<20 {
      let place = dice.below(path.count - 1)
      let (one, two) = (Int(path[place]), Int(path[place + 1]))
      for line in [MakespanGraph.Line.machine, .job]
      where graph.after(one, line) == path[place + 1]
        && (line == .machine || graph.isOpenJob[one])
      {
        guard let estimate = graph.estimate(moving: one, behind: two, line, scratch) else {
          continue
        }
        return MakespanMove(
          line: line, operation: path[place], option: graph.option[one], left: path[place + 1],
          right: graph.after(two, line), estimate: estimate)
      }
    }
    return nil
  }

  // MARK: What is forbidden

  private func cell(_ one: Int32, _ two: Int32) -> Int {
    let mixed =
      (UInt64(UInt32(bitPattern: one)) &* 0x9E37_79B9_7F4A_7C15)
      ^ (UInt64(UInt32(bitPattern: two)) &* 0xC2B2_AE3D_27D4_EB4F)
    return Int((mixed ^ (mixed >> 29)) & UInt64(forbidden.count - 1))
  }

  private func isForbiddenOrder(_ first: Int32, _ second: Int32) -> Bool {
    forbidden[cell(first, second)] > Int32(steps & 0x3FFF_FFFF)
  }

  private func isForbiddenMachine(_ operation: Int32, _ machine: Int32) -> Bool {
    forbidden[cell(operation, -2 - machine)] > Int32(steps & 0x3FFF_FFFF)
  }

  /// Forbids to undo a move for a while.
  private mutating func forbid(_ move: MakespanMove) {
    let jobs = graph.problem.chains.count + graph.problem.openJobs.count
    let usual = 10 + jobs / max(1, graph.problem.machineCount)
    let until = Int32(steps & 0x3FFF_FFFF) + Int32(usual + dice.below(usual))
    let operation = Int(move.operation)
    if move.option != graph.option[operation] {
      forbidden[cell(move.operation, -2 - graph.machine(of: operation))] = until
      return
    }
    // Behind those it passes, or before them.
    var passed = graph.after(operation, move.line)
    var isLater = false
    while passed >= 0 {
      if passed == move.left { isLater = true }
      if passed == move.left || passed == move.right { break }
      passed = graph.after(Int(passed), move.line)
    }
    var next = isLater ? graph.after(operation, move.line) : graph.before(operation, move.line)
    while next >= 0 {
      if isLater {
        forbidden[cell(move.operation, next)] = until
        if next == move.left { break }
        next = graph.after(Int(next), move.line)
      } else {
        if next == move.left { break }
        forbidden[cell(next, move.operation)] = until
        next = graph.before(Int(next), move.line)
      }
    }
  }
}
