import UnderstudyModel

extension ValueKind {
  static let owners = ValueKind(
    "owners", "an owner",
    form: "write '@self', '@manager', '@buddy', '@mentor', '@host', or ids of roles and people,"
      + " several by blanks",
    right: "@manager people-partner", wrong: "@boss",
    .pattern(
      "\\s*(@(self|manager|buddy|mentor|host)|[a-z][a-z0-9\\-]{0,99})"
        + "(\\s+(@(self|manager|buddy|mentor|host)|[a-z][a-z0-9\\-]{0,99}))*\\s*"))
}

extension AttributeKey where Value == [Owner] {
  /// People told by their relation to the trainee, roles, or people.
  static func owners(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence = .optional,
    right: String = "@manager"
  ) -> Self {
    Self(name, .owners, meaning, presence, right: right) { $0.owners() }
  }

  /// Ids of roles or people, without relations.
  static func holders(_ name: String, _ meaning: String, right: String) -> Self {
    Self(name, .references, meaning, .optional, right: right) { written in
      let words = written.words
      guard !words.isEmpty else { return written.refuse() }
      return words.compactMap { word in
        written.identifier(word).map { Owner(.named($0), at: word.range) }
      }
    }
  }
}

extension AttributeKey where Value == Session.Host {
  /// Who facilitates: a role, or people told by relation or by name.
  static func facilitator(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence
  ) -> Self {
    Self(name, .owners, meaning, presence, right: "operations-lead") { written in
      guard let owners = written.owners() else { return nil }
      if owners.count == 1, case .named(let name) = owners[0].word {
        return .role(Reference(Identifier(name), at: owners[0].range))
      }
      return owners.isEmpty ? nil : .named(owners)
    }
  }
}

extension WrittenValue {
  fileprivate func owners() -> [Owner]? {
    let words = words
    guard !words.isEmpty else { return refuse() }
    return words.compactMap { word in
      guard word.text.hasPrefix("@") else {
        return identifier(word).map { Owner(.named($0), at: word.range) }
      }
      guard let relation = Owner.Relation(rawValue: word.text) else {
        return refuse(word, among: Owner.Relation.allCases.map(\.rawValue))
      }
      return Owner(.relation(relation), at: word.range)
    }
  }
}
