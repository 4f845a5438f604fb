import UnderstudyModel

extension ValueKind {
  static let siteRule = ValueKind(
    "site-rule", "'same' or the id of a site", form: "write 'same' or the id of a site",
    right: "same", wrong: "The Mill", .pattern("[a-z][a-z0-9\\-]{0,99}"))

  static let fact = ValueKind(
    "fact", "a fact that pages know",
    form: "write \(listed(Prose.facts.map(quoted), "or"))", right: "trainee.name",
    wrong: "trainee.shoe-size", .words(Prose.facts, several: false))
}

extension AttributeKey where Value == Booking.SiteRule {
  /// `same`, or a site.
  static func siteRule(_ name: String, _ meaning: String) -> Self {
    Self(name, .siteRule, meaning, .optional) { written in
      if written.text == "same" { return .same }
      return written.identifier().map { .at(Reference(Identifier($0), at: written.range)) }
    }
  }
}

extension AttributeKey where Value == String {
  /// The name of a fact about the reader or the organisation.
  static func fact(_ name: String, _ meaning: String) -> Self {
    Self(name, .fact, meaning, .required) { written in
      Prose.facts.contains(written.text) ? written.text : written.refuse(among: Prose.facts)
    }
  }
}
