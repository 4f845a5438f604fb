import UnderstudyModel
import UnderstudyRelations

/// What it comes to when a role stands still for so long.
struct ImpactRow: View {
  /// `half a day`.
  var length: String
  /// How many roles feel it, and the first of them.
  var roles: Markup
  /// The customers, each with when and through whom; or that somebody steps in.
  var customers: [Markup]
  var nobody: String
  /// Promises and goals.
  var broken: [Markup]
  var hasBroken: Bool
}

extension PageWriter {
  /// One row for each usual length of a stoppage; none where the role gives nothing to anybody.
  func impactRows(_ impacts: [Impact], of role: Identifier<Role>) -> [ImpactRow] {
    let isSilent = handbook.connections.graph.given(by: .role(role)).isEmpty
    return isSilent ? [] : impacts.map(impactRow)
  }

  /// `From Monday 23 November 2026, 09:00, with nobody stepping in`: what the rows assume.
  func impactLead(_ impacts: [Impact]) -> String {
    guard let longest = impacts.last else { return "" }
    var words = "If its people are all away"
    if let felt = longest.felt { words += " from \(felt.from.short)" }
    words += "."
    let names = longest.standIns.map(personName)
    if !names.isEmpty, audience.mayRead(.staff) {
      words +=
        " \(listInWords(names, atMost: 3, others: "colleague")) can cover and step in on the "
      words += longest.felt == nil ? "days counted here." : "days they are at work."
    }
    return words
  }

  private func impactRow(_ impact: Impact) -> ImpactRow {
    let promises = impact.promises.map { id in
      Markup(text: "promise: ") + link(.promise(id), promiseWords(id))
    }
    let goals = impact.goals.map { Markup(text: "goal: ") + link(.goal($0)) }
    let nobody = impact.felt == nil ? "nobody: others step in" : "no customer yet"
    let customers = impact.customers
    return ImpactRow(
      length: impact.stoppage.words, roles: feltBy(impact), customers: customers.map(reach),
      nobody: customers.isEmpty ? nobody : "", broken: promises + goals,
      hasBroken: !(promises + goals).isEmpty)
  }

  private func promiseWords(_ id: Identifier<Promise>) -> String {
    organisation[id].map { plain($0.text) } ?? id.rawValue
  }

  /// `twelve, first the fulfilment lead`.
  private func feltBy(_ impact: Impact) -> Markup {
    guard let first = impact.firstRole else { return Markup(text: "none") }
    let number = numberInWords(impact.roleCount)
    if impact.roleCount == 1 { return nodeInSentence(first) }
    return Markup(text: "\(number)\(impact.isCut ? " or more" : ""), first ")
      + nodeInSentence(first)
  }

  /// `Online shopper misses shipped orders from Tue 24 Nov, 11:00, by way of the fulfilment lead`.
  private func reach(_ reach: Impact.Reach) -> Markup {
    let between = reach.way.dropFirst().map { nodeInSentence($0.supplier) }
    let last = reach.way.last.map { link(.service($0.id), $0.service.what.loweredFirst) }
    var words = Markup(html: "<b>") + node(reach.node) + Markup(html: "</b>")
    words += Markup(text: " misses ") + (last ?? Markup())
    words += Markup(text: " from \(reach.at.short)")
    if !between.isEmpty {
      words += Markup(text: ", by way of ") + joinedInWords(between, joiner: "and then")
    }
    return words
  }
}
