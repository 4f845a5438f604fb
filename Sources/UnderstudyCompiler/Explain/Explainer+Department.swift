import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations
import UnderstudyRendering

extension Explainer {
  /// A department: its lines to customers, whom it serves, who answers for what, and who can do its roles.
  func account(of department: Department) -> Account {
    Account(
      kind: .department, id: department.id.rawValue, name: department.name,
      declared: department.declared,
      sections: [
        lines(from: department), exchange(of: department), answering(in: department),
        cover(of: department),
      ])
  }

  private func lines(from department: Department) -> Account.Section {
    let roles = graph.roles(in: department.id)
    let found = CustomerChains(graph).strongest(
      from: roles.map { .role($0) }, count: chainCount)
    let lost = Set(chains.rolesWithoutChain)
    let number = roles.count { !lost.contains($0) }
    let standing =
      "\(grouped(number)) of its \(count(roles.count, "role")) have a line to a customer"
    return .init(
      heading: "Its lines to customers", key: "chains",
      lines: (found.isEmpty ? ["no line ends at a customer"] : found.map(words)) + [standing],
      data: .object([
        ("strongest", .array(found.map(data))), ("roles", .int(roles.count)),
        ("rolesOnChains", .int(number)),
      ]))
  }

  private func exchange(of department: Department) -> Account.Section {
    let node = Node.department(department.id)
    let (given, received) = (graph.given(by: node), graph.received(by: node))
    var lines = given.map { "\(graph.name(of: $0.supplier)) gives \(words(for: $0))" }
    lines += received.map { link in
      let place = link.service.declared.place.map { " [\($0)]" } ?? ""
      return "gets \(link.service.what) from \(graph.name(of: link.supplier))\(place)"
    }
    return .init(
      heading: "What it gives to others, and gets from them", key: "services",
      lines: lines.isEmpty ? ["nothing has been written down"] : lines,
      data: .object([
        ("given", .array(given.map(data))), ("received", .array(received.map(data))),
      ]))
  }

  private func answering(in department: Department) -> Account.Section {
    let services = Responsibilities(graph)[department.id]
    func names(_ parties: [Responsibility.Party]) -> [String] {
      parties.map { party in
        switch party {
        case .node(let node): graph.name(of: node)
        case .person(let id): name(id)
        }
      }
    }
    let lines = services.map { one in
      let who = one.answers.isEmpty ? "nobody" : names(one.answers).joined(separator: ", ")
      let place = one.link.service.declared.place.map { " [\($0)]" } ?? ""
      return "\(one.link.service.what): \(graph.name(of: one.does)) does it, \(who) answers for it"
        + place
    }
    return .init(
      heading: "Who answers for what", key: "responsibilities", lines: lines,
      data: .array(
        services.map { one in
          .object([
            ("service", .string(one.link.id.rawValue)), ("does", .string(one.does.key)),
            ("answers", .array(names(one.answers).map { .string($0) })),
            ("basis", .string(one.basis.rawValue)),
          ])
        }))
  }

  private func cover(of department: Department) -> Account.Section {
    let roles = graph.roles(in: department.id).compactMap { coverage[$0] }
    let lines = roles.map { role in
      let least = role.least > 0 ? ", at least \(role.least) needed" : ""
      let closes = forecast[role.role]?.secondPersonFrom
        .map { "; closes on \($0.short) if the plan is carried out" }
      let alone = role.alone.map { ", rests on \(name($0))\(closes ?? "")" } ?? ""
      return "\(name(role.role)): \(number(role.able.count)) can do it\(least)\(alone)"
    }
    return .init(
      heading: "Who can do its roles", key: "coverage", lines: lines,
      data: .array(
        roles.map { role in
          .object([
            ("role", .string(role.role.rawValue)), ("able", people(role.able)),
            ("present", people(role.present)), ("least", .int(role.least)),
          ])
        }))
  }
}
