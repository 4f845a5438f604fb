package import UnderstudyModel

extension Organisation {
  /// Whom a condition includes, as people say it: `Only for site The Mill or Harbour`. `nil` for
  /// what applies to everybody.
  package func words(for condition: Condition) -> String? {
    var parts: [String] = []
    if !condition.onlyFor.isEmpty {
      parts.append("only for \(words(for: condition.onlyFor))")
    }
    if !condition.notFor.isEmpty { parts.append("not for \(words(for: condition.notFor))") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalisedFirst
  }

  private func words(for clauses: [Condition.Clause]) -> String {
    listInWords(
      clauses.map { clause in
        let values = clause.values.map { name(of: $0, facet: clause.facet) }
        return "\(facetName(clause.facet)) \(listInWords(values, joiner: "or"))"
      })
  }

  private func facetName(_ facet: String) -> String {
    self[Identifier<Facet>(facet)]?.name.loweredFirst ?? facet
  }

  private func name(of value: String, facet: String) -> String {
    switch facet {
    case "site": self[Identifier<Site>(value)]?.name ?? value
    case "department": self[Identifier<Department>(value)]?.name ?? value
    case "role": self[Identifier<Role>(value)]?.title.loweredFirst ?? value
    default:
      self[Identifier<Facet>(facet)]?.options.first { $0.id == value }?.name ?? value
    }
  }
}
