/// Takes some operations out of both their orders and puts each in again where it lengthens least.
///
/// For open shops: there an operation has a place in its trainee's order and one in its host's, and a
/// move along one of them alone seldom helps. Insertion after Bräsel, Tautenhahn and Werner ("Constructive
/// heuristic algorithms for the open shop problem", 1993), as "ruin and recreate" (Schrimpf and others
/// 2000); a little worse stays, less and less so.
extension MakespanSearch {
  /// Of the makespan, how much worse a plan may be at first.
  private static let warmth = 0.004

  /// - Parameters:
  ///   - trials: how often.
  ///   - limit: the number of steps at which to stop, those before included.
  ///   - isOver: asked now and then.
  mutating func reinsert(_ trials: Int, until limit: Int, isOver: () -> Bool) {
    let open = graph.problem.openJobs.flatMap { $0 }
    guard open.count > 1 else { return }
    for trial in 0..<trials {
      if isDone || steps >= limit { return }
      if trial & 63 == 63, isOver() { return }
      let old = graph.makespan
      graph.note(in: memory)
      choose(from: open)
      for operation in out { graph.takeOut(Int(operation)) }
      graph.measure()
      var isWhole = true
      while isWhole, !out.isEmpty {
        let operation = out.removeLast()
        graph.putIn(Int(operation), cheapestGap(for: operation))
        isOut[Int(operation)] = false
        countStep()
        isWhole = graph.measure()
      }
      let warm = Self.warmth * Double(old) * (1 - Double(trial) / Double(trials))
      if isWhole, Double(graph.makespan - old) <= warm * dice.waitingTime() {
        note()
      } else {
        for operation in out { isOut[Int(operation)] = false }
        graph.recall(from: memory)
      }
    }
  }

  /// Notes some operations to be taken out: one that is critical, and others near it or critical too.
  private mutating func choose(from open: [Int32]) {
    out.removeAll(keepingCapacity: true)
    layPath()
    guard !path.isEmpty else { return }
    add(path[dice.below(path.count)])
    for _ in 0..<1 + dice.below(dice.below(4) == 0 ? 16 : 6) {
      if dice.below(2) == 0 {
        add(path[dice.below(path.count)])
      } else {
        add(open[dice.below(open.count)])
      }
    }
    for place in out.indices.dropFirst() { out.swapAt(place, dice.below(place + 1)) }
  }

  private mutating func add(_ operation: Int32) {
    guard graph.isOpenJob[Int(operation)], !isOut[Int(operation)] else { return }
    isOut[Int(operation)] = true
    out.append(operation)
  }

  /// Where an operation lengthens least, equal ones by chance. At both ends there is always room.
  private mutating func cheapestGap(for operation: Int32) -> MakespanGraph.Gap {
    let machines = graph.problem.machines[Int(operation)]
    let firstInJob = first(inJobOf: operation)
    var found = MakespanGraph.Gap()
    var least = Int32.max
    var equals = 0
    for option in machines.indices {
      var gap = MakespanGraph.Gap(option: Int32(option))
      gap.afterOnMachine = graph.firstOn[Int(machines[option])]
      while true {
        gap.beforeInJob = -1
        gap.afterInJob = firstInJob
        while true {
          if let length = graph.length(of: Int(operation), in: gap), length <= least {
            equals = length == least ? equals + 1 : 1
            least = length
            if dice.below(equals) == 0 { found = gap }
          }
          if gap.afterInJob < 0 { break }
          gap.beforeInJob = gap.afterInJob
          gap.afterInJob = graph.after(Int(gap.afterInJob), .job)
        }
        if gap.afterOnMachine < 0 { break }
        gap.beforeOnMachine = gap.afterOnMachine
        gap.afterOnMachine = graph.after(Int(gap.afterOnMachine), .machine)
      }
    }
    return found
  }

  /// The first operation that stands in a trainee's order; -1 where none does.
  private func first(inJobOf operation: Int32) -> Int32 {
    let job = openJobOf[Int(operation)]
    return graph.problem.openJobs[job].first {
      !isOut[Int($0)] && graph.before(Int($0), .job) < 0
    } ?? -1
  }
}
