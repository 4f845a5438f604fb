import UnderstudyModel

extension Mentions {
  /// What a text points at with `<ref>`.
  mutating func gatherMentions(of text: Prose) {
    for block in text.blocks {
      switch block {
      case .paragraph(let inlines, _): gatherMentions(of: inlines)
      case .list(_, let rows, _): for row in rows { gatherMentions(of: row) }
      }
    }
  }

  private mutating func gatherMentions(of inlines: [Prose.Inline]) {
    for inline in inlines {
      switch inline {
      case .text, .code, .lineBreak, .value: break
      case .emphasis(let inner), .strong(let inner), .link(_, let inner, _), .limited(_, let inner):
        gatherMentions(of: inner)
      case .mention(let mention, let inner):
        gather(mention)
        gatherMentions(of: inner)
      }
    }
  }

  private mutating func gather(_ mention: Prose.Mention) {
    switch mention {
    case .role(let reference): roles.append(reference)
    case .service(let reference): services.append(reference)
    case .department(let reference): departments.append(reference)
    case .curriculum(let reference): curricula.append(reference)
    case .item(let reference): items.append(reference)
    case .term(let reference): terms.append(reference)
    case .system(let reference): systems.append(reference)
    case .goal(let reference): goals.append(reference)
    case .person(let reference): people.append(reference)
    }
  }
}
