import UnderstudyModel

extension PageWriter {
  /// Text without markup, mentions by name.
  func plain(_ prose: Prose) -> String {
    prose.blocks.flatMap { block -> [[Prose.Inline]] in
      switch block {
      case .paragraph(let inlines, _): [inlines]
      case .list(_, let items, _): items
      }
    }.map { plain($0) }.joined(separator: " ")
  }

  private func plain(_ inlines: [Prose.Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): plain(inner)
      case .lineBreak: " "
      case .mention(let mention, let inner): inner.isEmpty ? name(of: mention) : plain(inner)
      case .value(let name, _): ProseValue(rawValue: name)?.standIn ?? ""
      case .limited(let needed, let inner): audience.mayRead(needed) ? plain(inner) : ""
      }
    }.joined()
  }

  private func name(of mention: Prose.Mention) -> String {
    switch mention {
    case .role(let one): name(of: .role(one.id))
    case .service(let one): name(of: .service(one.id))
    case .department(let one): name(of: .department(one.id))
    case .curriculum(let one): name(of: .curriculum(one.id))
    case .item(let one): name(of: .item(one.id))
    case .term(let one): name(of: .term(one.id))
    case .system(let one): name(of: .system(one.id))
    case .goal(let one): name(of: .goal(one.id))
    case .person(let one): personName(one.id)
    }
  }
}
