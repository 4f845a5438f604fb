import UnderstudyModel
import UnderstudyRelations

/// The strongest lines to one customer, in words.
struct CustomerLines: View {
  var customer: Markup
  /// `Complete orders to the fulfilment lead, then … (2 days in all)`, strongest first.
  var lines: [Markup]
}

extension PageWriter {
  /// The strongest lines from some roles to each customer, by customer, the strongest first.
  ///
  /// Ten to each, and fewer where there are many customers, so that no page holds more than about
  /// thirty. `understudy explain --chains` tells as many as anybody wants.
  func customerLines(from nodes: [Node]) -> [CustomerLines] {
    let number = linesToEachCustomer
    let chains = handbook.connections.customerChains.strongest(from: nodes, count: number)
    var order: [Identifier<Customer>] = []
    var found: [Identifier<Customer>: [Chain]] = [:]
    for chain in chains {
      if found[chain.customer] == nil { order.append(chain.customer) }
      found[chain.customer, default: []].append(chain)
    }
    return order.map { customer in
      CustomerLines(
        customer: link(.customer(customer)),
        lines: (found[customer] ?? []).map { inWords($0, namesStart: nodes.count > 1) })
    }
  }

  /// How many lines to each customer are told.
  var linesToEachCustomer: Int {
    max(1, min(10, 30 / max(1, organisation.uniqueCustomers.count)))
  }

  /// What one step after the other gives, and the time that takes by the promises.
  func inWords(_ chain: Chain, namesStart: Bool = false) -> Markup {
    let steps = zip(chain.links, chain.nodes.dropFirst()).map { link, node in
      self.link(.service(link.id), link.service.what.loweredFirst) + Markup(text: " to ")
        + nodeInSentence(node)
    }
    let start =
      namesStart ? (chain.nodes.first.map { node($0) + Markup(text: ": ") } ?? Markup()) : Markup()
    let total = chain.total.words
    return start + joinedInWords(steps, joiner: "then")
      + Markup(text: total.isEmpty ? "" : " (\(total) in all)")
  }

  /// `16 of 18 roles stand on a line to a customer.`, of some roles or of all; empty where there are no
  /// customers.
  func standingOnLines(_ roles: [Identifier<Role>]) -> String {
    guard !organisation.uniqueCustomers.isEmpty, !roles.isEmpty else { return "" }
    let lost = Set(handbook.connections.chains.rolesWithoutChain)
    let number = roles.count { !lost.contains($0) }
    if roles.count == 1 {
      return number == 1
        ? "Its one role stands on a line to a customer."
        : "Its one role stands on no line to a customer."
    }
    let verb = number == 1 ? "stands" : "stand"
    return "\(grouped(number)) of \(count(roles.count, "role")) \(verb) on a line to a customer."
  }
}
