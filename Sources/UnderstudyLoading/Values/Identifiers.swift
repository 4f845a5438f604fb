import UnderstudyDiagnostics
import UnderstudyModel

extension ValueKind {
  /// Longest identifier: it becomes a file name, and file systems end at 255 bytes.
  static let identifierLimit = 100

  static let identifier = ValueKind(
    "id", "an id",
    form: "an id is lower-case letters, digits and hyphens, starting with a letter",
    right: "order-desk", wrong: "Order desk", .pattern("[a-z][a-z0-9\\-]{0,99}"))

  static let reference = ValueKind(
    "reference", "an id",
    form: "write the id of one thing: lower-case letters, digits and hyphens",
    right: "order-desk", wrong: "../order-desk", .pattern("[a-z][a-z0-9\\-]{0,99}"))

  static let references = ValueKind(
    "references", "an id", form: "write ids, several by blanks",
    right: "order-desk returns-desk", wrong: "order-desk, returns-desk",
    .pattern("\\s*[a-z][a-z0-9\\-]{0,99}(\\s+[a-z][a-z0-9\\-]{0,99})*\\s*"))

  /// The kind of a reference, with what it refers to in its help.
  func naming(_ kindName: String) -> ValueKind {
    ValueKind(
      name, words, form: "write the id of \(article(kindName))", right: right, wrong: wrong, type)
  }
}

extension AttributeKey {
  /// The identifier of something, unique among its kind in the organisation.
  static func id<Entity: NamedEntity>(
    of entity: Entity.Type, right: String
  ) -> Self where Value == Identifier<Entity> {
    Self(
      "id", .identifier, "The name by which content refers to this \(Entity.kindName).", .required,
      right: right
    ) { written in
      guard let name = written.identifier() else { return nil }
      written.reading.note(Entity.kindName, name, at: written.range)
      return Identifier(name)
    }
  }

  /// An identifier that is unique within the element around.
  static func localID(
    _ kindName: String, _ presence: AttributeDeclaration.Presence = .optional, right: String
  ) -> Self where Value == String {
    Self(
      "id", .identifier, "A name for this \(kindName), unique within the element around it.",
      presence, right: right
    ) { written in
      guard let name = written.identifier() else { return nil }
      written.reading.noteLocal(kindName, name, within: written.parentScope, at: written.range)
      return name
    }
  }

  /// A mention of one thing.
  static func reference<Entity: NamedEntity>(
    _ name: String, to entity: Entity.Type, _ meaning: String,
    _ presence: AttributeDeclaration.Presence = .optional, right: String
  ) -> Self where Value == Reference<Entity> {
    Self(name, .reference.naming(Entity.kindName), meaning, presence, right: right) { written in
      written.identifier().map { Reference(Identifier($0), at: written.range) }
    }
  }

  /// A mention of several things, by blanks.
  static func references<Entity: NamedEntity>(
    _ name: String, to entity: Entity.Type, _ meaning: String,
    _ presence: AttributeDeclaration.Presence = .optional, right: String
  ) -> Self where Value == [Reference<Entity>] {
    Self(name, .references, meaning, presence, right: right) { written in
      let words = written.words
      guard !words.isEmpty else { return written.refuse() }
      return words.compactMap { word in
        written.identifier(word).map { Reference(Identifier($0), at: word.range) }
      }
    }
  }

  /// A word that the trainee's sessions, or offsets, share: well-formed like an identifier, naming
  /// nothing that is declared elsewhere.
  static func label(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence = .optional,
    right: String
  ) -> Self where Value == String {
    Self(name, .identifier, meaning, presence, right: right) { $0.identifier() }
  }
}

extension WrittenValue {
  /// The value, or a word of it, where it is well-formed as an identifier; else `nil`, reported.
  func identifier(_ word: Word? = nil) -> String? {
    let name = word?.text ?? text
    guard Identifier<Never>.isWellFormed(name) else {
      return refuse(word, help: Self.help(for: name, declaration.kind))
    }
    guard name.utf8.count <= ValueKind.identifierLimit else {
      return refuse(
        word, message: "this id has more than \(ValueKind.identifierLimit) characters",
        help: "choose a shorter one")
    }
    return name
  }

  private static func help(for name: String, _ kind: ValueKind) -> String {
    let form = ValueKind.identifier.form
    let words = name.lowercased().unicodeScalars.split {
      !("a"..."z").contains($0) && !("0"..."9").contains($0)
    }
    let slug = words.map(String.init).joined(separator: "-")
    guard Identifier<Never>.isWellFormed(slug), slug.utf8.count <= ValueKind.identifierLimit,
      !name.contains("/"), !name.contains("\\")
    else { return form }
    return "\(form): '\(slug)'"
  }
}
