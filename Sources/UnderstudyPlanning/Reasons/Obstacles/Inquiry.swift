import UnderstudyModel

/// One question with everybody who might give a demand a place, and everything that takes places.
struct Inquiry: Sendable {
  let question: Question
  let companies: [Company]
  let obstacles: [Obstacle]
  /// The place behind the last at which it may still end.
  let last: Int

  /// Gathers what bears on a question.
  init(_ question: Question, _ scene: inout Scene) {
    self.question = question
    let window = scene.problem.window
    let over = question.end.map { window.zone.instant(LocalTime($0 + 1, .midnight)) }
    last = scene.line.firstPlace(notOverAt: min(over ?? window.closes, window.closes))
    var gathering = ObstacleGathering(question, scene)
    gathering.gatherHosts(&scene)
    gathering.gatherTrainee(&scene)
    gathering.gatherOrder(scene)
    gathering.gatherCover(&scene)
    gathering.gatherLimits(scene)
    gathering.gatherPlan(&scene)
    companies = gathering.companies
    obstacles = gathering.obstacles
  }
}

/// Collects obstacles and companies, kind by kind.
struct ObstacleGathering {
  let question: Question
  let demand: Demand
  let request: Request
  /// The trainee's number.
  let trainee: Int
  /// The stretches in which the trainee's calendar has hours.
  let hours: [Range<Int>]
  var companies: [Company] = []
  var obstacles: [Obstacle] = []

  init(_ question: Question, _ scene: Scene) {
    self.question = question
    demand = scene.ground.demands[question.demand]
    request = scene.request(question.demand)
    trainee = demand.trainee
    hours = scene.usual.stretches(of: scene.ground.people[demand.trainee])
  }

  mutating func add(
    _ cause: Obstacle.Cause, _ scope: Obstacle.Scope = .all, _ extent: Obstacle.Extent,
    isLasting: Bool = false
  ) {
    obstacles.append(
      Obstacle(cause: cause, scope: scope, extent: extent, isLasting: isLasting))
  }

  /// The hosts of the companies, each once.
  var hosts: [Int] {
    companies.compactMap { company in
      guard case .host(let host) = company.kind else { return nil }
      return host
    }
  }

  // MARK: The trainee

  mutating func gatherTrainee(_ scene: inout Scene) {
    for entry in scene.personal.entries(of: trainee, scene.usual) {
      add(entry.cause, .all, .touching(entry.places), isLasting: entry.isLasting)
    }
  }

  // MARK: Dates and order

  mutating func gatherOrder(_ scene: Scene) {
    let line = scene.line
    let window = scene.problem.window
    if window.newFrom > max(window.now, window.opens) {
      add(.notice, .all, .startingBefore(line.firstPlace(from: window.newFrom)))
    }
    for (number, wait) in request.waits.enumerated() {
      guard let moment = scene.instant(of: wait.moment) else {
        add(.wait(number), .all, .everywhere, isLasting: true)
        continue
      }
      let place =
        moment > window.closes ? line.count : line.firstPlace(from: moment)
      if place > 0 { add(.wait(number), .all, .startingBefore(place)) }
    }
    for other in demand.after where other != question.demand {
      guard let visit = scene.bookings.visits[other] else { continue }
      add(
        .follower(other), .all, .endingAfter(line.firstPlace(notOverAt: visit.start)),
        isLasting: true)
    }
    if let pinned = demand.pinnedPieces.first, demand.shortestPart == nil,
      let place = line.place(ofSlot: scene.ground.line.numbers[pinned.place])
    {
      add(.pinnedStart, .all, .startingIn([0..<place, place + 1..<line.count]), isLasting: true)
    }
    guard let every = demand.every else { return }
    for other in demand.siblings where other != question.demand {
      guard let visit = scene.bookings.visits[other] else { continue }
      let spacing = Spacing(every, of: trainee, in: scene.ground)
      let from = line.firstPlace(from: spacing.last(before: visit.start) + 1)
      let to = line.firstPlace(from: spacing.next(after: visit.start))
      if from < to { add(.spacing(other), .all, .startingIn([from..<to])) }
    }
  }

  // MARK: Cover

  mutating func gatherCover(_ scene: inout Scene) {
    let isAlike = request.hosts.role != nil
    for option in demand.options {
      let scope: Obstacle.Scope = isAlike ? .all : .host(option.host)
      for effect in option.cover {
        let spent = scene.spent(effect)
        if !spent.isEmpty { add(.cover(effect.rule), scope, .touching(spent), isLasting: true) }
        for (day, ranges) in scene.spent(effect, without: question.demand) {
          add(.coverUse(rule: effect.rule, day: day), scope, .touching(ranges))
        }
      }
      if isAlike { break }
    }
  }

  // MARK: Limits

  mutating func gatherLimits(_ scene: Scene) {
    let limits = scene.ground.limits[trainee]
    // Of two limits that both forbid it, the one of the week is told where it may be split.
    let (day, week) = (limits.learningPerDay, limits.learningPerWeek)
    if demand.shortestPart == nil, let day {
      add(.traineeDay, .all, .anyDay(room: day), isLasting: true)
    }
    if let week { add(.traineeWeek, .all, .anyWeek(room: week), isLasting: true) }
    if let shortest = demand.shortestPart {
      if let day { add(.traineeDay, .all, .anyDay(room: day), isLasting: true) }
      if shortest > 1 { add(.pieces, .all, .shortPieces(than: shortest), isLasting: true) }
    }
    for host in hosts {
      guard let most = scene.ground.limits[host].hostingPerWeek else { continue }
      add(.hostWeek(host), .host(host), .anyWeek(room: most), isLasting: true)
    }
  }

  // MARK: What else the plan holds

  mutating func gatherPlan(_ scene: inout Scene) {
    let (line, number) = (scene.line, question.demand)
    let limits = scene.ground.limits[trainee]
    for host in hosts {
      gatherGuests(of: host, &scene)
      let learning = scene.bookings.attended[host]
      for (day, ranges) in scene.bookings.stretches(learning, on: line, without: number) {
        add(.hostLearns(host: host, day: day), .host(host), .touching(ranges))
      }
      guard let most = scene.ground.limits[host].hostingPerWeek else { continue }
      let used = scene.bookings.slots(scene.bookings.hosted[host], on: line, without: number)
      for (week, count) in used.byWeek(on: line) {
        add(.hostWeekFull(host: host, week: week), .host(host), .week(week, room: most - count))
      }
    }
    let own = scene.bookings.attended[trainee]
    for (day, ranges) in scene.bookings.stretches(
      own + scene.bookings.hosted[trainee], on: line, without: number)
    {
      add(.traineeVisits(day: day), .all, .touching(ranges))
    }
    let learnt = scene.bookings.slots(own, on: line, without: number)
    if let most = limits.learningPerDay {
      for (day, count) in learnt {
        add(.traineeDayFull(day), .all, .day(day, room: most - count))
      }
    }
    if let most = limits.learningPerWeek {
      for (week, count) in learnt.byWeek(on: line) {
        add(.traineeWeekFull(week), .all, .week(week, room: most - count))
      }
    }
    if let room = demand.room {
      let others = scene.bookings.inRoom[room]
      for (day, ranges) in scene.bookings.stretches(others, on: line, without: number) {
        // Who joins a run shares its room.
        add(.room(day: day), .newcomer, .touching(ranges))
        for host in hosts { add(.room(day: day), .host(host), .touching(ranges)) }
      }
    }
    gatherRuns(scene)
  }

  /// Runs of the same workshop that others attend.
  private mutating func gatherRuns(_ scene: Scene) {
    guard let workshop = demand.workshop else { return }
    for option in demand.options {
      let visits = scene.bookings.hosted[option.host].filter {
        $0 != question.demand && scene.ground.demands[$0].workshop == workshop
      }
      var seen: [[Segment]: Int] = [:]
      for other in visits where scene.ground.demands[other].trainee != trainee {
        let segments = scene.bookings.segments[other]
        seen[segments, default: 0] += 1
        let places = segments.map(\.range)
        if seen[segments] == 1, places.common(with: hours).joined == places.joined {
          companies.append(
            Company(kind: .run(other, host: option.host), hours: places))
        }
        if seen[segments] == demand.capacity,
          let first = visits.first(where: { scene.bookings.segments[$0] == segments })
        {
          add(.runFull(first), .run(first), .everywhere)
        }
      }
    }
  }
}

extension [(day: Int, count: Int)] {
  /// The same by week, in order.
  fileprivate func byWeek(on line: SlotLine) -> [(week: Int, count: Int)] {
    reduce(into: []) { weeks, entry in
      let week = line.week(ofDay: entry.day)
      if weeks.last?.week == week {
        weeks[weeks.count - 1].count += entry.count
      } else {
        weeks.append((week, entry.count))
      }
    }
  }
}
