import UnderstudyDiagnostics
import UnderstudyModel

/// Puts the causes of one reason into the author's words, each with the line that says so.
struct FactWords {
  let question: Question
  let scene: Scene

  var problem: PlanningProblem { scene.problem }
  var organisation: Organisation { scene.problem.organisation }
  var window: PlanningWindow { scene.problem.window }
  var request: Request { scene.request(question.demand) }
  var demand: Demand { scene.ground.demands[question.demand] }

  func person(_ number: Int) -> Person { scene.ground.people[number] }
  var trainee: Person { person(demand.trainee) }

  /// The facts of a reason: causes of one kind about one person or thing are one fact, such as all
  /// the days on which a host is full. Each still has a place that no other takes.
  func facts(_ causes: [Obstacle.Cause]) -> [Reason.Fact] {
    var order: [Obstacle.Cause] = []
    var groups: [Obstacle.Cause: [Obstacle.Cause]] = [:]
    for cause in causes {
      let kin = cause.kin
      if groups[kin] == nil { order.append(kin) }
      groups[kin, default: []].append(cause)
    }
    return order.map { fact(groups[$0] ?? []) }
  }

  private func fact(_ causes: [Obstacle.Cause]) -> Reason.Fact {
    let (words, range) = told(causes)
    var fact = Reason.Fact(causes[0].rule(request), words, at: range)
    fact.causes = causes
    return fact
  }

  /// A clause about some causes of one kin, and the line that says so.
  private func told(_ causes: [Obstacle.Cause]) -> (words: String, range: SourceRange) {
    switch causes[0] {
    case .due, .window: frame(causes[0])
    case .hosts, .pinnedHost, .begun, .notHost, .avoid, .site, .otherTime, .apart, .tooLong:
      hosting(causes)
    case .employment, .absence, .closing, .busy, .event, .noVisitors, .hours: time(causes[0])
    case .notice, .wait, .follower, .pinnedStart, .spacing: order(causes)
    case .cover, .traineeDay, .traineeWeek, .pieces, .hostWeek: limit(causes[0])
    case .guests, .ownGuests, .othersGuests, .runFull, .hostLearns, .hostWeekFull, .traineeVisits,
      .traineeDayFull,
      .traineeWeekFull, .room, .coverUse:
      use(causes)
    }
  }

  private func frame(_ cause: Obstacle.Cause) -> (String, SourceRange) {
    if case .due = cause {
      return ("it is due on \(question.end?.words ?? "")", dueRange)
    }
    return (
      "the planning window ends on \(window.last.words)", problem.policy.declared.range
    )
  }

  /// The line that says when it is due: the item's own, its phase's, or the enrolment's.
  var dueRange: SourceRange {
    if let due = request.item.due { return due.range }
    for enrolment in trainee.enrolments where enrolment.due == question.end {
      return enrolment.declared.range
    }
    let phases = organisation.curricula.flatMap(\.phases)
    let phase = phases.first { $0.entries.items.contains { $0.id == request.item.id } }
    return phase?.to?.range ?? request.item.declared.range
  }

  // MARK: Small words

  /// `2h30min`, or `3 working days`.
  var length: String {
    switch request.length {
    case .slots: amount(demand.slots)
    case .workingDays(let days): "\(days) working \(days == 1 ? "day" : "days")"
    }
  }

  func amount(_ slots: Int) -> String {
    Length.Amount.minutes(slots * window.slot).description
  }

  func title(_ item: Identifier<Item>) -> String {
    "'\(organisation[item]?.item.title ?? item.rawValue)'"
  }

  /// `'Dispatch planner'`, or what else is meant.
  var subject: String {
    if let role = request.hosts.role { return "'\(organisation[role]?.title ?? role.rawValue)'" }
    return "'\(request.item.title)'"
  }

  func day(_ number: Int) -> Day { scene.line.firstDay + number }
}

extension Obstacle.Cause {
  /// The same for all causes that are told in one clause.
  var kin: Self {
    switch self {
    case .guests(let host, _): .guests(host: host, day: 0)
    case .ownGuests(let host, _): .ownGuests(host: host, day: 0)
    case .othersGuests(let host, let item, _): .othersGuests(host: host, item: item, day: 0)
    case .hostLearns(let host, _): .hostLearns(host: host, day: 0)
    case .hostWeekFull(let host, _): .hostWeekFull(host: host, week: 0)
    case .traineeVisits: .traineeVisits(day: 0)
    case .traineeDayFull: .traineeDayFull(0)
    case .traineeWeekFull: .traineeWeekFull(0)
    case .room: .room(day: 0)
    case .coverUse(let rule, _): .coverUse(rule: rule, day: 0)
    case .spacing: .spacing(0)
    case .otherTime: .otherTime(host: 0)
    case .runFull: .runFull(0)
    default: self
    }
  }

  /// The rule by which it takes places away.
  func rule(_ request: Request) -> PlanningRule {
    switch self {
    case .due: .due
    case .window: .window
    case .hosts, .notHost: .eligibleHost
    case .pinnedHost, .pinnedStart: .pins
    case .begun: .parts
    case .avoid: .avoid
    case .site: .site
    case .otherTime: .distinctHosts
    case .apart, .tooLong, .employment, .absence, .closing: .presence
    case .busy, .event: .busy
    case .noVisitors: .noVisitors
    case .hours: .hours
    case .notice: .notice
    case .wait(let number):
      request.waits.indices.contains(number) ? request.waits[number].rule : .order
    case .follower: .order
    case .spacing: .every
    case .cover, .coverUse: .cover
    case .traineeDay, .traineeWeek, .traineeDayFull, .traineeWeekFull: .traineeLimit
    case .hostWeek, .hostWeekFull: .hostLimit
    case .guests: .guests
    case .ownGuests: request.booking.isExclusive ? .exclusive : .guests
    case .othersGuests: .guests
    case .pieces: .parts
    case .runFull: .workshop
    case .hostLearns, .traineeVisits: .oneThingAtATime
    case .room: .room
    }
  }
}
