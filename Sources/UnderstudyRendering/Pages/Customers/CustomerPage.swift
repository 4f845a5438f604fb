import UnderstudyModel
import UnderstudyRelations

/// One customer: what we have promised, and every line of work that ends there.
struct CustomerPage: PageView {
  static let template = "customer"

  struct PromiseEntry: View {
    var anchor: String
    var text: Markup
    var services: [PromiseLine]
    var hasServices: Bool
    /// The strongest line that brings it.
    var chain: ChainView?
    var moreChains: [ChainView]
    var moreLabel: String
  }

  var name: String
  var about: Markup
  var promises: [PromiseEntry]
  var hasPromises: Bool
  /// Services that reach the customer without carrying a promise.
  var others: [PromiseLine]
  var hasOthers: Bool
  /// Lines that carry no promise.
  var chains: [ChainView]
  var hasChains: Bool
  /// Every role with a line that ends here.
  var roles: [Markup]
  var moreRoles: [Markup]
  var moreRolesLabel: String
  var roleCount: String
}

extension PageMaker {
  static let customer = PageMaker.each(
    { $0.organisation.uniqueCustomers }, at: { Destination.customer($0.id) }
  ) { customer, writer in
    var page = Page(customer.name, writer.customerPage(customer))
    page.declared = customer.declared
    return page
  }
}

extension PageWriter {
  fileprivate func customerPage(_ customer: Customer) -> CustomerPage {
    let chains = handbook.connections.chains
    let direct = handbook.connections.graph.received(by: .customer(customer.id))
    let promised = Set(customer.promises.map(\.id))
    let others = direct.filter { $0.service.promise.map { !promised.contains($0.id) } ?? true }
    let roles = organisation.uniqueRoles.filter {
      handbook.connections.customerChains.customers(reachedFrom: .role($0.id))
        .contains(customer.id)
    }
    let shownRoles = Folded(roles.map { link(.role($0.id)) }, open: 60)
    var shown: Set<[Identifier<Service>]> = []
    let promises = customer.promises.map { entry($0, of: customer, shown: &shown) }
    let rest = views(
      others.compactMap(\.supplier.role).compactMap { chains.whole(through: $0) }, to: customer,
      shown: &shown)
    return CustomerPage(
      name: customer.name, about: prose(customer.about), promises: promises,
      hasPromises: !promises.isEmpty, others: others.map { promiseLine($0) },
      hasOthers: !others.isEmpty, chains: rest, hasChains: !rest.isEmpty,
      roles: shownRoles.open, moreRoles: shownRoles.folded,
      moreRolesLabel: shownRoles.label("role"),
      roleCount: roles.isEmpty
        ? "No role has a line of promises that ends here yet."
        : "\(countInWords(roles.count, "role").capitalisedFirst) "
          + "\(roles.count == 1 ? "has" : "have") a line of promises that ends here.")
  }

  private func entry(
    _ promise: Promise, of customer: Customer, shown: inout Set<[Identifier<Service>]>
  ) -> CustomerPage.PromiseEntry {
    let graph = handbook.connections.graph
    let carriers = graph.links.filter { $0.service.promise?.id == promise.id }
      .sorted(by: ServiceLink.strongerFirst)
    let whole = carriers.compactMap(\.supplier.role).compactMap {
      handbook.connections.chains.whole(through: $0)
    }
    let chains = views(whole, to: customer, shown: &shown)
    return CustomerPage.PromiseEntry(
      anchor: anchor(.promise(promise.id)), text: line(promise.text),
      services: carriers.map { promiseLine($0) }, hasServices: !carriers.isEmpty,
      chain: chains.first, moreChains: Array(chains.dropFirst()),
      moreLabel: chains.count < 2
        ? "" : "\(countInWords(chains.count - 1, "other line").capitalisedFirst) to this promise")
  }

  /// Chains that end at a customer, each drawn once on the page, at most four in one place.
  private func views(
    _ chains: [Chain], to customer: Customer, shown: inout Set<[Identifier<Service>]>
  ) -> [ChainView] {
    chains.filter { $0.customer == customer.id && shown.insert($0.links.map(\.id)).inserted }
      .sorted(by: Chain.strongerFirst).prefix(4)
      .map { chain($0, label: "A line of promises to \(customer.name)") }
  }
}
