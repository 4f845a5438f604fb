import UnderstudyModel
import UnderstudyRelations

extension PageWriter {
  /// Whom it reaches when a role stands still: customers first, then the nearest colleagues.
  func impact(of role: Identifier<Role>) -> [Markup] {
    let impact = Impact(of: .node(.role(role)), in: handbook.connections.graph)
    let roles = impact.roles
    var words = impact.customers.prefix(3).map(reach)
    if let first = roles.first {
      let number =
        roles.count == 1
        ? "One role feels it" : "\(numberInWords(roles.count).capitalisedFirst) roles feel it"
      let nearest = roles.prefix(3).map { nodeInSentence($0.node) + Markup(text: after($0)) }
      words.append(
        Markup(text: roles.count > 3 ? "\(number), first " : "\(number): ")
          + (first.way.isEmpty ? Markup() : joinedInWords(nearest)) + Markup(text: "."))
    }
    return words
  }

  /// `Online shopper: nothing arrives 1 day 2 hours later, by way of the fulfilment lead.`
  private func reach(_ reach: Impact.Reach) -> Markup {
    let between = reach.way.dropFirst().map { nodeInSentence($0.supplier) }
    let last = reach.way.last.map { link(.service($0.id), $0.service.what.loweredFirst) }
    var words = Markup(html: "<b>") + node(reach.node) + Markup(html: "</b>")
    words += Markup(text: " misses ") + (last ?? Markup())
    words += Markup(text: after(reach))
    if !between.isEmpty {
      words += Markup(text: ", by way of ") + joinedInWords(between, joiner: "and then")
    }
    return words + Markup(text: ".")
  }

  private func after(_ reach: Impact.Reach) -> String {
    reach.after.words.isEmpty ? "" : " after \(reach.after.words)"
  }
}
