/// Operations outside of both orders, and the places at which one may come in again.
extension MakespanGraph {
  /// A place in the trainee's order and one in the host's; -1 for an end.
  struct Gap: BitwiseCopyable {
    var option: Int32 = 0
    var beforeInJob: Int32 = -1
    var afterInJob: Int32 = -1
    var beforeOnMachine: Int32 = -1
    var afterOnMachine: Int32 = -1
  }

  /// Takes an operation out of both orders.
  func takeOut(_ operation: Int) {
    for line in [Line.job, .machine] {
      unlink(operation, line)
      before[line.rawValue * count + operation] = -1
      after[line.rawValue * count + operation] = -1
    }
  }

  /// Puts it back.
  func putIn(_ operation: Int, _ gap: Gap) {
    option[operation] = gap.option
    link(operation, .job, behind: gap.beforeInJob, before: gap.afterInJob)
    link(operation, .machine, behind: gap.beforeOnMachine, before: gap.afterOnMachine)
  }

  /// How long the longest way through an operation is in a gap; `nil` where that might make a circle.
  ///
  /// Exact, as heads and tails are those without the operation.
  func length(of operation: Int, in gap: Gap) -> Int32? {
    if leads(gap.afterInJob, gap.beforeOnMachine) || leads(gap.afterOnMachine, gap.beforeInJob) {
      return nil
    }
    return max(end(of: gap.beforeInJob), end(of: gap.beforeOnMachine)) + slots[operation]
      + max(rest(from: gap.afterInJob), rest(from: gap.afterOnMachine))
  }

  /// Whether one operation may come before another; where it cannot, the other starts before its end.
  private func leads(_ one: Int32, _ other: Int32) -> Bool {
    one >= 0 && other >= 0 && (one == other || heads[Int(other)] >= end(of: one))
  }

  /// How many numbers all orders take.
  var size: Int { 5 * count + problem.machineCount }

  /// Notes all orders in so much memory.
  func note(in memory: Cells<Int32>) {
    for place in 0..<2 * count {
      memory[place] = before[place]
      memory[2 * count + place] = after[place]
    }
    for place in 0..<count { memory[4 * count + place] = option[place] }
    for machine in 0..<problem.machineCount { memory[5 * count + machine] = firstOn[machine] }
  }

  /// Goes back to the orders that were noted.
  func recall(from memory: Cells<Int32>) {
    for place in 0..<2 * count {
      before[place] = memory[place]
      after[place] = memory[2 * count + place]
    }
    for place in 0..<count { option[place] = memory[4 * count + place] }
    for machine in 0..<problem.machineCount { firstOn[machine] = memory[5 * count + machine] }
    measure()
  }
}
