import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudySyntax

/// `<a>`: a link.
enum LinkElement: DeclaredElement {
  static let href = AttributeKey.link("href", "Where the link leads.", .required)

  static let declaration = ElementDeclaration(
    "a", "A link to the web, to a mailbox, or to a file below `files/`.", attributes: [href],
    content: .inline,
    right: "<a href=\"https://example.org/guide\">the guide</a>",
    wrong: WrongSample("<a href=\"‹javascript:alert(1)›\">the guide</a>", .unsafeLink))

  static func decode(_ reader: ElementReader) -> (address: String, words: [Prose.Inline])? {
    let words = reader.nestedInlines
    reader.reportLinks(in: words)
    return reader[href].map { ($0, words) }
  }
}

extension ElementReader {
  /// Reports links and mentions inside the words of a link, which no page can show.
  func reportLinks(in words: [Prose.Inline]) {
    for link in words.links {
      reading.report(
        Diagnostic(
          .misplacedElement, .error, "a link cannot stand inside '<\(element.name)>'", at: link,
          help: "end the first link before the second begins"))
    }
  }
}

extension [Prose.Inline] {
  /// Where links and mentions stand in the line, however deep.
  fileprivate var links: [SourceRange] {
    flatMap { inline -> [SourceRange] in
      switch inline {
      case .text, .code, .lineBreak, .value: []
      case .emphasis(let inner), .strong(let inner), .limited(_, let inner): inner.links
      case .link(_, _, let range): [range]
      case .mention(let mention, _): [mention.range]
      }
    }
  }
}
