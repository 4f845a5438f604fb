extension Reduction {
  /// The prose without what is hidden. A mention of something hidden keeps only the author's words.
  func reduce(_ prose: Prose) -> Prose {
    Prose(
      prose.blocks.filter { sees($0.declared) }.map { block in
        switch block {
        case .paragraph(let inlines, let declared): .paragraph(reduce(inlines), declared)
        case .list(let ordered, let items, let declared):
          .list(ordered: ordered, items.map { reduce($0) }.filter { !$0.isEmpty }, declared)
        }
      })
  }

  private func reduce(_ inlines: [Prose.Inline]) -> [Prose.Inline] {
    inlines.flatMap { inline -> [Prose.Inline] in
      switch inline {
      case .text, .code, .lineBreak: [inline]
      case .value(let name, _):
        // Every value about people is a name or a date of theirs.
        audience >= .staff || name.hasPrefix("organisation.") ? [inline] : []
      case .emphasis(let inner): [.emphasis(reduce(inner))]
      case .strong(let inner): [.strong(reduce(inner))]
      case .link(let address, let inner, let range): [.link(address, reduce(inner), range)]
      case .limited(let needed, let inner): audience.mayRead(needed) ? reduce(inner) : []
      case .mention(let mention, let inner):
        isVisible(mention) ? [.mention(mention, reduce(inner))] : reduce(inner)
      }
    }
  }

  private func isVisible(_ mention: Prose.Mention) -> Bool {
    switch mention {
    case .role(let one): roles.contains(one.id)
    case .service(let one): services.contains(one.id)
    case .department(let one): departments.contains(one.id)
    case .curriculum(let one): curricula.contains(one.id)
    case .item(let one): items.contains(one.id)
    case .term(let one): terms.contains(one.id)
    case .system(let one): systems.contains(one.id)
    case .goal(let one): goals.contains(one.id)
    case .person(let one): people.contains(one.id)
    }
  }
}
