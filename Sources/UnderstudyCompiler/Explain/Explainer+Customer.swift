import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations
import UnderstudyRendering

extension Explainer {
  /// A customer: what they are promised, who serves them, and whose standing still they feel first.
  func account(of customer: Customer) -> Account {
    Account(
      kind: .customer, id: customer.id.rawValue, name: customer.name, declared: customer.declared,
      sections: [
        promises(to: customer), directSection(of: customer), lines(to: customer),
        felt(by: customer),
      ])
  }

  private func promises(to customer: Customer) -> Account.Section {
    let carried = Dictionary(grouping: graph.links) { $0.service.promise?.id }
    let lines = customer.promises.map { promise in
      let number = carried[promise.id]?.count ?? 0
      let by = number == 0 ? "no service" : count(number, "service")
      let place = promise.declared.place.map { " [\($0)]" } ?? ""
      return "\(promise.text.plainText): protected by \(by)\(place)"
    }
    return .init(
      heading: "What they are promised", key: "promises", lines: lines,
      data: .array(
        customer.promises.map { promise in
          .object([
            ("id", .string(promise.id.rawValue)),
            (
              "services",
              .array((carried[promise.id] ?? []).map { .string($0.id.rawValue) })
            ),
          ])
        }))
  }

  private func directSection(of customer: Customer) -> Account.Section {
    let links = graph.received(by: .customer(customer.id))
    let lines = links.map { "\(graph.name(of: $0.supplier)) gives \(words(for: $0))" }
    return .init(
      heading: "Who serves them directly", key: "services",
      lines: lines.isEmpty ? ["nobody"] : lines, data: .array(links.map(data)))
  }

  private func lines(to customer: Customer) -> Account.Section {
    let own = Chains(graph, to: customer.id)
    let all = organisation.content.roles.compactMap { own.strongest(from: .role($0.id)) }
    let shown = all.sorted(by: Chain.strongerFirst).prefix(chainCount)
    let number = "\(grouped(all.count)) of \(count(organisation.content.roles.count, "role"))"
    return .init(
      heading: "The lines that end there", key: "chains",
      lines: shown.map(words) + ["\(number) have a line that ends there"],
      data: .array(shown.map(data)))
  }

  /// The roles whose standing still for a day reaches the customer, soonest first.
  private func felt(by customer: Customer) -> Account.Section {
    let impacts = Impacts(ground, most: 0)
    let day = Stoppage(halfDays: 2)
    let felt = organisation.content.roles.compactMap { role -> (Role, Impact.Reach)? in
      impacts[role.id].first { $0.stoppage == day }?.customers
        .first { $0.node == .customer(customer.id) }.map { (role, $0) }
    }.sorted { ($0.1.at, $0.0.id) < ($1.1.at, $1.0.id) }
    return .init(
      heading: "Whose standing still for a day they feel", key: "feltWithinADay",
      lines: felt.map { role, reach in
        "\(role.title): from \(reach.at.short), by "
          + reach.way.map(\.service.what).joined(separator: ", ")
      },
      data: .array(
        felt.map { role, reach in
          .object([
            ("role", .string(role.id.rawValue)), ("at", .string("\(reach.at)")),
            ("services", .array(reach.way.map { .string($0.id.rawValue) })),
          ])
        }))
  }
}
