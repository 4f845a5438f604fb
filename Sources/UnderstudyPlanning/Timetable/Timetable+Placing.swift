/// Placing and taking back: who is taken when, what limits and cover have left, and the aims.
extension Timetable {
  /// Puts a demand somewhere. It must stand nowhere, and the place must be free.
  func place(_ demand: Int, at start: Int, _ option: Int) {
    starts[demand] = Int32(start)
    choices[demand] = Int32(option)
    let slots = Int(demands[demand].slots)
    let trainee = Int(demands[demand].trainee)
    let host = Int(options[option].host)
    let stretch = Stretch(start, slots)
    away.set(stretch, row: trainee * width)
    shut.set(stretch, row: trainee * width)
    let firstUnit = Int(people[host].firstUnit)
    away.set(stretch, row: host * width)
    if firstUnit < 0 {
      shut.set(stretch, row: host * width)
    } else {
      let taken = UInt16(truncatingIfNeeded: options[option].units)
      let most = UInt16(truncatingIfNeeded: people[host].guests)
      var isFull: UInt64 = 0
      for place in 0..<slots {
        let now = units[firstUnit + start + place] &+ taken
        units[firstUnit + start + place] = now
        isFull |= (now >= most ? 1 : 0) &<< UInt64(truncatingIfNeeded: place)
      }
      shut.set(Stretch(bits: isFull, from: start), row: host * width)
    }
    load(trainee, host, start, slots, 1)
    leave(Int(options[option].cover), start, slots, 1)
    let room = Int(demands[demand].room)
    if room >= 0 { roomTaken.set(stretch, row: room * width) }
    let end = firstHosted[host] + hostedCount[host]
    hosted[Int(end)] = Int32(demand)
    hostedPlace[demand] = end
    hostedCount[host] += 1
    score.count(demand, demands[demand], start, host, self)
  }

  /// Takes a demand out of the plan; it must stand.
  func remove(_ demand: Int) {
    let start = Int(starts[demand])
    let option = Int(choices[demand])
    starts[demand] = -1
    choices[demand] = -1
    let slots = Int(demands[demand].slots)
    let trainee = Int(demands[demand].trainee)
    let host = Int(options[option].host)
    let stretch = Stretch(start, slots)
    away.clear(stretch, row: trainee * width)
    shut.clear(stretch, row: trainee * width)
    let firstUnit = Int(people[host].firstUnit)
    if firstUnit < 0 {
      shut.clear(stretch, row: host * width)
      away.clear(stretch, row: host * width)
    } else {
      let taken = UInt16(truncatingIfNeeded: options[option].units)
      let most = UInt16(truncatingIfNeeded: people[host].guests)
      var hasRoom: UInt64 = 0
      var isFree: UInt64 = 0
      for place in 0..<slots {
        let now = units[firstUnit + start + place] &- taken
        units[firstUnit + start + place] = now
        hasRoom |= (now < most ? 1 : 0) &<< UInt64(truncatingIfNeeded: place)
        isFree |= (now == 0 ? 1 : 0) &<< UInt64(truncatingIfNeeded: place)
      }
      shut.clear(Stretch(bits: hasRoom, from: start), row: host * width)
      away.clear(Stretch(bits: isFree, from: start), row: host * width)
    }
    load(trainee, host, start, slots, -1)
    leave(Int(options[option].cover), start, slots, -1)
    let room = Int(demands[demand].room)
    if room >= 0 { roomTaken.clear(stretch, row: room * width) }
    hostedCount[host] -= 1
    let last = hosted[Int(firstHosted[host] + hostedCount[host])]
    hosted[Int(hostedPlace[demand])] = last
    hostedPlace[Int(last)] = hostedPlace[demand]
    score.uncount(demand, demands[demand], start, host, self)
  }

  @inline(__always)
  private func load(_ trainee: Int, _ host: Int, _ start: Int, _ slots: Int, _ sign: Int32) {
    let day = Int(dayOf[start])
    if Int(dayOf[start + slots - 1]) == day {
      let week = Int(weekOf[start])
      let count = sign * Int32(slots)
      dayLoad[trainee * dayCount + day] += count
      weekLoad[trainee * weekCount + week] += count
      hostWeekLoad[host * weekCount + week] += count
      return
    }
    for place in start..<start + slots {
      dayLoad[trainee * dayCount + Int(dayOf[place])] += sign
      weekLoad[trainee * weekCount + Int(weekOf[place])] += sign
      hostWeekLoad[host * weekCount + Int(weekOf[place])] += sign
    }
  }

  /// Counts somebody as away, or with a sign of -1 as there again, in each cover rule of a set.
  @inline(__always)
  private func leave(_ set: Int, _ start: Int, _ slots: Int, _ sign: Int16) {
    for notice in notices(set) {
      let rule = Int(covers[notice].rule)
      let member = Int(covers[notice].memberRow)
      let first = rule * placeCount + start
      let counted =
        member < 0
        ? .max &>> UInt64(truncatingIfNeeded: 64 &- slots)
        : hostRows.bits(slots, from: start, row: member * width)
      var left = counted
      var nobody: UInt64 = 0
      while left != 0 {
        let place = left.trailingZeroBitCount
        left &= left &- 1
        let now = slack[first &+ place] &- sign
        slack[first &+ place] = now
        nobody |= (now <= 0 ? 1 : 0) &<< UInt64(truncatingIfNeeded: place)
      }
      blocked.clear(Stretch(bits: counted & ~nobody, from: start), row: rule * width)
      blocked.set(Stretch(bits: nobody, from: start), row: rule * width)
    }
  }
}
