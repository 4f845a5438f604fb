extension MakespanSearch {
  mutating func chosenMove() -> MakespanMove? {
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
  struct Choice {
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
  mutating func randomMove() -> MakespanMove? {
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
}
