import UnderstudyModel
import UnderstudyRelations

/// How many of a role's neighbours a curriculum meets, and whom it misses.
struct NeighboursView: View {
  /// `3 of 5 neighbours of the support agent met`.
  var title: String
  /// `buyer (complaints)`, those with a critical service first.
  var missed: [Markup]
  var hasMissed: Bool
}

extension PageWriter {
  /// Whether this edition leaves items of a curriculum out, so that nobody can tell what it misses.
  func neighboursAreWithheld(_ curriculum: Identifier<Curriculum>) -> Bool {
    organisation.withIncludes(curriculum).contains { $0.phases.contains { $0.withheld > 0 } }
  }

  /// One entry for each role that the curriculum is for; none where this edition withholds items,
  /// because then what is missing could not be told from what is hidden.
  func neighbours(metIn curriculum: Curriculum) -> [NeighboursView] {
    guard !neighboursAreWithheld(curriculum.id) else { return [] }
    return handbook.connections.neighboursMet.filter { $0.curriculum == curriculum.id }
      .map { one in
        let role = name(of: .role(one.role)).loweredFirst
        let missed = one.missed.map { missed -> Markup in
          let services = missed.links.prefix(2).map(\.service.what.loweredFirst)
          let tag =
            missed.isCritical ? Markup(html: " <span class=\"tag risk\">critical</span>") : Markup()
          return link(.role(missed.role)) + Markup(text: " (\(listInWords(services)))") + tag
        }
        return NeighboursView(
          title: "\(one.met.count) of \(count(one.neighbours, "neighbour")) of the \(role) met",
          missed: missed, hasMissed: !missed.isEmpty)
      }
  }
}
