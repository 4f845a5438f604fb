/// An element with how it is read, whatever its value is in Swift.
struct ElementKind: Sendable {
  let declaration: ElementDeclaration
  /// Reads an element, for its findings alone.
  let read: @Sendable (ElementReader) -> Void

  init<Kind: DeclaredElement>(_ kind: Kind.Type) {
    declaration = kind.declaration
    read = { _ = kind.decode($0) }
  }

  init(_ kind: ProseElement) {
    declaration = kind.declaration
    read = { _ = $0.prose }
  }
}

/// An element that may be a root, with how it is read and kept.
struct RootKind: Sendable {
  let declaration: ElementDeclaration
  /// The element around many of these.
  let plural: PluralElement?
  /// Reads an element and keeps what it says.
  let read: @Sendable (ElementReader) -> Void

  init<Kind: TopLevelElement>(_ kind: Kind.Type) {
    declaration = kind.declaration
    plural = kind.declaration.plural.map { PluralElement($0, around: kind.declaration) }
    read = { reader in
      if let value = kind.decode(reader) { kind.add(value, to: &reader.reading.content) }
    }
  }
}

/// An element around many of one kind: `<roles>`.
struct PluralElement: Sendable {
  let declaration: ElementDeclaration
  /// The name of the elements inside.
  let one: String

  init(_ name: String, around kind: ElementDeclaration) {
    one = kind.name
    declaration = ElementDeclaration(
      name, "Any number of `<\(kind.name)>`, so that one file may hold many.",
      children: [.many(kind.key)], right: "<\(name)>\n\(kind.right)\n</\(name)>",
      wrong: WrongSample("<\(name)>‹text›</\(name)>", .strayText))
  }
}
