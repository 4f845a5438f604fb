import UnderstudyDiagnostics
import UnderstudyModel

extension FactWords {
  /// What limits and cover allow, whatever else is planned.
  func limit(_ cause: Obstacle.Cause) -> (String, SourceRange) {
    let limits = scene.ground.limits[demand.trainee]
    let isSplit = demand.shortestPart != nil
    let takes = "it takes \(length)"
    switch cause {
    case .cover(let number):
      let rule = problem.covers[number]
      return (
        "\(rule.name(in: organisation)) needs \(rule.least) on duty and has nobody to spare",
        rule.declared.range
      )
    case .traineeDay:
      return (
        "\(takes)\(isSplit ? " in one week" : "") while \(amount(limits.learningPerDay ?? 0)) a day "
          + "is the most that \(learner(\.perDay)) may learn", traineeLimit(\.perDay)
      )
    case .pieces:
      let pieces = amount(demand.shortestPart ?? 1)
      return ("each piece of it is to be \(pieces) or longer", request.item.declared.range)
    case .hostWeek(let host):
      return (
        "\(takes) while \(amount(scene.ground.limits[host].hostingPerWeek ?? 0)) a week is the most "
          + "that \(person(host).name) may host", hostLimit(host)
      )
    default:
      return (
        "\(takes)\(isSplit ? " in one week" : "") while \(amount(limits.learningPerWeek ?? 0)) a week "
          + "is the most that \(learner(\.perWeek)) may learn", traineeLimit(\.perWeek)
      )
    }
  }

  /// Where a limit of the trainee is written: an enrolment, else the policy's limits.
  private func traineeLimit(_ length: KeyPath<Enrolment, Length?>) -> SourceRange {
    let own = trainee.enrolments.filter { $0[keyPath: length] != nil }.min {
      minutes($0[keyPath: length]) < minutes($1[keyPath: length])
    }
    return own?.declared.range ?? problem.policy.limits.declared.range
  }

  /// Whom a limit is for: the trainee, where an enrolment has one of its own.
  private func learner(_ length: KeyPath<Enrolment, Length?>) -> String {
    trainee.enrolments.contains { $0[keyPath: length] != nil } ? trainee.name : "a trainee"
  }

  private func minutes(_ length: Length?) -> Int {
    length.map { trainee.minutes(of: $0, in: organisation) } ?? .max
  }

  private func hostLimit(_ host: Int) -> SourceRange {
    let hosting = person(host).hosting
    return hosting?.perWeek != nil
      ? hosting?.declared.range ?? person(host).declared.range
      : problem.policy.limits.declared.range
  }

  /// What else the plan holds.
  func use(_ causes: [Obstacle.Cause]) -> (String, SourceRange) {
    let days = causes.compactMap(\.day).map { day($0) }.sorted()
    let limits = scene.ground.limits[demand.trainee]
    switch causes[0] {
    case .guests(let host, _):
      let name = person(host).name
      let range = person(host).hosting?.declared.range ?? person(host).declared.range
      let bears = scene.ground.limits[host].guests
      return (
        bears > 1
          ? "\(name) has no room for another guest on \(days.words)"
          : "\(name) has guests on \(days.words)", range
      )
    case .ownGuests(let host, _):
      let name = person(host).name
      let range = request.item.declared.range
      let bears = request.kind == .workshop ? 1 : request.capacity ?? 1
      let item = title(request.item.id)
      if demand.isAlone {
        return ("\(item) needs its host alone, and \(name) has visitors on \(days.words)", range)
      }
      return (
        "\(item) bears \(bears) \(bears == 1 ? "visitor" : "visitors") at once, and \(name) has "
          + "\(bears == 1 ? "one" : "as many") on \(days.words)", range
      )
    case .othersGuests(let host, let item, _):
      let name = person(host).name
      let other = item.flatMap { organisation[$0]?.item }
      return (
        "\(item.map(title) ?? "another session") bears no further visitor, and \(name) holds it on "
          + days.words,
        other?.declared.range ?? person(host).declared.range
      )
    case .runFull:
      return ("the runs that others attend are full", request.item.declared.range)
    case .hostLearns(let host, _):
      return (
        "\(person(host).name) is learning on \(days.words)", person(host).declared.range
      )
    case .hostWeekFull(let host, _):
      let most = amount(scene.ground.limits[host].hostingPerWeek ?? 0)
      return (
        "\(person(host).name) hosts at most \(most) a week, of which too little is left in "
          + weeks(causes), hostLimit(host)
      )
    case .traineeVisits:
      return ("\(trainee.name) has other visits on \(days.words)", trainee.declared.range)
    case .traineeDayFull:
      let most = amount(limits.learningPerDay ?? 0)
      return (
        "\(trainee.name) learns at most \(most) a day, of which too little is left on "
          + days.words, traineeLimit(\.perDay)
      )
    case .traineeWeekFull:
      let most = amount(limits.learningPerWeek ?? 0)
      return (
        "\(trainee.name) learns at most \(most) a week, of which too little is left in "
          + weeks(causes),
        traineeLimit(\.perWeek)
      )
    case .room:
      let room = request.item.room.flatMap { organisation[$0.id] }
      return (
        "\(room?.name ?? "its room") is taken on \(days.words)",
        room?.declared.range ?? request.item.declared.range
      )
    case .coverUse(let number, _):
      let rule = problem.covers[number]
      return (
        "\(rule.name(in: organisation)) needs \(rule.least) on duty and has colleagues away "
          + "learning on \(days.words)", rule.declared.range
      )
    default: return ("the plan has no room", request.item.declared.range)
    }
  }

  /// `the weeks of 7 and 14 December 2026`.
  private func weeks(_ causes: [Obstacle.Cause]) -> String {
    let mondays = causes.compactMap(\.week).sorted().map { scene.line.firstDay.monday + 7 * $0 }
    if mondays.count > 4, let first = mondays.first, let last = mondays.last {
      return "\(mondays.count) weeks between \(first.words(beside: last)) and \((last + 6).words)"
    }
    return mondays.count == 1
      ? "the week of \(mondays.words)" : "the weeks of \(mondays.words)"
  }
}

extension Obstacle.Cause {
  fileprivate var day: Int? {
    switch self {
    case .guests(_, let day), .ownGuests(_, let day), .othersGuests(_, _, let day),
      .hostLearns(_, let day), .traineeVisits(let day),
      .traineeDayFull(let day), .room(let day), .coverUse(_, let day):
      day
    default: nil
    }
  }

  fileprivate var week: Int? {
    switch self {
    case .hostWeekFull(_, let week), .traineeWeekFull(let week): week
    default: nil
    }
  }
}
