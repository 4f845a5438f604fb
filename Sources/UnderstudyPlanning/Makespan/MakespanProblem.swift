import UnderstudyModel

/// A problem in which only the end of everything counts, and nothing but order and one visitor at a
/// time stands in the way: everybody is free all the time, no limit binds. Scheduling calls it a job
/// shop, a flexible shop or an open shop: trainees are jobs, hosts are machines.
struct MakespanProblem: Sendable {
  /// The demand of each operation, by number in the ground.
  let numbers: [Int]
  let slots: [Int32]
  let jobs: [Int32]
  /// For each operation, the hosts who could serve it, in the order of its options.
  let machines: [[Int32]]
  let machineCount: Int
  /// For each job whose order is settled, its operations in that order; for the others none.
  let chains: [[Int32]]
  /// The operations of each job whose order is open.
  let openJobs: [[Int32]]
  /// The place at which everything may begin.
  let origin: Int

  /// For each level of the aims, whether it is the makespan that counts; in the other everything is
  /// placed.
  let levels: [Bool]

  /// A problem made by hand, all of whose jobs have their order settled or all of whose are open.
  init(slots: [[Int32]], machines: [[[Int32]]], isOpen: Bool) {
    numbers = Array(0..<slots.joined().count)
    self.slots = Array(slots.joined())
    jobs = slots.enumerated().flatMap { job, slots in slots.map { _ in Int32(job) } }
    self.machines = Array(machines.joined())
    machineCount = Int((self.machines.joined().max() ?? -1) + 1)
    var first: Int32 = 0
    let lines = slots.map { slots -> [Int32] in
      defer { first += Int32(slots.count) }
      return slots.indices.map { first + Int32($0) }
    }
    chains = isOpen ? [] : lines
    openJobs = isOpen ? lines : []
    origin = 0
    levels = [true]
  }

  /// Operations in all.
  var count: Int { numbers.count }

  /// - Returns: `nil` where the problem is not of this kind.
  init?(_ ground: Ground) {
    guard Self.countsOnlyTheEnd(ground.problem.policy.aims), ground.choices.isEmpty,
      let origin = ground.demands.first?.opens, origin < ground.line.count,
      ground.demands.allSatisfy({ $0.isOperation(in: ground, from: origin) }),
      ground.isAlwaysOpen(from: origin)
    else { return nil }
    self.origin = origin
    levels = ground.problem.policy.aims.levels.map { $0.contains { $0.term == .makespan } }
    numbers = Array(ground.demands.indices)
    slots = ground.demands.map { Int32($0.slots) }
    var machineNumbers: [Int: Int32] = [:]
    var machines: [[Int32]] = []
    for demand in ground.demands {
      machines.append(
        demand.options.map { option in
          let number = machineNumbers[option.host] ?? Int32(machineNumbers.count)
          machineNumbers[option.host] = number
          return number
        })
    }
    // Who hosts and learns would be job and machine in one.
    guard ground.demands.allSatisfy({ machineNumbers[$0.trainee] == nil }) else { return nil }
    self.machines = machines
    machineCount = machineNumbers.count
    var jobNumbers: [Int: Int32] = [:]
    var members: [[Int32]] = []
    var jobs: [Int32] = []
    for (number, demand) in ground.demands.enumerated() {
      let job = jobNumbers[demand.trainee] ?? Int32(members.count)
      if jobNumbers[demand.trainee] == nil {
        jobNumbers[demand.trainee] = job
        members.append([])
      }
      jobs.append(job)
      members[Int(job)].append(Int32(number))
    }
    self.jobs = jobs
    var chains: [[Int32]] = []
    var openJobs: [[Int32]] = []
    for operations in members {
      let isFree = operations.allSatisfy { ground.demands[Int($0)].before.isEmpty }
      if isFree, operations.count > 1 {
        openJobs.append(operations)
      } else if let chain = Self.chain(operations, ground) {
        chains.append(chain)
      } else {
        return nil
      }
    }
    self.chains = chains
    self.openJobs = openJobs
  }

  /// Whether the aims ask for nothing but that all is placed, and ends early.
  private static func countsOnlyTheEnd(_ aims: Aims) -> Bool {
    let levels = aims.levels.map { Set($0.map(\.term)) }
    return levels == [[.placed], [.makespan]] || levels == [[.makespan]]
  }

  /// The operations of a job in the one order that they may have; `nil` where there are several.
  private static func chain(_ operations: [Int32], _ ground: Ground) -> [Int32]? {
    var chain: [Int32] = []
    var left = Set(operations)
    while !left.isEmpty {
      // Next is what waits for what came last, or for nothing if it is the first.
      let waiting = operations.filter { operation in
        guard left.contains(operation) else { return false }
        let before = ground.demands[Int(operation)].before
        return before.allSatisfy { !left.contains(Int32($0)) }
          && (chain.last.map { before.contains(Int($0)) } ?? before.isEmpty)
      }
      guard waiting.count == 1, let next = waiting.first else { return nil }
      chain.append(next)
      left.remove(next)
    }
    return chain
  }
}

extension Demand {
  /// Whether the demand is one stretch with one host alone that hangs only on the end of others.
  fileprivate func isOperation(in ground: Ground, from origin: Int) -> Bool {
    guard request != nil, fixed == nil, begun == nil, wholeDays == nil, shortestPart == nil,
      workshop == nil, room == nil, every == nil, !hasDistinctHosts, pinnedPieces.isEmpty,
      pinnedHost == nil, block == nil, previous == nil, !options.isEmpty, opens == origin,
      !isOptional
    else { return false }
    return waits.allSatisfy(\.isEnding)
      && options.allSatisfy { $0.guests == 1 && $0.cover.isEmpty }
  }
}

extension Moment {
  fileprivate var isEnding: Bool {
    switch self {
    case .always, .at, .ended: true
    case .all(let moments): moments.allSatisfy(\.isEnding)
    case .chosen, .counted, .some: false
    }
  }
}

extension Ground {
  /// Whether everybody concerned is free from a place to the end of the line, may start and end
  /// anywhere, and no limit binds.
  fileprivate func isAlwaysOpen(from origin: Int) -> Bool {
    // Behind the last slot the line ends in a place that nobody uses.
    let last = line.numbers.lastIndex { $0 >= 0 } ?? 0
    let end = min(last + 1, line.firstPlace(notOverAt: window.closes))
    let demanded = demands.reduce(0) { $0 + $1.slots }
    guard end - origin >= demanded, line.numbers[origin] >= 0,
      line.numbers[end - 1] - line.numbers[origin] == end - 1 - origin
    else { return false }
    let places = origin..<end
    guard starts.isFull(places, in: 0), ends.isFull(places, in: 0) else { return false }
    let perDay = 1_440 / window.slot
    var people: Set<Int> = []
    for demand in demands {
      people.insert(demand.trainee)
      for option in demand.options {
        people.insert(option.host)
        if !rows.isFull(places, in: option.row) { return false }
      }
    }
    return people.allSatisfy { person in
      let limits = limits[person]
      return free.isFull(places, in: person) && (limits.learningPerDay ?? .max) >= perDay
        && (limits.learningPerWeek ?? .max) >= 7 * perDay
        && (limits.hostingPerWeek ?? .max) >= 7 * perDay
    }
  }
}

extension BitRows {
  /// Whether all of some bits are set.
  fileprivate func isFull(_ bits: Range<Int>, in row: Int) -> Bool {
    for (word, mask) in WordMasks(bits) where words[row * width + word] & mask != mask {
      return false
    }
    return true
  }
}
