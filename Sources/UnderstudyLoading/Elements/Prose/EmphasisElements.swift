import UnderstudyModel
import UnderstudySyntax

/// `<em>`: words that are stressed.
enum EmphasisElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "em", "Words that are stressed.", content: .inline,
    right: "<em>before</em>",
    wrong: WrongSample("<em ‹class›=\"red\">before</em>", .unknownAttribute))

  static func decode(_ reader: ElementReader) -> [Prose.Inline]? { reader.nestedInlines }
}

/// `<strong>`: words that matter.
enum StrongElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "strong", "Words that matter.", content: .inline,
    right: "<strong>never alone</strong>",
    wrong: WrongSample("<strong ‹style›=\"color: red\">never alone</strong>", .unknownAttribute))

  static func decode(_ reader: ElementReader) -> [Prose.Inline]? { reader.nestedInlines }
}

/// `<code>`: something to type or to read on a screen, letter by letter.
enum CodeElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "code", "Something to type, or to read on a screen, letter by letter.",
    content: .words(.text), right: "<code>F5</code>",
    wrong: WrongSample("<code>press <‹em›>F5</em></code>", .misplacedElement))

  static func decode(_ reader: ElementReader) -> String? { reader.element.text }
}

/// `<br/>`: a new line in the same paragraph.
enum LineBreakElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "br", "A new line in the same paragraph.", right: "<br/>",
    wrong: WrongSample("<br>‹text›</br>", .strayText))

  static func decode(_ reader: ElementReader) -> Prose.Inline? { .lineBreak }
}
