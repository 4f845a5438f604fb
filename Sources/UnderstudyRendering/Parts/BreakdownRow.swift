import UnderstudyModel
import UnderstudyRelations

/// What happens when a service fails, for whoever notices: told without blame.
struct BreakdownRow: View {
  struct Call: View {
    var who: Markup
    /// How to reach them: `extension 214`.
    var reach: String
    var about: Markup
  }

  var anchor: String
  var notice: Markup
  /// The service that it is about.
  var service: Markup
  var cause: Markup
  var feels: Markup
  var calls: [Call]
  /// Workable alternatives until then.
  var meanwhile: [Markup]
  var pins: [PinView]
}

extension PageWriter {
  /// The breakdowns of a service.
  ///
  /// - Parameters:
  ///   - link: the service.
  ///   - isOwn: whether this is the page of whoever owes it; only there a breakdown has its id.
  /// - Returns: one row for each.
  func breakdowns(of link: ServiceLink, isOwn: Bool) -> [BreakdownRow] {
    link.service.breakdowns.map { breakdown in
      BreakdownRow(
        anchor: isOwn ? "breakdown-\(link.id)-\(breakdown.id)" : "",
        notice: line(breakdown.colleagueSees.isEmpty ? breakdown.cause : breakdown.colleagueSees),
        service: isOwn
          ? Markup(text: link.service.what.capitalisedFirst)
          : Markup(text: "\(link.service.what.capitalisedFirst) from ")
            + nodeInSentence(link.supplier),
        cause: breakdown.colleagueSees.isEmpty ? Markup() : line(breakdown.cause),
        feels: line(breakdown.customerFeels),
        calls: breakdown.resolvers.map(call), meanwhile: breakdown.alternatives.map { line($0) },
        pins: pins(of: link.service))
    }
  }

  private func call(_ resolver: Breakdown.Resolver) -> BreakdownRow.Call {
    let owners = organisation.resolve(resolver.who)
    return BreakdownRow.Call(
      who: joinedInWords(owners.map(callee), joiner: "or"), reach: reach(owners),
      about: line(resolver.about))
  }

  /// Somebody to call, by name where the audience may know names.
  private func callee(_ owner: ResolvedOwner) -> Markup {
    switch owner {
    case .person(let id): return Markup(html: "<b>") + person(id) + Markup(html: "</b>")
    case .role(let id, let holders):
      let names = present(holders).map(\.name)
      let title = link(
        .role(id), names.isEmpty ? name(of: .role(id)) : name(of: .role(id)).loweredFirst)
      if names.isEmpty { return Markup(html: "<b>") + title + Markup(html: "</b>") }
      let shown = listInWords(names, atMost: 2, others: "colleague").escapedForHTML
      return Markup(html: "<b>\(shown)</b>, ") + title
    case .outside(let name): return Markup(text: name)
    case .host: return Markup(text: "your host")
    case .unresolved(let owner): return owners([owner])
    }
  }

  /// The first telephone that answers.
  private func reach(_ owners: [ResolvedOwner]) -> String {
    let people = owners.flatMap { owner -> [Person] in
      switch owner {
      case .person(let id): organisation[id].map { [$0] } ?? []
      case .role(_, let holders): present(holders)
      case .outside, .host, .unresolved: []
      }
    }
    return people.lazy.compactMap(\.phone).first.map { "extension \($0)" } ?? ""
  }

  /// Those of some people who work here today.
  func present(_ people: [Identifier<Person>]) -> [Person] {
    people.compactMap { organisation[$0] }.filter { $0.isEmployed(on: today) }
  }
}
