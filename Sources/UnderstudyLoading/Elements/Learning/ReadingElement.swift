import UnderstudyModel

/// `<reading>`: something to read.
enum ReadingElement: DeclaredElement {
  static let href = AttributeKey.link("href", "Where it is.")
  static let minutes = AttributeKey.number("minutes", 1...100_000, "How many minutes it takes.")

  static let declaration = ElementDeclaration(
    "reading", "Something to read.", attributes: ItemAttributes.all + [href, minutes],
    content: .prose,
    right: """
      <reading id="promise" title="What we promise our customers" \
      href="https://example.org/promise" minutes="20"/>
      """,
    wrong: WrongSample(
      "<reading id=\"promise\" title=\"Our promise\" href=\"‹../../etc/passwd›\"/>", .unsafeLink))

  static func decode(_ reader: ElementReader) -> Item? {
    reader.item(.reading(address: reader[href], minutes: reader[minutes]))
  }
}
