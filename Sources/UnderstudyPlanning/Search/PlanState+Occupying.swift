import UnderstudyModel

extension PlanState {
  /// Takes up the time of trainee, host, room and colleagues.
  mutating func occupy(_ number: Int, _ visit: Visit) {
    let trainee = ground.demands[number].trainee
    let host = visit.host
    for segment in visit.segments {
      attending.set(segment.range, in: trainee)
      hosting.set(segment.range, in: host)
      load(segment, trainee, host, 1)
      let row = host * ground.line.count
      let bears = UInt16(clamping: visit.option.guests)
      for place in segment.range {
        guests[row + place] += 1
        bearable[row + place] = min(bearable[row + place], bears)
        if guests[row + place] >= bearable[row + place] { full.set(place, in: host) }
      }
    }
    leave(visit, 1)
    if let room = ground.demands[number].room { use(room, visit, 1) }
    hosted[host].append(number)
    attended[trainee].append(number)
  }

  /// Gives back what ``occupy(_:_:)`` took.
  mutating func vacate(_ number: Int, _ visit: Visit) {
    let trainee = ground.demands[number].trainee
    let host = visit.host
    hosted[host].removeLast(number)
    attended[trainee].removeLast(number)
    for segment in visit.segments {
      attending.clear(segment.range, in: trainee)
      load(segment, trainee, host, -1)
      recount(host, segment)
    }
    leave(visit, -1)
    if let room = ground.demands[number].room { use(room, visit, -1) }
  }

  private mutating func load(_ segment: Segment, _ trainee: Int, _ host: Int, _ sign: Int32) {
    for (day, count) in ground.line.parts(of: segment) {
      let week = ground.line.week(ofDay: day)
      dayLoad[trainee * dayCount + day] += sign * Int32(count)
      weekLoad[trainee * weekCount + week] += sign * Int32(count)
      hostWeekLoad[host * weekCount + week] += sign * Int32(count)
    }
  }

  /// Works out anew how many guests a host has in a segment, from those who are left.
  private mutating func recount(_ host: Int, _ segment: Segment) {
    let row = host * ground.line.count
    for place in segment.range {
      guests[row + place] = 0
      bearable[row + place] = .max
    }
    hosting.clear(segment.range, in: host)
    full.clear(segment.range, in: host)
    for other in hosted[host] {
      guard let visit = visits[other] else { continue }
      let bears = UInt16(clamping: visit.option.guests)
      for theirs in visit.segments {
        let from = max(theirs.start, segment.start)
        let to = min(theirs.end, segment.end)
        guard from < to else { continue }
        hosting.set(from..<to, in: host)
        for place in from..<to {
          guests[row + place] += 1
          bearable[row + place] = min(bearable[row + place], bears)
          if guests[row + place] >= bearable[row + place] { full.set(place, in: host) }
        }
      }
    }
  }

  private mutating func leave(_ visit: Visit, _ sign: Int16) {
    for effect in visit.option.cover {
      for segment in visit.segments {
        for place in segment.range {
          if let row = effect.memberRow, !ground.rows.isSet(place, in: row) { continue }
          slack[effect.rule][place] -= sign
          if slack[effect.rule][place] <= 0 {
            coverBlocked.set(place, in: effect.rule)
          } else {
            coverBlocked.clear(place, in: effect.rule)
          }
        }
      }
    }
  }

  private mutating func use(_ room: Int, _ visit: Visit, _ sign: Int) {
    let row = room * ground.line.count
    for segment in visit.segments {
      for place in segment.range {
        roomUse[row + place] = UInt16(clamping: Int(roomUse[row + place]) + sign)
        if roomUse[row + place] > 0 {
          roomTaken.set(place, in: room)
        } else {
          roomTaken.clear(place, in: room)
        }
      }
    }
  }
}

extension SlotLine {
  /// How many slots of a segment lie on each day.
  func parts(of segment: Segment) -> [(day: Int, count: Int)] {
    let (first, last) = (days[segment.start], days[segment.end - 1])
    if first == last { return [(first, segment.count)] }
    return (first...last).map { day in
      let range = placesOfDay[day]
      return (
        day, max(0, min(range.upperBound, segment.end) - max(range.lowerBound, segment.start))
      )
    }
  }
}

extension [Int] {
  /// Removes the last occurrence of a number.
  fileprivate mutating func removeLast(_ number: Int) {
    if let place = lastIndex(of: number) { remove(at: place) }
  }
}
