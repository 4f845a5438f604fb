/// A complete plan of a makespan problem, to be kept and come back to.
struct MakespanPlan: Sendable {
  var makespan: Int32
  var option: [Int32]
  /// Each host's operations in order, and those of each job whose order is open.
  var onMachines: [[Int32]]
  var inJobs: [[Int32]]
  /// When each operation starts.
  var heads: [Int32]
}

extension MakespanGraph {
  /// The plan as it stands.
  var plan: MakespanPlan {
    MakespanPlan(
      makespan: makespan, option: (0..<count).map { option[$0] },
      onMachines: (0..<problem.machineCount).map { line(from: firstOn[$0], .machine) },
      inJobs: problem.openJobs.map { operations in
        operations.first { before(Int($0), .job) < 0 }.map { line(from: $0, .job) } ?? []
      }, heads: (0..<count).map { heads[$0] })
  }

  private func line(from first: Int32, _ line: Line) -> [Int32] {
    var found: [Int32] = []
    var operation = first
    while operation >= 0 {
      found.append(operation)
      operation = after(Int(operation), line)
    }
    return found
  }

  /// Comes back to a plan.
  func adopt(_ plan: MakespanPlan) {
    for operation in 0..<count { option[operation] = plan.option[operation] }
    for place in 0..<2 * count {
      before[place] = -1
      after[place] = -1
    }
    for machine in 0..<problem.machineCount { firstOn[machine] = -1 }
    for chain in problem.chains + plan.inJobs { lay(chain, .job) }
    for (machine, operations) in plan.onMachines.enumerated() {
      lay(operations, .machine)
      firstOn[machine] = operations.first ?? -1
    }
    measure()
  }

  private func lay(_ operations: [Int32], _ line: Line) {
    let base = line.rawValue * count
    for (left, right) in zip(operations, operations.dropFirst()) {
      after[base + Int(left)] = right
      before[base + Int(right)] = left
    }
  }
}
