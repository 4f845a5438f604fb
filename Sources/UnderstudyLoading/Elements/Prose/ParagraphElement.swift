import UnderstudyModel

/// `<p>`: a paragraph.
enum ParagraphElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "p", "A paragraph.", content: .inline,
    right: "<p>Every order leaves within <strong>24 hours</strong>.</p>",
    wrong: WrongSample("<p>One<‹p›>Two</p></p>", .misplacedElement))

  static func decode(_ reader: ElementReader) -> Prose.Block? {
    let inlines = reader.inlines()
    let declared = reader.declared
    return inlines.isEmpty ? nil : .paragraph(inlines, declared)
  }
}
