import UnderstudyDiagnostics
import UnderstudyModel

/// Says of each pin whether it may hold, given what stands already and the pins before it.
struct PinJudge {
  private let problem: PlanningProblem
  private let verifier: Verifier
  private let rules: [PlanningRule]
  /// Placements that every pin must get along with.
  private let standing: [Placement]

  /// - Parameters:
  ///   - problem: whose pins are judged.
  ///   - standing: history, and what people have been told already.
  ///   - verifier: of the same problem.
  init(_ problem: PlanningProblem, _ standing: [Placement], _ verifier: Verifier) {
    self.problem = problem
    self.standing = standing
    self.verifier = verifier
    // Order and choice look at the rest of the plan, which is not made yet; lengths and pieces at
    // the rest of the request.
    rules = PlanningRule.allCases.filter {
      ![.pins, .order, .choice, .request, .parts].contains($0)
    }
  }

  func judge(into commitments: inout Commitments) {
    var accepted: [Placement] = []
    var hosts: [PlacementKey: Identifier<Person>] = [:]
    var keys: Set<PlacementKey> = []
    var weeks: [PlacementKey: Day] = [:]
    for pin in problem.pins {
      let fault =
        formFault(of: pin, weeks)
        ?? fault(of: pin, beside: &accepted, hosts: &hosts, keys: &keys)
      if let fault {
        commitments.broken.append(pin)
        commitments.diagnostics.append(.broken(pin, fault.rule, fault.message, problem))
      } else {
        commitments.pins.append(pin)
        if let start = pin.start {
          weeks[pin.sample(problem).request] = start.day.monday
        }
      }
    }
  }

  private struct Fault {
    var rule: PlanningRule
    var message: String

    init(_ rule: PlanningRule, _ message: String) {
      self.rule = rule
      self.message = message
    }
  }

  /// What is wrong with a pin whatever else stands: a moment that clocks skip, a piece of what is held
  /// in one, pieces in two weeks.
  private func formFault(
    of pin: PlanningPolicy.Pin, _ weeks: [PlacementKey: Day]
  ) -> Fault? {
    let sample = pin.sample(problem)
    guard let number = problem.request(for: sample) else { return nil }
    let request = problem.requests[number]
    let zone = problem.window.zone
    if let part = pin.part {
      let most: Int
      if let shortest = request.shortestPart(in: problem.window),
        case .slots(let slots) = request.length
      {
        most = max(1, slots / max(1, shortest))
      } else {
        most = 1
      }
      if part > most { return Fault(.parts, tooManyPieces(most)) }
    }
    guard let start = pin.start else { return nil }
    if zone.local(zone.instant(start)) != start { return Fault(.presence, skipped(start)) }
    if request.booking.parts != nil {
      let week = weeks[sample.request] ?? start.day.monday
      if week != start.day.monday { return Fault(.parts, twoWeeks) }
    }
    return nil
  }

  /// What the rest of a plan has against a pin, with the first of its hosts; `nil` where nothing has.
  ///
  /// Order comes first, for what stands at the pinned time may have been pushed there by it.
  func conflict(
    of pin: PlanningPolicy.Pin, _ number: Int, _ start: LocalTime, beside plan: [Placement]
  ) -> (rule: PlanningRule, message: String)? {
    guard let host = pin.host?.id ?? problem.eligibleHosts(of: number).first else { return nil }
    var placement = pin.placement(on: start, problem)
    placement.host = host
    placement.end = problem.end(of: problem.requests[number], with: host, from: start)
    let all = plan.filter { $0.request != placement.request } + [placement]
    if let wait = waitBroken(problem.requests[number], by: start, in: all) {
      let name =
        wait.item.flatMap { problem.organisation[$0] }.map { "'\($0.item.title)'" }
        ?? "what it waits for"
      return (.order, "it waits for \(name), which cannot be over by then")
    }
    return verifier.breaches(in: all, of: rules).first { $0.placements.contains(placement) }
      .map { ($0.rule, $0.message) }
  }

  /// The first thing in its order for which a request would not have waited, starting at a time.
  private func waitBroken(
    _ request: Request, by start: LocalTime, in plan: [Placement]
  ) -> Wait? {
    let waits = request.waits.filter { $0.rule == .order }
    if waits.isEmpty { return nil }
    let examined = ExaminedPlan(plan, of: problem)
    let begin = problem.window.zone.instant(start)
    return waits.first { wait in
      let moment = wait.moment.instant(
        ended: { examined.ending(of: $0) }, satisfied: { examined.isSatisfied($0) })
      return moment.map { begin < $0 } ?? true
    }
  }

  private func fault(
    of pin: PlanningPolicy.Pin, beside accepted: inout [Placement],
    hosts: inout [PlacementKey: Identifier<Person>], keys: inout Set<PlacementKey>
  ) -> Fault? {
    let sample = pin.placement(on: LocalTime(problem.window.first, .midnight), problem)
    guard let number = problem.request(for: sample) else { return Fault(.request, notAsked) }
    let whole = sample.request
    if let host = pin.host?.id {
      if let other = hosts[whole], other != host { return Fault(.pins, twoHosts) }
      if let fault = hostFault(host, number) { return fault }
    }
    if let start = pin.start {
      let isOwn = standing.contains {
        KnownPlacement($0) == KnownPlacement(pin.placement(on: start, problem))
      }
      if !isOwn {
        if !keys.insert(PlacementKey(sample)).inserted { return Fault(.pins, twoStarts) }
        let choices =
          pin.host.map { [$0.id] } ?? hosts[whole].map { [$0] }
          ?? problem.eligibleHosts(of: number)
        switch place(pin, number, start, with: choices, beside: accepted) {
        case .success(let placement): accepted.append(placement)
        case .failure(let fault): return fault
        }
      }
    }
    if let host = pin.host?.id { hosts[whole] = host }
    return nil
  }

  private enum Judgement {
    case success(Placement)
    case failure(Fault)
  }

  /// The pin as a placement with the first of some hosts that no rule forbids, else what forbids the
  /// first.
  private func place(
    _ pin: PlanningPolicy.Pin, _ number: Int, _ start: LocalTime,
    with hosts: [Identifier<Person>], beside accepted: [Placement]
  ) -> Judgement {
    var first: Fault?
    for host in hosts {
      var placement = pin.placement(on: start, problem)
      placement.host = host
      placement.end = problem.end(of: problem.requests[number], with: host, from: start)
      // A request of its own in what stands gives way to the pin.
      let others = standing.filter {
        $0.request != placement.request || problem.isHistory($0)
      }
      // Whole days have one length, which the author gave; of what may be split a piece is pinned.
      let asked = rules + (problem.requests[number].length.isWholeDays ? [.request] : [])
      let breach = verifier.breaches(in: others + accepted + [placement], of: asked).first {
        $0.placements.contains(placement)
      }
      guard let breach else { return .success(placement) }
      first = first ?? Fault(breach.rule, breach.message)
    }
    return .failure(first ?? Fault(.eligibleHost, nobody))
  }

  /// What forbids a host whatever the time.
  private func hostFault(_ host: Identifier<Person>, _ number: Int) -> Fault? {
    if problem.eligibleHosts(of: number).contains(host) { return nil }
    let trainee = problem.requests[number].trainee
    guard let person = problem.organisation[host] else { return Fault(.request, unknownHost) }
    let item = problem.requests[number].item.id
    if problem.policy.avoids.contains(where: { $0.forbids(trainee, host, for: item) }) {
      return Fault(.avoid, apart)
    }
    var candidates = HostCandidates(problem)
    let isAble = candidates.able(problem.requests[number].hosts)
      .contains { problem.people[$0].id == host }
    return isAble && host != trainee
      ? Fault(.site, wrongSite) : Fault(.eligibleHost, "\(person.name) may not host it")
  }
}

extension PlanningPolicy.Pin {
  /// The pin as a placement of no length that still needs its host.
  fileprivate func placement(on start: LocalTime, _ problem: PlanningProblem) -> Placement {
    Placement(
      trainee: trainee.id, item: item.id, time: time, part: part, host: host?.id ?? trainee.id,
      start: start, end: start)
  }
}

extension PlanningProblem {
  /// When a request that starts at a time with a host ends; a piece of unknown length is taken to
  /// be as short as it may.
  fileprivate func end(
    of request: Request, with host: Identifier<Person>, from start: LocalTime
  ) -> LocalTime {
    let begin = window.zone.instant(start)
    switch request.length {
    case .slots(let slots):
      let shortest = request.shortestPart(in: window) ?? slots
      return window.zone.local(begin + shortest * window.slot)
    case .workingDays(let days):
      guard let person = organisation[host] else { return start }
      let zone = person.zone(in: organisation)
      let calendar = person.workCalendar(in: organisation)
      let first = zone.local(begin).day
      let last = calendar.day(workingDays: days - 1, from: first) ?? first
      guard let closing = calendar.stretches(on: last).last else { return start }
      let end = zone.instant(LocalTime(last, TimeOfDay(minutes: closing.upperBound)))
      return window.zone.local(window.instant(ofSlot: window.slotNumber(of: end)))
    }
  }
}

private let notAsked =
  "nothing of the kind is asked of the trainee: it is done, omitted, not on "
  + "their path, or has fewer repetitions"
private let twoHosts = "another pin gives it another host"
private let twoStarts = "another pin gives it another start"
private let nobody = "nobody may host it"
private let twoWeeks = "another pin has a piece of it in another calendar week"
private let unknownHost = "the content does not know the host"
private let apart = "the two are to be kept apart"
private let wrongSite = "trainee and host do not belong to the site that it asks for"

private func tooManyPieces(_ most: Int) -> String {
  most == 1 ? "it is held in one piece" : "it has \(most) pieces at most"
}

private func skipped(_ start: LocalTime) -> String {
  "there is no such moment as \(start.words): clocks go forward over it"
}

extension Diagnostic {
  static func broken(
    _ pin: PlanningPolicy.Pin, _ rule: PlanningRule, _ message: String, _ problem: PlanningProblem
  ) -> Self {
    let who = problem.organisation[pin.trainee.id]?.name ?? pin.trainee.id.rawValue
    let what = problem.organisation[pin.item.id]?.item.title ?? pin.item.id.rawValue
    return Diagnostic(
      "broken-pin", .warning,
      "the pin of '\(what)' for \(who) cannot hold, by the rule '\(rule.rawValue)': \(message)",
      at: pin.declared.range, help: "the plan goes on without it")
  }
}
