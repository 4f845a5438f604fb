import UnderstudyModel

extension PlanState {
  /// Whether day and week limits of trainee and host leave room for a visit.
  func fits(_ number: Int, _ visit: Visit) -> Bool {
    let trainee = ground.demands[number].trainee
    let limits = ground.limits[trainee]
    var byDay: [(day: Int, count: Int)] = []
    for segment in visit.segments {
      for part in ground.line.parts(of: segment) {
        if let last = byDay.last, last.day == part.day {
          byDay[byDay.count - 1].count += part.count
        } else {
          byDay.append(part)
        }
      }
    }
    var byWeek: [(week: Int, count: Int)] = []
    for (day, count) in byDay {
      if limits.learningPerDay != nil, roomInDay(trainee, day) < count { return false }
      let week = ground.line.week(ofDay: day)
      if let last = byWeek.last, last.week == week {
        byWeek[byWeek.count - 1].count += count
      } else {
        byWeek.append((week, count))
      }
    }
    for (week, count) in byWeek where roomInWeek(trainee, visit.host, week) < count {
      return false
    }
    return true
  }

  /// Slots that a trainee's day has left.
  func roomInDay(_ trainee: Int, _ day: Int) -> Int {
    guard free.layers.contains(.traineeLimit), let most = ground.limits[trainee].learningPerDay
    else { return .max }
    return free.layers.contains(.traineeUse)
      ? most - Int(dayLoad[trainee * dayCount + day]) : most
  }

  /// Slots that the weeks of a trainee and a host both have left.
  func roomInWeek(_ trainee: Int, _ host: Int, _ week: Int) -> Int {
    var room = Int.max
    let layers = free.layers
    if layers.contains(.traineeLimit), let most = ground.limits[trainee].learningPerWeek {
      let used = layers.contains(.traineeUse) ? Int(weekLoad[trainee * weekCount + week]) : 0
      room = most - used
    }
    if layers.contains(.hostLimit), let most = ground.limits[host].hostingPerWeek {
      let used = layers.contains(.hostUse) ? Int(hostWeekLoad[host * weekCount + week]) : 0
      room = min(room, most - used)
    }
    return room
  }

  /// Where to look on when a limit leaves no room for a segment; `nil` where all leave room.
  func nextAfterLimit(_ number: Int, _ host: Int, _ segment: Segment) -> Int? {
    let line = ground.line
    let trainee = ground.demands[number].trainee
    let day = line.days[segment.start]
    guard line.days[segment.end - 1] == day else {
      let visit = Visit(free.option, [segment], on: line)
      return fits(number, visit) ? nil : segment.start + 1
    }
    // Whatever begins later in the same day or week and ends in it finds as little room.
    let week = line.week(ofDay: day)
    if roomInWeek(trainee, host, week) < segment.count {
      return max(segment.start + 1, line.placesOfWeek[week].upperBound - segment.count + 1)
    }
    if roomInDay(trainee, day) < segment.count {
      return max(segment.start + 1, line.placesOfDay[day].upperBound - segment.count + 1)
    }
    return nil
  }
}
