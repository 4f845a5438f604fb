import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations
import UnderstudyRendering

extension Explainer {
  /// A role: whom it serves, its lines to customers, what its standing still comes to, who can do it
  /// and who should learn it.
  func account(of role: Role) -> Account {
    Account(
      kind: .role, id: role.id.rawValue, name: role.title, declared: role.declared,
      sections: [
        neighbours(of: role), lineSection(from: .role(role.id)),
        impactSection(of: .node(.role(role.id))), coverageSection(of: role.id),
        learningSection(of: role.id),
      ])
  }

  private func neighbours(of role: Role) -> Account.Section {
    let node = Node.role(role.id)
    let (given, received) = (graph.given(by: node), graph.received(by: node))
    var lines = given.map { "gives \(words(for: $0))" }
    lines += received.map { link in
      let time = link.service.promptnessWords
      let place = link.service.declared.place.map { " [\($0)]" } ?? ""
      return "gets \(link.service.what) from \(graph.name(of: link.supplier))"
        + (time.isEmpty ? "" : ", \(time)") + place
    }
    if lines.isEmpty { lines = ["no service has been written down"] }
    return .init(
      heading: "Whom it serves, and who serves it", key: "services", lines: lines,
      data: .object([
        ("given", .array(given.map(data))), ("received", .array(received.map(data))),
      ]))
  }

  /// The strongest chains to each customer, strongest first.
  func lineSection(from node: Node) -> Account.Section {
    let customers = graph.nodes.compactMap(\.customer)
    let found = CustomerChains(graph).strongest(from: node, count: chainCount)
    let number =
      "\(grouped(chains.rolesOnChains)) of \(count(organisation.content.roles.count, "role"))"
    let standing = "\(number) have a line to a customer"
    let none = customers.isEmpty ? "there is no external customer" : "no line ends at a customer"
    return .init(
      heading: "The line to the customer", key: "chains",
      lines: found.isEmpty ? [none, standing] : found.map(words) + [standing],
      data: .array(found.map(data)))
  }

  private func coverageSection(of role: Identifier<Role>) -> Account.Section {
    guard let now = coverage[role] else {
      return .init(heading: "Who can do it", key: "coverage", lines: [], data: .null)
    }
    let course = forecast[role]
    var lines = now.able.map { person in
      let own = coverage.isOwn(role, of: person) ? ", own role" : ""
      let away = now.present.contains(person) ? "" : ", away today"
      return "\(name(person)): \(coverage.level(of: person, in: role).words)\(own)\(away)"
    }
    if lines.isEmpty { lines = ["nobody can do it"] }
    if now.least > 0 {
      lines.append(
        "at least \(number(now.least)) must be on duty; today \(number(now.present.count))")
    }
    if let short = course?.daysBelowMinimum, let first = short.first {
      lines.append(
        "below the minimum on \(count(short.count, "day")) ahead, first on \(first.short)")
    }
    if now.alone != nil {
      let closes = course?.secondPersonFrom.map {
        "; closes on \($0.short) if the plan is carried out"
      }
      lines.append("rests on one person\(closes ?? "")")
    }
    return .init(
      heading: "Who can do it", key: "coverage", lines: lines,
      data: .object(of: [
        ("able", people(now.able)), ("present", people(now.present)),
        ("holders", people(now.holders)), ("least", .int(now.least)),
        (
          "daysBelowMinimum",
          .array((course?.daysBelowMinimum ?? []).map { .string($0.description) })
        ),
        ("secondPersonFrom", course?.secondPersonFrom.map { .string($0.description) }),
      ]))
  }

  private func learningSection(of role: Identifier<Role>) -> Account.Section {
    let nearest = teaching.nearest(to: role, limit: 5)
    let taught =
      teaching.teaches(role) ? "nobody is on the way" : "no curriculum leads to covering it"
    return .init(
      heading: "Who could learn it next", key: "nearest",
      lines: nearest.isEmpty ? [taught] : nearest.map { words(for: $0, showing: .person) },
      data: .array(nearest.map(data)))
  }

  /// What a line about learning names: who learns, or what.
  enum Shown { case person, role }

  /// `Rosa Delgado (shadowed): 2 more sessions of care-start, 4 hours, ready on Tue 1 Dec`.
  func words(for next: NextPerson, showing shown: Shown) -> String {
    let who = shown == .person ? name(next.person) : name(next.role)
    let ready = next.ready.map { ", ready on \($0.short) by the plan" } ?? ""
    let time = minutesInWords(next.minutes)
    return "\(who) (\(next.level.words)): \(count(next.sessions, "more session")) of "
      + "\(next.curriculum), \(time)\(ready)"
  }

  func data(_ next: NextPerson) -> JSONValue {
    .object(of: [
      ("person", .string(next.person.rawValue)), ("role", .string(next.role.rawValue)),
      ("level", .string(next.level.rawValue)),
      ("curriculum", .string(next.curriculum.rawValue)), ("sessions", .int(next.sessions)),
      ("minutes", .int(next.minutes)), ("ready", next.ready.map { .string($0.description) }),
    ])
  }
}
