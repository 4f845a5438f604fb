import UnderstudyDiagnostics
import UnderstudyModel

extension FactWords {
  /// From when on it may stand, and what must be over before.
  func order(_ causes: [Obstacle.Cause]) -> (String, SourceRange) {
    let item = request.item.declared.range
    switch causes[0] {
    case .notice:
      let fact = notNew(.notice)
      return (fact.words, fact.range)
    case .wait(let number): return wait(request.waits[number])
    case .follower(let other):
      let follower = scene.request(other).item
      let day = scene.bookings.visits[other].map { window.day(of: $0.start).words } ?? ""
      return (
        "'\(follower.title)', which waits for it, stands on \(day) already",
        follower.after.first { $0.id == request.item.id }?.range ?? follower.declared.range
      )
    case .pinnedStart:
      let pin = problem.policy.pins.first {
        $0.item.id == request.item.id && $0.trainee.id == request.trainee && $0.start != nil
      }
      return (
        "it is pinned to \(pin?.start?.words ?? "its place")", pin?.declared.range ?? item
      )
    default:
      let days = causes.compactMap { cause -> Day? in
        guard case .spacing(let other) = cause else { return nil }
        return scene.bookings.visits[other].map { window.day(of: $0.start) }
      }.sorted()
      let every = request.booking.every?.upper.inWords ?? ""
      return (
        "its times start at least \(every) apart, and others stand on \(days.words)", item
      )
    }
  }

  /// That people are told in advance, or that what is past is past.
  func notNew(_ rule: PlanningRule) -> Reason.Fact {
    let notice = problem.policy.limits.notice
    let day = window.day(of: window.newFrom).words
    return Reason.Fact(
      rule,
      notice.map {
        "people are told \($0.upper.inWords) ahead, so nothing new stands before \(day)"
      } ?? "nothing new may be placed before \(day)",
      at: (notice == nil ? problem.policy.declared : problem.policy.limits.declared).range)
  }

  private func wait(_ wait: Wait) -> (String, SourceRange) {
    let item = request.item.declared.range
    let range = wait.range ?? item
    guard let moment = scene.instant(of: wait.moment) else { return (missing(wait), range) }
    let first = window.day(of: moment).words
    switch wait.cause {
    case .enrolment: return ("the enrolment of \(trainee.name) begins on \(first)", range)
    case .phase(let title): return ("the phase '\(title)' begins on \(first)", range)
    case .earliest: return ("it may not begin before \(first)", range)
    case .gate(_, let phase):
      let end = window.endDay(of: moment).words
      guard let name = wait.item.map(title) else {
        return ("'\(phase)' comes first as a whole, and what is chosen in it ends on \(end)", range)
      }
      return ("'\(phase)' comes first as a whole, and \(name) in it ends on \(end)", range)
    case .after, .order:
      let name = wait.item.map(title) ?? "what comes before it"
      return ("it waits for \(name), which ends on \(window.endDay(of: moment).words)", range)
    }
  }

  /// What it waits for stands nowhere.
  private func missing(_ wait: Wait) -> String {
    let missing = wait.moment.requests.first { scene.bookings.visits[$0] == nil }
    let item = missing.map { scene.request($0).item.id } ?? wait.item
    let name = item.map(title) ?? "something"
    if case .gate(_, let phase) = wait.cause, !isCircle {
      return "'\(phase)' comes first as a whole, and \(name) in it has no place itself"
    }
    let own = missing.map { request.siblings.contains($0) } ?? false
    return own || isCircle
      ? "it waits for \(name), which in turn waits for it"
      : "it waits for \(name), which has no place itself"
  }

  /// Whether the demand waits for itself, through whatever links.
  var isCircle: Bool {
    var open = demand.before
    var seen: Set<Int> = []
    while let next = open.popLast() {
      if next == question.demand { return true }
      if seen.insert(next).inserted { open += scene.ground.demands[next].before }
    }
    return false
  }
}

extension Length.Amount {
  /// `4 weeks`, `1 working day`, `2h30min`.
  var inWords: String {
    switch self {
    case .minutes: description
    case .days(let days): "\(days) working \(days == 1 ? "day" : "days")"
    case .weeks(let weeks): "\(weeks) \(weeks == 1 ? "week" : "weeks")"
    }
  }
}
