/// What the search may not undo for a while: its tabu list.
extension MakespanSearch {
  private func cell(_ one: Int32, _ two: Int32) -> Int {
    let mixed =
      (UInt64(UInt32(bitPattern: one)) &* 0x9E37_79B9_7F4A_7C15)
      ^ (UInt64(UInt32(bitPattern: two)) &* 0xC2B2_AE3D_27D4_EB4F)
    return Int((mixed ^ (mixed >> 29)) & UInt64(forbidden.count - 1))
  }

  func isForbiddenOrder(_ first: Int32, _ second: Int32) -> Bool {
    forbidden[cell(first, second)] > Int32(steps & 0x3FFF_FFFF)
  }

  func isForbiddenMachine(_ operation: Int32, _ machine: Int32) -> Bool {
    forbidden[cell(operation, -2 - machine)] > Int32(steps & 0x3FFF_FFFF)
  }

  /// Forbids to undo a move for a while.
  mutating func forbid(_ move: MakespanMove) {
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
