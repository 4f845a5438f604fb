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
    for pin in problem.pins {
      let fault = fault(of: pin, beside: &accepted, hosts: &hosts, keys: &keys)
      if let fault {
        commitments.broken.append(pin)
        commitments.diagnostics.append(.broken(pin, fault.rule, fault.message, problem))
      } else {
        commitments.pins.append(pin)
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
          ?? problem.eligibleHosts[number]
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
      placement.end = problem.end(of: problem.requests[number], pin.part, with: host, from: start)
      // A request of its own in what stands gives way to the pin.
      let others = standing.filter {
        $0.request != placement.request || problem.isHistory($0)
      }
      let breach = verifier.breaches(in: others + accepted + [placement], of: rules).first {
        $0.placements.contains(placement)
      }
      guard let breach else { return .success(placement) }
      first = first ?? Fault(breach.rule, breach.message)
    }
    return .failure(first ?? Fault(.eligibleHost, nobody))
  }

  /// What forbids a host whatever the time.
  private func hostFault(_ host: Identifier<Person>, _ number: Int) -> Fault? {
    if problem.eligibleHosts[number].contains(host) { return nil }
    let trainee = problem.requests[number].trainee
    guard let person = problem.organisation[host] else { return Fault(.request, unknownHost) }
    let item = problem.requests[number].item.id
    if problem.policy.avoids.contains(where: { $0.forbids(trainee, host, for: item) }) {
      return Fault(.avoid, apart)
    }
    var candidates = HostCandidates(problem)
    let isAble = candidates.able(problem.requests[number].hosts).contains { $0.id == host }
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
    of request: Request, _ part: Int?, with host: Identifier<Person>, from start: LocalTime
  ) -> LocalTime {
    let begin = window.zone.instant(start)
    switch request.length {
    case .slots(let slots):
      let shortest = part == nil ? slots : request.shortestPart(in: window) ?? slots
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
private let unknownHost = "the content does not know the host"
private let apart = "the two are to be kept apart"
private let wrongSite = "trainee and host do not belong to the site that it asks for"

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
