/// An attribute by which a decoder asks for a value: its declaration, and how the value is read.
///
/// Made by the factories in `Values/`, one for each kind of value.
struct AttributeKey<Value>: DeclaredAttribute {
  let declaration: AttributeDeclaration
  let mark: NameMark
  /// The value; `nil` where it is malformed, which it has then reported.
  let parse: @Sendable (WrittenValue) -> Value?

  init(
    _ name: String, _ kind: ValueKind, _ meaning: String,
    _ presence: AttributeDeclaration.Presence, right: String? = nil,
    parse: @escaping @Sendable (WrittenValue) -> Value?
  ) {
    declaration = AttributeDeclaration(name, kind, meaning, presence, right: right)
    mark = NameMark(name)
    self.parse = parse
  }

  var name: String { declaration.name }
}
