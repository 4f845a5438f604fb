import UnderstudyDiagnostics
import UnderstudyModel

extension ReasonFinder.Search {
  func overTraineeLimit(_ finder: ReasonFinder) -> Reason {
    let ground = finder.ground
    let limits = ground.limits[ground.demands[demand].trainee]
    let slot = finder.problem.window.slot
    let isSplit = ground.demands[demand].shortestPart != nil
    let perDay = limits.learningPerDay.map { "\(Length.Amount.minutes($0 * slot)) a day" }
    let perWeek = limits.learningPerWeek.map { "\(Length.Amount.minutes($0 * slot)) a week" }
    let isLong = limits.learningPerWeek.map { ground.demands[demand].slots > $0 } ?? false
    let limit = isSplit || isLong ? perWeek ?? perDay : perDay ?? perWeek
    return Reason(
      .traineeLimit,
      "it takes \(length(finder))\(isSplit ? " in one week" : ""), "
        + "and \(limit ?? "less") is the most a trainee may learn",
      facts: [itemFact(finder)] + limitFact(finder),
      remedy: isSplit || ground.demands[demand].wholeDays != nil
        ? "make it shorter, or raise the limit"
        : "let it be split with 'parts', make it shorter, or raise the limit")
  }

  private func limitFact(_ finder: ReasonFinder) -> [Reason.Fact] {
    let policy = finder.problem.policy
    let person = finder.problem.organisation[request(finder).trainee]
    let own = person?.enrolments.first { $0.perDay != nil || $0.perWeek != nil }
    return [Reason.Fact("the limit", at: own?.declared.range ?? policy.declared.range)]
  }

  func overHostLimit(_ finder: ReasonFinder) -> Reason {
    let ground = finder.ground
    let slot = finder.problem.window.slot
    let most = ground.demands[demand].options.compactMap { ground.limits[$0.host].hostingPerWeek }
      .max()
    let limit = most.map { Length.Amount.minutes($0 * slot).description } ?? "less"
    return Reason(
      .hostLimit,
      "it takes \(length(finder)), and \(limit) a week is the most that "
        + "\(hosts(finder).map(\.name).inWords) may host",
      facts: [itemFact(finder)] + hostFacts(finder),
      remedy: "let a host take more hours of visitors a week ('hours-per-week'), or make it "
        + "shorter")
  }

  func coverNeedsAll(_ finder: ReasonFinder) -> Reason {
    cover(finder, "has nobody to spare whenever it could take place", isStatic: true)
  }

  func tooManyAway(_ finder: ReasonFinder) -> Reason {
    cover(finder, "has colleagues away learning whenever it could take place", isStatic: false)
  }

  private func cover(_ finder: ReasonFinder, _ state: String, isStatic: Bool) -> Reason {
    let rules = finder.ground.demands[demand].options.flatMap(\.cover).map(\.rule)
    guard let number = rules.first else {
      return Reason(.cover, "too few would stay on duty", facts: [itemFact(finder)])
    }
    let rule = finder.problem.covers[number]
    return Reason(
      .cover,
      "\(rule.name(in: finder.problem.organisation)) needs \(rule.least) on duty and \(state)",
      facts: [Reason.Fact("minimum cover", at: rule.declared.range), itemFact(finder)],
      remedy: isStatic
        ? "ask for less cover, or let one more person learn to cover"
        : "ask for less cover, or give it a later due day")
  }

  // MARK: What else the plan holds

  func hostsAreFull(_ finder: ReasonFinder) -> Reason {
    Reason(
      .guests, "\(hostsAre(finder)) full \(until(finder))", facts: hostFacts(finder),
      remedy: "name one more host for \(subject(finder))")
  }

  func hostsHaveReachedLimit(_ finder: ReasonFinder) -> Reason {
    Reason(
      .hostLimit, "\(hostsAre(finder)) full \(until(finder))", facts: hostFacts(finder),
      remedy: "find one more host for \(subject(finder)), or let the host take more hours of "
        + "visitors a week ('hours-per-week')")
  }

  func traineeIsFull(_ finder: ReasonFinder) -> Reason {
    Reason(
      .oneThingAtATime,
      "the trainee's other sessions take the time that they share with "
        + "\(hosts(finder).map(\.name).inWords) \(until(finder))", facts: [itemFact(finder)],
      remedy: "name one more host for \(subject(finder)), or give it a later due day")
  }

  func traineeHasReachedLimit(_ finder: ReasonFinder) -> Reason {
    let ground = finder.ground
    let limits = ground.limits[ground.demands[demand].trainee]
    let slot = finder.problem.window.slot
    let words = [
      limits.learningPerDay.map { "\(Length.Amount.minutes($0 * slot)) a day" },
      limits.learningPerWeek.map { "\(Length.Amount.minutes($0 * slot)) a week" },
    ].compactMap { $0 }.joined(separator: " and ")
    return Reason(
      .traineeLimit, "the trainee's other sessions use up the limit of \(words) \(until(finder))",
      facts: limitFact(finder), remedy: "raise the limit, or give it a later due day")
  }

  func roomIsTaken(_ finder: ReasonFinder) -> Reason {
    let room = request(finder).item.room.flatMap { finder.problem.organisation[$0.id] }
    return Reason(
      .room, "\(room?.name ?? "its room") is taken \(until(finder))",
      facts: room.map { [Reason.Fact($0.name, at: $0.declared.range)] } ?? [],
      remedy: "use another room")
  }

  func repetitionsTooNear(_ finder: ReasonFinder) -> Reason {
    let every = request(finder).booking.every.map { "\($0.upper)" } ?? ""
    return Reason(
      .every, "repetitions start at least \(every) apart, which leaves no room \(until(finder))",
      facts: [itemFact(finder)], remedy: "let them follow one another sooner, or take fewer")
  }

  func hostsMustDiffer(_ finder: ReasonFinder) -> Reason {
    Reason(
      .distinctHosts,
      "each repetition needs another host, and \(hosts(finder).map(\.name).inWords) have no room "
        + "for more \(until(finder))", facts: [itemFact(finder)] + hostFacts(finder),
      remedy: "name one more host for \(subject(finder))")
  }

  // MARK: Where no rule forbids it

  /// No rule by itself forbids a place: together, the other sessions of the plan do.
  func noRoom(_ finder: ReasonFinder) -> Reason {
    if finder.isStanding {
      return Reason(
        .request, "it does not stand in the schedule yet", facts: [itemFact(finder)],
        remedy: "run 'understudy plan'")
    }
    return Reason(
      .oneThingAtATime, "the planner found no room for it beside the other sessions",
      facts: [itemFact(finder)], remedy: "plan with more effort, or name one more host")
  }

  func preferred(_ finder: ReasonFinder) -> Reason {
    if finder.isStanding {
      return Reason(
        .request, "the schedule has it later than it must be", facts: [itemFact(finder)],
        remedy: "run 'understudy plan'")
    }
    return Reason(
      .oneThingAtATime,
      "an earlier place would cost more elsewhere, by the aims of the plan",
      facts: [itemFact(finder)], remedy: "give it a larger weight, or plan with more effort")
  }

  func standsAlready(_ finder: ReasonFinder) -> Reason {
    Reason(
      .notice, "people know of it already, so it stays where it is", facts: [itemFact(finder)])
  }

  func isPinned(_ finder: ReasonFinder) -> Reason {
    Reason(
      .pins, "somebody has pinned it to its place", facts: [itemFact(finder)],
      remedy: "take the pin out, or give it a later due day")
  }

  /// `until 11 December 2026`, the day on which it stands; else for the rest of the window.
  private func until(_ finder: ReasonFinder) -> String {
    let window = finder.problem.window
    guard let visit else { return "until the planning window ends on \(window.last.words)" }
    return "until \(window.day(of: visit.start).words)"
  }
}
