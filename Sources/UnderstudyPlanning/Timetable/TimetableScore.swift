import UnderstudyModel

/// The terms of the aims of a timetable, kept current while demands come and go.
///
/// A class, because it owns its cells; used by one thread at a time.
final class TimetableScore {
  /// One cell, so that nobody asks whether somebody else is at it.
  private let sum: Cells<AimTerms>
  private let guide: GuideWeights
  /// For each person, where their last visit ends; -1 before anything. What stands already comes
  /// first.
  private let lastPlace: Cells<Int32>
  private let baseLast: Cells<Int32>
  /// Slots that each person hosts.
  private let load: Cells<Int32>
  /// How many trainees have their last visit on each day of the aims, and at each place.
  private let traineesByDay: Cells<Int32>
  private let traineesByPlace: Cells<Int32>
  /// For each block, its hosts and how often each; where those of a block begin, and how many there
  /// are.
  private let blockHost: Cells<Int32>
  private let blockCount: Cells<Int32>
  private let blockFirst: Cells<Int32>
  private let blockLength: Cells<Int32>
  /// For each place, slots from the window's start to its end.
  private let endSlot: Cells<Int32>
  private let usesFinish: Bool
  private let usesMakespan: Bool
  private let baseMakespan: Int

  init(_ facts: TimetableFacts, _ guide: GuideWeights) {
    let ground = facts.ground
    let base = facts.base
    self.guide = guide
    sum = Cells([base.score.terms])
    usesFinish = base.score.usesFinish
    usesMakespan = base.score.usesMakespan
    load = Cells(base.score.load.map { Int32(clamping: $0) })
    let last = ground.people.indices.map { person -> Int32 in
      let end = base.score.lastEnd[person]
      if end == .distantPast { return -1 }
      return Int32(ground.line.firstPlace(from: end)) - 1
    }
    baseLast = Cells(last)
    lastPlace = Cells(last)
    let days = Int(ground.aimDays.max() ?? 0)
    traineesByDay = Cells(repeating: 0, count: days + 2)
    traineesByPlace = Cells(repeating: 0, count: ground.line.count + 1)
    baseMakespan = base.score.terms.makespan
    endSlot = Cells(
      ground.line.numbers.indices.map { place in
        ground.line.numbers[place] < 0
          ? 0 : Int32(clamping: ground.endSlot(of: ground.line.end(of: place)))
      })
    var firsts: [Int32] = []
    var lengths: [Int32] = []
    var members = [Int](repeating: 0, count: ground.blockCount)
    for demand in facts.demands where demand.block >= 0 { members[Int(demand.block)] += 1 }
    var hosts: [Int32] = []
    var counts: [Int32] = []
    for block in members.indices {
      let standing = base.score.blockHosts[block]
      firsts.append(Int32(hosts.count))
      lengths.append(Int32(standing.count))
      hosts += standing.map { Int32($0.host) } + Array(repeating: -1, count: members[block])
      counts += standing.map { Int32($0.count) } + Array(repeating: 0, count: members[block])
    }
    blockHost = Cells(hosts)
    blockCount = Cells(counts)
    blockFirst = Cells(firsts)
    blockLength = Cells(lengths)
    for person in last.indices {
      if last[person] >= 0 {
        traineesByPlace[Int(last[person])] += 1
        traineesByDay[ground.aimDays[Int(last[person])]] += 1
      }
    }
  }

  deinit {
    sum.free()
    lastPlace.free()
    baseLast.free()
    load.free()
    traineesByDay.free()
    traineesByPlace.free()
    blockHost.free()
    blockCount.free()
    blockFirst.free()
    blockLength.free()
    endSlot.free()
  }

  var terms: AimTerms { sum[0] }

  // MARK: Counting

  func count(
    _ number: Int, _ demand: PlainDemand, _ start: Int, _ host: Int, _ table: Timetable
  ) {
    let end = start + Int(demand.slots) - 1
    if demand.isCounted { sum.base.pointee.placed -= demand.weight }
    sum.base.pointee.onTime += demand.weight * Int(max(0, table.endPosition[end] - demand.due))
    share(host, demand, table, Int32(demand.slots))
    if demand.block >= 0 { join(Int(demand.block), Int32(host)) }
    if demand.isKnown { compare(demand, start, host, -1) }
    let trainee = Int(demand.trainee)
    if Int(lastPlace[trainee]) < end { setLast(trainee, Int32(end), table) }
  }

  func uncount(
    _ number: Int, _ demand: PlainDemand, _ start: Int, _ host: Int, _ table: Timetable
  ) {
    let end = start + Int(demand.slots) - 1
    if demand.isCounted { sum.base.pointee.placed += demand.weight }
    sum.base.pointee.onTime -= demand.weight * Int(max(0, table.endPosition[end] - demand.due))
    share(host, demand, table, -Int32(demand.slots))
    if demand.block >= 0 { leave(Int(demand.block), Int32(host)) }
    if demand.isKnown { compare(demand, start, host, 1) }
    let trainee = Int(demand.trainee)
    if Int(lastPlace[trainee]) == end {
      var last = baseLast[trainee]
      for place in table.demands(of: trainee) {
        let other = Int(table.byTrainee[place])
        if table.starts[other] < 0 { continue }
        last = max(last, table.starts[other] + table.demands[other].slots - 1)
      }
      setLast(trainee, last, table)
    }
  }

  /// What placing a demand somewhere would cost besides the gain of its being placed.
  @inline(__always)
  func cost(_ demand: PlainDemand, _ start: Int, _ table: Timetable) -> Double {
    let end = start + Int(demand.slots) - 1
    var cost =
      guide.onTime * Double(demand.weight)
      * Double(max(0, table.endPosition[end] - demand.due))
    let last = Int(lastPlace[Int(demand.trainee)])
    if end > last {
      let day = Int(table.aimDay[end])
      let before = last >= 0 ? Int(table.aimDay[last]) : 0
      cost += guide.early * Double(max(0, day - before))
      if usesFinish { cost += guide.finish * Double(max(0, day - terms.finish)) }
      if usesMakespan {
        cost += guide.makespan * Double(max(0, Int(endSlot[end]) - terms.makespan))
      }
    }
    return cost
  }

  /// What it would cost that somebody hosts it, whenever that is.
  @inline(__always)
  func cost(_ demand: PlainDemand, host: Int, _ person: PlainPerson) -> Double {
    let over = load[host] - person.share
    var cost = guide.fair * Double(max(0, over + demand.slots) - max(0, over))
    if demand.block >= 0, !holds(Int(demand.block), Int32(host)) { cost += guide.continuous }
    return cost
  }

  /// Slots that somebody hosts.
  func load(of host: Int) -> Int { Int(load[host]) }

  private func share(_ host: Int, _ demand: PlainDemand, _ table: Timetable, _ slots: Int32) {
    let share = table.people[host].share
    let before = max(0, load[host] - share)
    load[host] += slots
    sum.base.pointee.fair += Int(max(0, load[host] - share) - before)
  }

  private func compare(_ demand: PlainDemand, _ start: Int, _ host: Int, _ sign: Int) {
    let hasHost = Int(demand.previousHost) == host
    let hasStart = Int(demand.previousPlace) == start
    if hasHost { sum.base.pointee.sameHost += sign }
    if hasStart { sum.base.pointee.sameStart += sign }
    if hasHost, hasStart { sum.base.pointee.unchanged += sign }
  }

  private func setLast(_ trainee: Int, _ last: Int32, _ table: Timetable) {
    let old = lastPlace[trainee]
    lastPlace[trainee] = last
    let oldDay = old >= 0 ? Int(table.aimDay[Int(old)]) : 0
    let day = last >= 0 ? Int(table.aimDay[Int(last)]) : 0
    sum.base.pointee.early += day - oldDay
    if usesFinish {
      if old >= 0 { traineesByDay[oldDay] -= 1 }
      if last >= 0 { traineesByDay[day] += 1 }
      if day > terms.finish {
        sum.base.pointee.finish = day
      } else {
        while terms.finish > 0, traineesByDay[terms.finish] == 0 { sum.base.pointee.finish -= 1 }
      }
    }
    if usesMakespan { setMakespan(Int(old), Int(last)) }
  }

  private func setMakespan(_ old: Int, _ last: Int) {
    if old >= 0 { traineesByPlace[old] -= 1 }
    if last >= 0 { traineesByPlace[last] += 1 }
    if last >= 0, Int(endSlot[last]) >= terms.makespan {
      sum.base.pointee.makespan = Int(endSlot[last])
    } else if old >= 0, Int(endSlot[old]) == terms.makespan, traineesByPlace[old] == 0 {
      var place = old
      while place > 0, traineesByPlace[place] == 0 { place -= 1 }
      let found = traineesByPlace[place] > 0 ? Int(endSlot[place]) : 0
      // What stands like a wall may end where the line has no place; it never moves.
      sum.base.pointee.makespan = max(baseMakespan, found)
    }
  }

  // MARK: Blocks

  @inline(__always)
  private func holds(_ block: Int, _ host: Int32) -> Bool {
    let first = Int(blockFirst[block])
    let length = Int(blockLength[block])
    if length == 0 { return true }
    for place in first..<first + length where blockHost[place] == host { return true }
    return false
  }

  private func join(_ block: Int, _ host: Int32) {
    let first = Int(blockFirst[block])
    let length = Int(blockLength[block])
    for place in first..<first + length where blockHost[place] == host {
      blockCount[place] += 1
      return
    }
    blockHost[first + length] = host
    blockCount[first + length] = 1
    blockLength[block] = Int32(length + 1)
    if length > 0 { sum.base.pointee.continuous += 1 }
  }

  private func leave(_ block: Int, _ host: Int32) {
    let first = Int(blockFirst[block])
    let length = Int(blockLength[block])
    for place in first..<first + length where blockHost[place] == host {
      blockCount[place] -= 1
      if blockCount[place] > 0 { return }
      blockHost[place] = blockHost[first + length - 1]
      blockCount[place] = blockCount[first + length - 1]
      blockLength[block] = Int32(length - 1)
      if length > 1 { sum.base.pointee.continuous -= 1 }
      return
    }
  }
}
