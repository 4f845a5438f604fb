import UnderstudyDiagnostics
import UnderstudyModel

extension FactWords {
  /// Everybody who could host it, whatever else speaks against them.
  var able: [Person] {
    var candidates = scene.candidates
    return candidates.able(request.hosts).map { problem.people[$0] }
      .filter { $0.id != request.trainee }
  }

  func hosting(_ causes: [Obstacle.Cause]) -> (String, SourceRange) {
    let item = request.item.declared.range
    switch causes[0] {
    case .hosts: return hosts
    case .pinnedHost:
      let pin = problem.policy.pins.first {
        $0.item.id == request.item.id && $0.trainee.id == request.trainee && $0.host != nil
      }
      let name = demand.pinnedHost.map { person($0).name } ?? "somebody"
      return ("it is pinned to \(name)", pin?.declared.range ?? item)
    case .begun: return ("it has begun, and must go on with the same host", item)
    case .notHost(let host): return notHost(host)
    case .avoid(let number):
      let avoid = problem.policy.avoids[number]
      let name = organisation[avoid.host.id]?.name ?? avoid.host.id.rawValue
      let words = avoid.item == nil ? "are to be kept apart" : "are not to do it together"
      return ("\(trainee.name) and \(name) \(words)", avoid.declared.range)
    case .site: return site
    case .otherTime:
      let names = causes.compactMap { cause -> String? in
        guard case .otherTime(let host) = cause else { return nil }
        return person(host).name
      }
      return (
        "each time needs another host, and \(names.inWords) "
          + "\(names.count == 1 ? "has" : "have") one of the others already", item
      )
    case .apart(let host): return apart(host)
    default:
      return (
        "\(trainee.name) never works \(length) in a row",
        trainee.workCalendar(in: organisation).declared.range
      )
    }
  }

  /// That nobody else may host it, or nobody at all.
  private var hosts: (String, SourceRange) {
    let role = request.hosts.role.flatMap { organisation[$0] }
    let range = role?.declared.range ?? request.item.declared.range
    let names = able.map(\.name)
    if names.isEmpty { return nobody(range) }
    return ("only \(names.inWords) can host \(subject)", range)
  }

  private func nobody(_ range: SourceRange) -> (String, SourceRange) {
    guard let role = request.hosts.role else {
      guard case .people(_, let missing) = request.hosts else { return ("", range) }
      return (missing.first.map(missingHost) ?? "nobody is named for it", range)
    }
    let near = nearHosts(role)
    guard let first = near.first else {
      return ("nobody else holds \(subject) or is qualified to host it", range)
    }
    let lead = "nobody can host \(subject) in the planning window"
    if near.allSatisfy({ $0.state == .closed }) {
      let isOne = near.count == 1
      return (
        "\(lead): \(near.map(\.person.name).inWords) hold\(isOne ? "s" : "") it, but "
          + "take\(isOne ? "s" : "") no visitors", isOne ? first.range : range
      )
    }
    var clauses = near.prefix(3).map(\.words)
    if near.count > 3 { clauses.append("\(near.count - 3) more cannot either") }
    return ("\(lead): \(clauses.inARow)", near.count == 1 ? first.range : range)
  }

  /// Everybody who holds a role or has been its host, with why they are none in the planning window;
  /// the trainee apart.
  func nearHosts(_ role: Identifier<Role>) -> [NearHost] {
    organisation.people.filter { $0.id != request.trainee }
      .compactMap { NearHost($0, role, first: window.first, last: window.last) }
  }

  private func missingHost(_ missing: HostRule.Missing) -> String {
    switch missing {
    case .outside(let name):
      return "\(name), the manager of \(trainee.name), is not in the content, so nobody knows "
        + "when they are free"
    case .vacant(let role):
      return "nobody else holds '\(organisation[role]?.title ?? role.rawValue)'"
    case .unknown(let owner):
      switch owner.word {
      case .relation(let relation):
        return "\(trainee.name) has no \(relation.rawValue.dropFirst()) who could host it"
      case .named(let name): return "nobody answers to '\(name)'"
      }
    }
  }

  private var site: (String, SourceRange) {
    let others = able.filter { !request.booking.site.isMet(by: trainee, $0) }.map(\.name)
    let isOne = others.count == 1
    switch request.booking.site {
    case .at(let site):
      let name = organisation[site.id]?.name ?? site.id.rawValue
      return (
        "it is to be at \(name), where \(others.inWords) or \(trainee.name) do not belong",
        request.item.declared.range
      )
    default:
      return (
        "it is to be at one site, and \(others.inWords) belong\(isOne ? "s" : "") to another than "
          + trainee.name, request.item.declared.range
      )
    }
  }

  private func notHost(_ number: Int) -> (String, SourceRange) {
    let host = person(number)
    let role = request.hosts.role
    let qualification = host.qualified.first { $0.role.id == role && $0.level == .host }
    let holding = host.holds.first { $0.role.id == role }
    let range =
      qualification?.declared.range ?? holding?.declared.range ?? host.declared.range
    let since = [qualification?.since, holding?.since].compactMap { $0 }.min()
    let until = [qualification?.expires, holding?.until].compactMap { $0 }.max()
    if let until, until < window.last {
      return ("\(host.name) is no host for \(subject) after \(until.words)", range)
    }
    if let since, since > window.first {
      return ("\(host.name) is no host for \(subject) before \(since.words)", range)
    }
    return ("\(host.name) is no host for \(subject) on some of the days", range)
  }

  private func apart(_ number: Int) -> (String, SourceRange) {
    let host = person(number)
    let range = host.workCalendar(in: organisation).declared.range
    let own = scene.usual.stretches(of: host)
    if !own.contains(where: { $0.count >= demand.slots }) {
      return ("\(host.name) never works \(length) in a row", range)
    }
    return (
      "\(trainee.name) and \(host.name) are never at work together for \(length) in a row", range
    )
  }
}
