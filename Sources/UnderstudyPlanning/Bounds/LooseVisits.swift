import UnderstudyModel

/// Finds when a request in pieces or whole days could be held, were it alone in the world.
struct LooseVisits {
  let ground: Ground
  let time: RelaxedTime
  let trainee: RelaxedTrainee
  let hosts: [RelaxedHost]
  let rows: BitRows

  /// The visits that could be; `nil` where the request takes one stretch.
  func visits(of demand: Demand, _ request: RelaxedRequest) -> [RelaxedRequest.LooseVisit]? {
    // Of what is under way only the rest is asked for; nothing is claimed of when that can end.
    if demand.begun != nil {
      return time.count > 0 ? [RelaxedRequest.LooseVisit(latest: time.count, end: 1)] : []
    }
    let found: [RelaxedRequest.LooseVisit]
    if let days = demand.wholeDays {
      found = request.options.flatMap { wholeDays(days, with: $0, request) }
    } else if let shortest = demand.shortestPart {
      found = request.options.flatMap { pieces(shortest, with: $0, request) }
    } else {
      return nil
    }
    return Set(found).sorted { ($0.latest, $0.end) < ($1.latest, $1.end) }
  }

  private func isUsable(_ place: Int, _ option: RelaxedRequest.Option) -> Bool {
    rows.isSet(place, in: option.row) && rows.isSet(place, in: trainee.row)
  }

  /// One visit for each working day of the host on which it could begin.
  private func wholeDays(
    _ count: Int, with option: RelaxedRequest.Option, _ request: RelaxedRequest
  ) -> [RelaxedRequest.LooseVisit] {
    guard let days = ground.workingDays[hosts[option.host].person], days.count >= count else {
      return []
    }
    var inARow = 0
    var found: [RelaxedRequest.LooseVisit] = []
    for (place, day) in days.enumerated() {
      let isPossible =
        day.segments.first.map { $0.start >= request.opens } ?? false
        && day.segments.allSatisfy { $0.range.allSatisfy { isUsable($0, option) } }
      inARow = isPossible ? inARow + 1 : 0
      guard inARow >= count, let first = days[place - count + 1].segments.first,
        let last = day.segments.last
      else { continue }
      found.append(RelaxedRequest.LooseVisit(latest: first.start, end: last.end))
    }
    return found
  }

  /// One visit for each week in which enough slots suit both.
  ///
  /// It ends when so many slots are over as it takes, were no piece ever to wait for another's end.
  private func pieces(
    _ shortest: Int, with option: RelaxedRequest.Option, _ request: RelaxedRequest
  ) -> [RelaxedRequest.LooseVisit] {
    let limits = ground.limits[trainee.person]
    let hosting = ground.limits[hosts[option.host].person].hostingPerWeek
    return ground.line.placesOfWeek.compactMap { week -> RelaxedRequest.LooseVisit? in
      guard let last = week.last else { return nil }
      // One piece may run on into the next week; then no limit of one week speaks of it.
      let runsOn =
        week.upperBound < time.count && isUsable(last, option)
        && isUsable(week.upperBound, option)
      let end = runsOn ? min(time.count, week.upperBound + request.slots) : week.upperBound
      if !runsOn, min(limits.learningPerWeek ?? .max, hosting ?? .max) < request.slots {
        return nil
      }
      var found = 0
      var run = 0
      var today = (day: -1, slots: 0)
      for place in max(week.lowerBound, min(request.opens, end))..<end {
        run = isUsable(place, option) ? run + 1 : 0
        // A run shorter than a piece holds none; once it is long enough, all of it counts.
        guard run >= shortest else { continue }
        for counted in run == shortest ? place - shortest + 1...place : place...place {
          if time.days[counted] != today.day { today = (time.days[counted], 0) }
          guard today.slots < limits.learningPerDay ?? .max else { continue }
          today.slots += 1
          found += 1
        }
        // Where it passes the count inside a run's beginning it may end there, not at this place.
        if found >= request.slots {
          return RelaxedRequest.LooseVisit(
            latest: last, end: run == shortest ? max(1, place - shortest + 2) : place + 1)
        }
      }
      return nil
    }
  }
}
