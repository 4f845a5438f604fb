import UnderstudyDiagnostics
import UnderstudyModel

extension ReasonFinder.Search {
  func request(_ finder: ReasonFinder) -> Request { finder.problem.requests[demand] }

  /// Nobody may host it on any day of the window: why not.
  func nobodyHosts(_ finder: ReasonFinder) -> Reason {
    let request = request(finder)
    let problem = finder.problem
    var candidates = HostCandidates(problem)
    let able = candidates.able(request.hosts).filter { $0.id != request.trainee }
    if let pinned = finder.ground.demands[demand].pinnedHost {
      return Reason(
        .eligibleHost,
        "the pin names \(finder.ground.people[pinned].name), who may not host it",
        facts: [itemFact(finder)])
    }
    if able.isEmpty { return nobodyIsAble(finder) }
    let names = able.map(\.name).inWords
    let isAvoided = able.contains { host in
      problem.policy.avoids.contains {
        $0.forbids(request.trainee, host.id, for: request.item.id)
      }
    }
    if isAvoided {
      let avoid = problem.policy.avoids.first { $0.trainee.id == request.trainee }
      return Reason(
        .avoid, "only \(names) could host it, and the two are to be kept apart or at other sites",
        facts: avoid.map { [Reason.Fact("kept apart", at: $0.declared.range)] } ?? [],
        remedy: "name one more host for \(subject(finder))")
    }
    return Reason(
      .site,
      "only \(names) could host it, and belong\(able.count == 1 ? "s" : "") to another site "
        + "than the session asks for", facts: [itemFact(finder)],
      remedy: "name a host at that site, or let the session do without 'site'")
  }

  private func nobodyIsAble(_ finder: ReasonFinder) -> Reason {
    let organisation = finder.problem.organisation
    let request = request(finder)
    switch request.hosts {
    case .role(let id):
      let title = organisation[id]?.title ?? id.rawValue
      let facts =
        [itemFact(finder)]
        + (organisation[id].map {
          [Reason.Fact("the role", at: $0.declared.range)]
        } ?? [])
      let holders = organisation.holders(of: id).filter { $0.id != request.trainee }
      let sentence =
        holders.isEmpty
        ? "nobody else holds '\(title)' or is qualified to host it"
        : "nobody can host '\(title)' in the planning window: \(holders.map(\.name).inWords) "
          + "hold\(holders.count == 1 ? "s" : "") it, but take\(holders.count == 1 ? "s" : "") "
          + "no visitors then"
      return Reason(
        .eligibleHost, sentence, facts: facts,
        remedy: holders.isEmpty
          ? "name somebody with <qualified role=\"\(id)\" level=\"host\"/>"
          : "give one of them a <hosts/> element")
    case .people(_, let missing):
      return Reason(
        .eligibleHost, missing.first.map { missingHost($0, finder) } ?? "nobody is named for it",
        facts: [itemFact(finder)], remedy: "name somebody who is in the content")
    }
  }

  private func missingHost(_ missing: HostRule.Missing, _ finder: ReasonFinder) -> String {
    let trainee = finder.problem.organisation[request(finder).trainee]?.name ?? ""
    switch missing {
    case .outside(let name):
      return "\(name), the manager of \(trainee), is not in the content, so nobody knows when they "
        + "are free"
    case .vacant(let role):
      return "nobody else holds '\(finder.problem.organisation[role]?.title ?? role.rawValue)'"
    case .unknown(let owner):
      switch owner.word {
      case .relation(let relation):
        return "\(trainee) has no \(relation.rawValue.dropFirst()) who could host it"
      case .named(let name): return "nobody answers to '\(name)'"
      }
    }
  }

  // MARK: Who it is about

  /// `'Dispatch planner'`, or who else is meant.
  func subject(_ finder: ReasonFinder) -> String {
    let request = request(finder)
    if let role = request.hosts.role {
      return "'\(finder.problem.organisation[role]?.title ?? role.rawValue)'"
    }
    return "'\(request.item.title)'"
  }

  /// `Tomasz Zielinski is the only host for 'Dispatch planner' and is`, or the like for several.
  func hostsAre(_ finder: ReasonFinder) -> String {
    let hosts = hosts(finder)
    if let only = hosts.first, hosts.count == 1 {
      return "\(only.name) is the only host for \(subject(finder)) and is"
    }
    return "all \(hosts.count) hosts for \(subject(finder)) are"
  }

  func hosts(_ finder: ReasonFinder) -> [Person] {
    finder.ground.demands[demand].options.map { finder.ground.people[$0.host] }
  }

  func itemFact(_ finder: ReasonFinder) -> Reason.Fact {
    let item = request(finder).item
    return Reason.Fact("'\(item.title)'", at: item.declared.range)
  }

  /// Where the hosts are written, a few of them.
  func hostFacts(_ finder: ReasonFinder) -> [Reason.Fact] {
    hosts(finder).prefix(3).map { host in
      Reason.Fact(host.name, at: host.hosting?.declared.range ?? host.declared.range)
    }
  }

  func traineeFact(_ finder: ReasonFinder) -> [Reason.Fact] {
    finder.problem.organisation[request(finder).trainee].map {
      [Reason.Fact($0.name, at: $0.declared.range)]
    } ?? []
  }

  /// `2h30min`, or `3 working days`.
  func length(_ finder: ReasonFinder) -> String {
    switch request(finder).length {
    case .slots(let slots):
      Length.Amount.minutes(slots * finder.problem.window.slot).description
    case .workingDays(let days): "\(days) working \(days == 1 ? "day" : "days")"
    }
  }
}

extension HostCandidates {
  init(_ problem: PlanningProblem) {
    self.init(problem.organisation, problem.record, problem.window, problem.policy)
  }
}

extension [String] {
  /// `Ana`, `Ana and Ben`, `Ana, Ben and 3 more`.
  var inWords: String {
    switch count {
    case 0: "nobody"
    case 1: self[0]
    case 2: "\(self[0]) and \(self[1])"
    case 3: "\(self[0]), \(self[1]) and \(self[2])"
    default: "\(self[0]), \(self[1]) and \(count - 2) more"
    }
  }
}
