import UnderstudyModel

/// `<promise>`: what a customer was promised.
enum PromiseElement: DeclaredElement {
  static let id = AttributeKey.id(of: Promise.self, right: "next-day")

  static let declaration = ElementDeclaration(
    "promise", "What the organisation has promised a customer. Services say which they protect.",
    attributes: [id], content: .prose,
    right: "<promise id=\"next-day\">Every order leaves within 24 hours.</promise>",
    wrong: WrongSample(
      "<promise id=\"‹Next day›\">Every order leaves within 24 hours.</promise>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Promise? {
    let text = reader.prose
    let declared = reader.declared
    return reader[id].map { Promise($0, text: text, declared: declared) }
  }
}
