import UnderstudyModel
import UnderstudyRelations

extension PageWriter {
  /// What the map brings up that nobody may have asked: silos, ends that lead nowhere, goals that
  /// nothing carries. A few of each, with names.
  var questionsWorthAsking: [Markup] {
    [strangers, isolated, withoutChain, idleGoals, questionable].compactMap { $0 }
  }

  private var strangers: Markup? {
    let pairs = handbook.connections.departments.strangers
    guard let first = pairs.first, audience.mayRead(.staff) else { return nil }
    let names =
      link(.department(first.pair.first)) + Markup(text: " and ")
      + link(.department(first.pair.second))
    let rest = pairs.count - 1
    let more =
      rest == 0
      ? Markup()
      : Markup(text: " So it is with ")
        + link(.balance, "\(count(rest, "other pair")) of departments") + Markup(text: ".")
    return names
      + Markup(text: " work for each other, but nobody of one has ever sat with the other.")
      + more + Markup(text: " A visit would help.")
  }

  private var isolated: Markup? {
    let alone = handbook.connections.departments.withoutLinks
    if alone.isEmpty { return nil }
    return joinedInWords(alone.prefix(5).map { link(.department($0)) })
      + Markup(
        text: " \(alone.count == 1 ? "gives" : "give") nothing to other departments and "
          + "\(alone.count == 1 ? "gets" : "get") nothing from them, as far as it is written down.")
  }

  private var withoutChain: Markup? {
    let roles = handbook.connections.chains.rolesWithoutChain
    guard !roles.isEmpty, !organisation.customers.isEmpty else { return nil }
    let shown = roles.prefix(4).map { link(.role($0)) }
    let more = roles.count > 4 ? [link(.customers, count(roles.count - 4, "other role"))] : []
    return Markup(text: "No line of promises leads to a customer from ")
      + joinedInWords(shown + more) + Markup(text: ".")
  }

  private var idleGoals: Markup? {
    let idle = handbook.connections.goals.goals.filter(\.isEmpty)
    if idle.isEmpty { return nil }
    return Markup(text: "Nothing carries \(idle.count == 1 ? "the goal" : "the goals") ")
      + joinedInWords(idle.prefix(4).map { link(.goal($0.goal)) }) + Markup(text: " yet.")
  }

  private var questionable: Markup? {
    let links = handbook.connections.goals.questionable
    guard !links.isEmpty, !organisation.customers.isEmpty || !organisation.goals.isEmpty else {
      return nil
    }
    let words = countInWords(links.count, "service").capitalisedFirst
    return link(.goals, words)
      + Markup(
        text: " \(links.count == 1 ? "reaches" : "reach") no customer and "
          + "\(links.count == 1 ? "serves" : "serve") no goal.")
  }
}
