import UnderstudyDiagnostics
import UnderstudyModel

extension ReasonFinder.Search {
  // MARK: Hours

  func hostsNeverThere(_ finder: ReasonFinder) -> Reason {
    let hosts = hosts(finder)
    let booking = request(finder).booking
    let isNarrow = booking.window != nil || booking.days != nil
    let who = hosts.count == 1 ? "\(hosts[0].name), the only host, is" : "no host is"
    return Reason(
      isNarrow ? .hours : .presence,
      hosts.count == 1
        ? "\(who) never free for \(length(finder)) in a row"
          + (isNarrow ? " within the hours and days of the session" : "")
        : "\(who) ever free for \(length(finder)) in a row"
          + (isNarrow ? " within the hours and days of the session" : ""),
      facts: [itemFact(finder)] + hostFacts(finder),
      remedy: isNarrow
        ? "widen its hours or days" : "make it shorter, or let it be split with 'parts'")
  }

  func neverTogether(_ finder: ReasonFinder) -> Reason {
    let trainee = finder.problem.organisation[request(finder).trainee]?.name ?? ""
    return Reason(
      .presence,
      "\(trainee) and \(hosts(finder).map(\.name).inWords) are never at work and free together "
        + "for \(length(finder)) in a row", facts: traineeFact(finder) + hostFacts(finder),
      remedy: "name a host with other hours, or make it shorter")
  }

  // MARK: Dates

  func windowIsOver(_ finder: ReasonFinder) -> Reason {
    let window = finder.problem.window
    let policy = finder.problem.policy.declared.range
    let isNotice = window.now < window.closes
    return Reason(
      isNotice ? .notice : .window,
      isNotice
        ? "nothing new may be placed before \(window.day(of: window.newFrom).words), "
          + "and the planning window ends on \(window.last.words)"
        : "the planning window ended on \(window.last.words)",
      facts: [Reason.Fact("the planning window", at: policy)],
      remedy: "let the planning window end later")
  }

  /// It was due before anything may be placed.
  func dueTooSoon(_ finder: ReasonFinder) -> Reason {
    let window = finder.problem.window
    let first = max(window.newFrom, window.opens)
    return Reason(
      window.newFrom > window.opens ? .notice : .window,
      "it was due on \(end?.words ?? ""), and nothing new may be placed before "
        + window.day(of: first).words, facts: [itemFact(finder)],
      remedy: "give it a later due day, or say that it is done")
  }

  /// Between the day on which it may begin and the day by which it must end there is too little.
  func datesLeaveNothing(_ finder: ReasonFinder) -> Reason {
    let window = finder.problem.window
    let waits = request(finder).waits.compactMap { wait -> (Wait, Instant)? in
      guard case .at(let instant) = wait.moment else { return nil }
      return (wait, instant)
    }
    let latest = waits.max { $0.1 < $1.1 }
    let opens = max(latest?.1 ?? .distantPast, window.newFrom, window.opens)
    let first = window.day(of: opens)
    let limit =
      end.map { "it is due on \($0.words)" }
      ?? "the planning window ends on \(window.last.words)"
    let isEmpty = opens >= lastMoment(window)
    let rest =
      isEmpty
      ? "it may not begin before \(first.words)\(cause(of: latest?.0, opens, latest?.1, finder)), "
        + "and \(limit)"
      : "from \(first.words)\(cause(of: latest?.0, opens, latest?.1, finder)), when it may begin, "
        + "\(hostNames(finder)) and the trainee have no \(length(finder)) in a row in common before "
        + "the end: \(limit)"
    let rule: PlanningRule =
      latest.map { $0.1 == opens } == true
      ? latest?.0.rule ?? .earliest
      : window.newFrom > window.opens ? .notice : .window
    return Reason(
      rule, rest,
      facts: (latest?.0.range).map { [Reason.Fact("from when it may begin", at: $0)] } ?? []
        + [itemFact(finder)],
      remedy: end == nil
        ? "let the planning window end later, or the session begin earlier"
        : "give it a later due day, or let it begin earlier")
  }

  private func lastMoment(_ window: PlanningWindow) -> Instant {
    end.map { min(window.closes, window.zone.instant(LocalTime($0 + 1, .midnight))) }
      ?? window.closes
  }

  private func cause(
    of wait: Wait?, _ opens: Instant, _ moment: Instant?, _ finder: ReasonFinder
  ) -> String {
    guard let wait, moment == opens else { return "" }
    switch wait.cause {
    case .enrolment: return " (the enrolment's first day)"
    case .phase(let title): return " (the phase '\(title)')"
    case .earliest: return ""
    case .after, .gate, .order: return wait.item.map { " (after \(title($0, finder)))" } ?? ""
    }
  }

  private func hostNames(_ finder: ReasonFinder) -> String { hosts(finder).map(\.name).inWords }

  func title(_ item: Identifier<Item>, _ finder: ReasonFinder) -> String {
    "'\(finder.problem.organisation[item]?.item.title ?? item.rawValue)'"
  }

  // MARK: Order

  /// What it waits for has no place.
  func waitsForUnplaced(_ finder: ReasonFinder) -> Reason? {
    for wait in request(finder).waits where finder.instant(of: wait.moment) == nil {
      let missing = wait.moment.requests.first { finder.visit(of: $0) == nil }
      let item = missing.map { finder.problem.requests[$0].item.id } ?? wait.item
      let own = missing.map { finder.problem.requests[demand].siblings.contains($0) } ?? false
      let range = wait.range.map { [Reason.Fact("what it waits for", at: $0)] } ?? []
      let name = item.map { title($0, finder) } ?? "something"
      if own || isCircle(finder) {
        return Reason(
          wait.rule, "it waits for \(name), which in turn waits for it", facts: range,
          remedy: "take one link of the circle out")
      }
      return Reason(
        wait.rule, "it waits for \(name), which has no place itself", facts: range,
        remedy: "find \(name) a place first")
    }
    return nil
  }

  /// Whether the demand waits for itself, through whatever links.
  private func isCircle(_ finder: ReasonFinder) -> Bool {
    var open = finder.ground.demands[demand].before
    var seen: Set<Int> = []
    while let next = open.popLast() {
      if next == demand { return true }
      if seen.insert(next).inserted { open += finder.ground.demands[next].before }
    }
    return false
  }

  /// What it waits for ends too late, or what waits for it begins too early.
  func orderLeavesNothing(_ finder: ReasonFinder) -> Reason {
    let window = finder.problem.window
    let moments = request(finder).waits.compactMap { wait in
      finder.instant(of: wait.moment).map { (wait, $0) }
    }
    let latest = moments.max { $0.1 < $1.1 }
    let followers = finder.ground.demands[demand].after.compactMap { other in
      finder.visit(of: other).map { (other, $0.start) }
    }
    if let next = followers.min(by: { $0.1 < $1.1 }), next.1 < lastMoment(window) {
      let item = finder.problem.requests[next.0].item
      return Reason(
        .order,
        "'\(item.title)', which waits for it, stands on \(window.day(of: next.1).words) already",
        facts: [Reason.Fact("'\(item.title)'", at: item.declared.range)],
        remedy: "let '\(item.title)' stand later")
    }
    let name = latest?.0.item.map { title($0, finder) } ?? "what it waits for"
    let day = latest.map { window.endDay(of: $0.1).words } ?? ""
    let limit =
      end.map { "it is due on \($0.words)" }
      ?? "the planning window ends on \(window.last.words)"
    return Reason(
      .order, "it waits for \(name), which ends on \(day), and \(limit)",
      facts: (latest?.0.range).map { [Reason.Fact("what it waits for", at: $0)] } ?? [],
      remedy: end == nil ? "let the planning window end later" : "give it a later due day")
  }

  /// It is pinned before the end of what it waits for.
  func pinnedTooEarly(_ finder: ReasonFinder) -> Reason? {
    guard let pinned = finder.ground.demands[demand].pinnedPieces.first else { return nil }
    let start = finder.ground.line.start(of: pinned.place)
    for wait in request(finder).waits {
      guard let moment = finder.instant(of: wait.moment), moment > start else { continue }
      let name = wait.item.map { title($0, finder) } ?? "what it waits for"
      return Reason(
        wait.rule,
        "it waits for \(name), which ends on \(finder.problem.window.endDay(of: moment).words)",
        facts: wait.range.map { [Reason.Fact("what it waits for", at: $0)] } ?? [])
    }
    return nil
  }

  func orderLeavesNoTime(_ finder: ReasonFinder, _ bounds: StartBounds) -> Reason {
    orderLeavesNothing(finder)
  }
}
