import UnderstudyModel

/// Between which places a demand may stand, as the rest of the plan has it.
struct StartBounds: Sendable {
  /// The first place, and the one behind the last.
  var from: Int
  var to: Int
  /// Places in which it may not start, because a repetition stands too near.
  var tooNear: [Range<Int>]

  /// Whether it may start at a place.
  func allows(_ place: Int) -> Bool {
    place >= from && !tooNear.contains { $0.contains(place) }
  }

  /// The first place from this one on at which it may start.
  func firstAllowed(from place: Int) -> Int {
    var place = max(place, from)
    while let near = tooNear.first(where: { $0.contains(place) }) { place = near.upperBound }
    return place
  }
}

extension PlanState {
  /// Where a demand may stand: after what it waits for, before what waits for it, and apart from
  /// its repetitions. `nil` where what it waits for has no place.
  ///
  /// A pinned start stands before anything else is placed, so it waits for nothing here; what it
  /// waits for must find room before it.
  func bounds(of number: Int) -> StartBounds? {
    let line = ground.line
    var from = ground.demands[number].opens
    let isAnchored = ground.demands[number].isAnchored
    for moment in ground.demands[number].waits where !isAnchored {
      guard let instant = instant(of: moment) else { return nil }
      from = max(from, line.firstPlace(from: instant))
    }
    var to = line.firstPlace(notOverAt: ground.window.closes)
    for other in ground.demands[number].after where other != number {
      guard let visit = visits[other] else { continue }
      to = min(to, line.firstPlace(notOverAt: visit.start))
    }
    guard from < to else { return nil }
    return StartBounds(from: from, to: to, tooNear: tooNear(number))
  }

  func tooNear(_ number: Int) -> [Range<Int>] {
    guard free.layers.contains(.spacing), let every = ground.demands[number].every else {
      return []
    }
    var found: [Range<Int>] = []
    for other in ground.demands[number].siblings where other != number {
      guard let visit = visits[other] else { continue }
      let spacing = Spacing(every, of: ground.demands[number].trainee, in: ground)
      let before = ground.line.firstPlace(from: spacing.last(before: visit.start) + 1)
      let after = ground.line.firstPlace(from: spacing.next(after: visit.start))
      if before < after { found.append(before..<after) }
    }
    return found
  }

  /// The hosts that another repetition of a demand has already, where they must differ.
  func hostsOfOthers(_ number: Int) -> [Int] {
    guard ground.demands[number].hasDistinctHosts else { return [] }
    return ground.demands[number].siblings.compactMap { $0 == number ? nil : visits[$0]?.host }
  }
}

/// How far apart the repetitions of a session must start.
struct Spacing {
  private let every: Length.Amount
  private let calendar: WorkCalendar
  private let zone: Zone

  init(_ every: Length.Amount, of trainee: Int, in ground: Ground) {
    self.every = every
    zone = ground.window.zone
    if case .days = every {
      calendar = ground.people[trainee].workCalendar(in: ground.problem.organisation)
    } else {
      calendar = .usual
    }
  }

  /// The first moment at which the next one may start.
  func next(after start: Instant) -> Instant {
    let shown = zone.local(start)
    switch every {
    case .minutes(let minutes): return start + minutes
    case .weeks(let weeks): return zone.instant(LocalTime(shown.day + weeks * 7, shown.time))
    case .days(let days):
      let day = calendar.day(workingDays: days, from: shown.day) ?? shown.day + days
      return zone.instant(LocalTime(day, shown.time))
    }
  }

  /// A moment at or before which the one before may start for certain.
  func last(before start: Instant) -> Instant {
    let shown = zone.local(start)
    switch every {
    case .minutes(let minutes): return start + -minutes
    case .weeks(let weeks): return zone.instant(LocalTime(shown.day - weeks * 7, shown.time))
    case .days(let days):
      // Days off before a working day count like it, so the way back stops before them.
      var day = shown.day - days
      while let next = calendar.day(workingDays: days, from: day), next > shown.day {
        day = day - 1
      }
      while day < shown.day, !calendar.isWorking(day),
        calendar.day(workingDays: days, from: day) != nil
      {
        day = day - 1
      }
      return zone.instant(LocalTime(day, shown.time))
    }
  }
}
