import UnderstudyModel
import UnderstudyRelations

/// Everybody outside for whom the work is done.
struct CustomersPage: PageView {
  static let template = "customers"

  struct Entry: View {
    var name: Markup
    var about: Markup
    var promises: [Markup]
    var hasPromises: Bool
    var lines: String
  }

  var lead: String
  var customers: [Entry]
  /// Roles whose work reaches no customer.
  var rolesWithoutChain: [Markup]
  var moreRoles: [Markup]
  var moreRolesLabel: String
  var hasRolesWithoutChain: Bool
  /// Services that run in circles, each told from one role back to it.
  var loops: [Markup]
  var hasLoops: Bool
}

extension PageMaker {
  static let customers = PageMaker.single(.customers) { writer in
    Page("Customers", writer.customersPage)
  }
}

extension PageWriter {
  fileprivate var customersPage: CustomersPage {
    let customers = organisation.uniqueCustomers
    let lost = Folded(
      customers.isEmpty
        ? [] : handbook.connections.chains.rolesWithoutChain.map { link(.role($0)) }, open: 60)
    let loops = handbook.connections.chains.loops.map(loop)
    return CustomersPage(
      lead: customers.isEmpty
        ? "No customer has been written down yet. Who is all this work for?"
        : [
          "Everybody here works for them, most of us through a colleague.",
          standingOnLines(organisation.uniqueRoles.map(\.id)),
        ]
        .filter { !$0.isEmpty }.joined(separator: " "),
      customers: customers.map(entry), rolesWithoutChain: lost.open, moreRoles: lost.folded,
      moreRolesLabel: lost.label("role"), hasRolesWithoutChain: !lost.open.isEmpty, loops: loops,
      hasLoops: !loops.isEmpty)
  }

  /// `Buyer gives Orders to the Planner, who gives Plans to the Buyer`, and how many more are tied in.
  private func loop(_ loop: ServiceLoop) -> Markup {
    let steps = zip(loop.nodes, loop.links).map { giver, link in
      node(giver) + Markup(text: " with ")
        + self.link(.service(link.id), link.service.what.loweredFirst)
    }
    let way = steps.dropFirst().reduce(steps.first ?? Markup()) {
      $0 + Markup(text: " → ") + $1
    }
    let others = loop.knot.count - loop.nodes.count
    let more =
      others > 0 ? " (\(countInWords(others, "other")) wait in the same circle of services)" : ""
    return way + Markup(text: " → ") + (loop.nodes.first.map { node($0) } ?? Markup())
      + Markup(text: more)
  }

  private func entry(_ customer: Customer) -> CustomersPage.Entry {
    let direct = handbook.connections.graph.received(by: .customer(customer.id))
    return CustomersPage.Entry(
      name: link(.customer(customer.id)), about: prose(customer.about),
      promises: customer.promises.map { line($0.text) },
      hasPromises: !customer.promises.isEmpty,
      lines: direct.isEmpty
        ? "Nothing reaches them directly yet."
        : "\(countInWords(direct.count, "service").capitalisedFirst) "
          + "\(direct.count == 1 ? "reaches" : "reach") them directly.")
  }
}
