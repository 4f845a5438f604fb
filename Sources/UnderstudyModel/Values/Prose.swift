package import UnderstudyDiagnostics

/// Text written for people: paragraphs and lists, with emphasis, links and mentions.
package struct Prose: Hashable, Sendable {
  package enum Block: Hashable, Sendable {
    case paragraph([Inline], Declaration)
    case list(ordered: Bool, [[Inline]], Declaration)

    package var declared: Declaration {
      switch self {
      case .paragraph(_, let declared), .list(_, _, let declared): declared
      }
    }
  }

  package indirect enum Inline: Hashable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    case lineBreak
    /// The address is `http`, `https`, `mailto`, or a file below `files/`.
    case link(String, [Inline], SourceRange)
    /// A mention of something in the content; without words of its own it shows that thing's name.
    case mention(Mention, [Inline])
    /// A fact about the reader or the organisation, such as `trainee.name`.
    case value(String, SourceRange)
    /// Words that only this audience may read.
    case limited(Audience, [Inline])
  }

  /// What a `<ref>` points at.
  package enum Mention: Hashable, Sendable {
    case role(Reference<Role>)
    case service(Reference<Service>)
    case department(Reference<Department>)
    case curriculum(Reference<Curriculum>)
    case item(Reference<Item>)
    case term(Reference<Term>)
    case system(Reference<System>)
    case goal(Reference<Goal>)
    case person(Reference<Person>)
  }

  package var blocks: [Block]

  package init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// One paragraph of plain text.
  package init(text: String) {
    self.init([.paragraph([.text(text)], .nowhere)])
  }

  package var isEmpty: Bool { blocks.isEmpty }
}
