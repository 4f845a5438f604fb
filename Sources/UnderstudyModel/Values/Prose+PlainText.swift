extension Prose {
  /// The words alone, one line for each paragraph or list item.
  ///
  /// Mentions without words of their own show the identifier, values their name; whoever knows the
  /// organisation prints better ones.
  package var plainText: String {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let inlines, _): [inlines.plainText]
      case .list(_, let items, _): items.map(\.plainText)
      }
    }.joined(separator: "\n")
  }
}

extension [Prose.Inline] {
  package var plainText: String { map(\.plainText).joined() }
}

extension Prose.Inline {
  package var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner), .link(_, let inner, _), .limited(_, let inner):
      inner.plainText
    case .lineBreak: " "
    case .mention(let mention, let inner): inner.isEmpty ? mention.name : inner.plainText
    case .value(let name, _): name
    }
  }
}

extension Prose.Mention {
  /// The identifier that is mentioned.
  package var name: String {
    switch self {
    case .role(let reference): reference.id.rawValue
    case .service(let reference): reference.id.rawValue
    case .department(let reference): reference.id.rawValue
    case .curriculum(let reference): reference.id.rawValue
    case .item(let reference): reference.id.rawValue
    case .term(let reference): reference.id.rawValue
    case .system(let reference): reference.id.rawValue
    case .goal(let reference): reference.id.rawValue
    case .person(let reference): reference.id.rawValue
    }
  }
}
