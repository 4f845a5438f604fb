import UnderstudyDiagnostics
import UnderstudyModel

/// Makes one reason out of its causes.
struct ReasonWords {
  private let words: FactWords

  init(_ question: Question, _ scene: Scene) {
    words = FactWords(question: question, scene: scene)
  }

  /// The reason that a minimal set of causes tells.
  func reason(_ found: MinimalFacts) -> Reason {
    let facts = words.facts(found.causes)
    let main = found.main
    var reason = Reason(
      main?.rule(words.request) ?? .window, sentence(facts, found), facts: facts,
      remedy: main.flatMap { Advice(words).words(for: $0, lateBy: words.question.end != nil) })
    reason.isMinimal = true
    reason.subjects = subjects(found.causes)
    return reason
  }

  /// The facts as one sentence; those of many hosts are told together.
  private func sentence(_ facts: [Reason.Fact], _ found: MinimalFacts) -> String {
    // When it is late, everybody who reads of it reads its due day beside; a window ends the sentence.
    let told = facts.filter { ![[.due], [.window]].contains($0.causes) }
    let window = facts.filter { $0.causes == [.window] }.map(\.words)
    if told.isEmpty {
      return window.first
        ?? "nobody's hours leave room for it between today and \(words.question.end?.words ?? "")"
    }
    let hosts = told.filter { $0.causes.first?.host != nil }
    if Set(hosts.compactMap { $0.causes.first?.host }).count > 2 {
      let others = told.filter { $0.causes.first?.host == nil }
      return (shortened(others, found) + [together(hosts)] + window).inARow
    }
    return ((onlyHost(shortened(told, found)) ?? shortened(told, found)) + window).inARow
  }

  /// Where one person alone can host it, what is said of them follows their name once.
  private func onlyHost(_ clauses: [String]) -> [String]? {
    guard let only = words.able.first, words.able.count == 1, clauses.count > 1,
      clauses[0].hasPrefix("only \(only.name) can host")
    else { return nil }
    let own = clauses.dropFirst().filter { $0.hasPrefix("\(only.name) ") }
    let others = clauses.dropFirst().filter { !$0.hasPrefix("\(only.name) ") }
    let said = own.map { String($0.dropFirst(only.name.count + 1)) }
    let first = (["\(only.name) is the only host for \(words.subject)"] + said)
      .joined(separator: " and ")
    return [first] + others
  }

  /// At most four clauses: who may host it, what takes most, and that smaller things take the rest.
  private func shortened(_ facts: [Reason.Fact], _ found: MinimalFacts) -> [String] {
    guard facts.count > 4 else { return facts.map(\.words) }
    let weights = facts.map { fact in
      fact.causes == [.hosts] ? .max : fact.causes.first.map { found.weight(of: $0) } ?? 0
    }
    let shown = facts.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(3).sorted()
    return shown.map { facts[$0].words } + [
      "\(facts.count - 3) smaller things take what is left"
    ]
  }

  /// `Ben, Cai and 3 more have their weeks full, are away or have guests whenever it could stand`.
  private func together(_ facts: [Reason.Fact]) -> String {
    var names: [Int] = []
    var states: [String] = []
    for fact in facts {
      guard let cause = fact.causes.first, let host = cause.host else { continue }
      if !names.contains(host) { names.append(host) }
      if let state = cause.state, !states.contains(state) { states.append(state) }
    }
    let last = states.popLast() ?? "not free"
    let all = states.isEmpty ? last : "\(states.joined(separator: ", ")) or \(last)"
    let people = names.sorted().map { words.person($0).name }.inWords
    return "\(people) are \(all) whenever it could take place"
  }

  /// Whom and what the clauses mention.
  private func subjects(_ causes: [Obstacle.Cause]) -> [Subject] {
    var found: [Subject] = [.person(words.request.trainee)]
    func mention(_ subject: Subject) { if !found.contains(subject) { found.append(subject) } }
    for cause in causes {
      if let host = cause.host { mention(.person(words.person(host).id)) }
      switch cause {
      case .hosts:
        words.able.prefix(4).forEach { mention(.person($0.id)) }
        if let role = words.request.hosts.role {
          mention(.role(role))
          if words.able.isEmpty { words.nearHosts(role).forEach { mention(.person($0.person.id)) } }
        }
      case .site: words.able.forEach { mention(.person($0.id)) }
      case .avoid(let number):
        mention(.person(words.problem.policy.avoids[number].host.id))
      case .event(_, let item): mention(.item(item))
      case .othersGuests(_, let item?, _): mention(.item(item))
      case .wait(let number):
        let wait = words.request.waits[number]
        if let item = wait.item { mention(.item(item)) }
        for other in wait.moment.requests {
          mention(.item(words.scene.request(other).item.id))
        }
      case .follower(let other): mention(.item(words.scene.request(other).item.id))
      case .noVisitors(.department(let id), _): mention(.department(id))
      case .noVisitors(.role(let id), _): mention(.role(id))
      case .room: if let room = words.request.item.room { mention(.room(room.id)) }
      case .cover(let rule), .coverUse(let rule, _):
        switch words.problem.covers[rule].subject {
        case .role(let id): mention(.role(id))
        case .department(let id): mention(.department(id))
        }
      default: break
      }
    }
    return found
  }
}

extension Obstacle.Cause {
  /// The host, or other person by number, whom it is about.
  var host: Int? {
    switch self {
    case .notHost(let host), .otherTime(let host), .apart(let host), .employment(let host),
      .absence(let host, _), .busy(let host, _), .event(let host, _), .hostWeek(let host),
      .guests(let host, _), .ownGuests(let host, _), .othersGuests(let host, _, _),
      .hostLearns(let host, _), .hostWeekFull(let host, _):
      host
    case .noVisitors(.person(let host), _): host
    default: nil
    }
  }

  /// What the host is, in a word or two.
  fileprivate var state: String? {
    switch self {
    case .notHost: "no host for it yet or any more"
    case .otherTime: "hosting another time of it"
    case .apart: "never at work at its hours"
    case .employment: "not there"
    case .absence: "away"
    case .busy, .event: "busy"
    case .hostWeek: "not allowed so many hours"
    case .guests, .ownGuests, .othersGuests, .hostWeekFull: "full"
    case .hostLearns: "learning"
    case .noVisitors: "closed to visitors"
    default: nil
    }
  }
}
