/// An order of every host's visits, and of every trainee's whose order is open, with what follows
/// from it: when each operation can start, and how much comes after it.
///
/// The disjunctive graph of Roy and Sussmann (1964). A class, because it owns its cells; used by one
/// thread at a time.
final class MakespanGraph {
  /// Along which of its two orders an operation has neighbours.
  enum Line: Int { case job, machine }

  let problem: MakespanProblem
  let count: Int
  let slots: Cells<Int32>
  /// For each operation, the option it uses.
  let option: Cells<Int32>
  /// The operations before and after in the job, then those on the machine; -1 where there are none.
  let before: Cells<Int32>
  let after: Cells<Int32>
  /// Slots that must pass before an operation starts, and after it ends.
  let heads: Cells<Int32>
  let tails: Cells<Int32>
  /// The operations so that each comes after what it waits for.
  let order: Cells<Int32>
  /// The first operation on each machine; -1 where there is none.
  let firstOn: Cells<Int32>
  private let waiting: Cells<Int32>
  private let length = Cells<Int32>(repeating: 0, count: 1)
  let isOpenJob: Cells<Bool>

  init(_ problem: MakespanProblem) {
    self.problem = problem
    count = problem.count
    slots = Cells(problem.slots)
    option = Cells(repeating: 0, count: count)
    before = Cells(repeating: -1, count: 2 * count)
    after = Cells(repeating: -1, count: 2 * count)
    heads = Cells(repeating: 0, count: count)
    tails = Cells(repeating: 0, count: count)
    order = Cells(repeating: 0, count: count)
    firstOn = Cells(repeating: -1, count: problem.machineCount)
    waiting = Cells(repeating: 0, count: count)
    isOpenJob = Cells(repeating: false, count: count)
    for operation in problem.openJobs.joined() { isOpenJob[Int(operation)] = true }
  }

  deinit {
    slots.free()
    option.free()
    before.free()
    after.free()
    heads.free()
    tails.free()
    order.free()
    firstOn.free()
    waiting.free()
    length.free()
    isOpenJob.free()
  }

  /// Slots from the beginning to the end of everything.
  var makespan: Int32 { length[0] }

  @inline(__always)
  func machine(of operation: Int) -> Int32 {
    problem.machines[operation][Int(option[operation])]
  }

  @inline(__always)
  func before(_ operation: Int, _ line: Line) -> Int32 { before[line.rawValue * count + operation] }

  @inline(__always)
  func after(_ operation: Int, _ line: Line) -> Int32 { after[line.rawValue * count + operation] }

  /// When what comes before an operation on a line ends; 0 where nothing does.
  @inline(__always)
  func end(of operation: Int32) -> Int32 {
    operation < 0 ? 0 : heads[Int(operation)] + slots[Int(operation)]
  }

  /// Slots from an operation's start to the end of everything that waits for it, at least.
  @inline(__always)
  func rest(from operation: Int32) -> Int32 {
    operation < 0 ? 0 : tails[Int(operation)] + slots[Int(operation)]
  }

  // MARK: Changing orders

  /// Takes an operation out of an order.
  func unlink(_ operation: Int, _ line: Line) {
    let (left, right) = (before(operation, line), after(operation, line))
    let base = line.rawValue * count
    if left >= 0 {
      after[base + Int(left)] = right
    } else if line == .machine {
      firstOn[Int(machine(of: operation))] = right
    }
    if right >= 0 { before[base + Int(right)] = left }
  }

  /// Puts an operation into an order, behind another, or first of its machine where that is -1 and
  /// `right` comes next.
  func link(_ operation: Int, _ line: Line, behind left: Int32, before right: Int32) {
    let base = line.rawValue * count
    before[base + operation] = left
    after[base + operation] = right
    if left >= 0 {
      after[base + Int(left)] = Int32(operation)
    } else if line == .machine {
      firstOn[Int(machine(of: operation))] = Int32(operation)
    }
    if right >= 0 { before[base + Int(right)] = Int32(operation) }
  }

  /// Works out heads and tails anew.
  ///
  /// - Returns: whether the orders agree; where they go in a circle nothing may be read off.
  @discardableResult
  func measure() -> Bool {
    var known = 0
    for operation in 0..<count {
      let wait: Int32 =
        (before[operation] >= 0 ? 1 : 0) + (before[count + operation] >= 0 ? 1 : 0)
      waiting[operation] = wait
      if wait == 0 {
        order[known] = Int32(operation)
        heads[operation] = 0
        known += 1
      }
    }
    var next = 0
    while next < known {
      let operation = Int(order[next])
      next += 1
      for line in 0..<2 {
        let place = line * count + operation
        let follower = Int(after[place])
        if follower < 0 { continue }
        waiting[follower] -= 1
        if waiting[follower] == 0 {
          heads[follower] = max(
            end(of: before[follower]), end(of: before[count + follower]))
          order[known] = Int32(follower)
          known += 1
        }
      }
    }
    guard known == count else { return false }
    var longest: Int32 = 0
    for place in stride(from: count - 1, through: 0, by: -1) {
      let operation = Int(order[place])
      let tail = max(rest(from: after[operation]), rest(from: after[count + operation]))
      tails[operation] = tail
      longest = max(longest, heads[operation] + slots[operation] + tail)
    }
    length[0] = longest
    return true
  }
}
