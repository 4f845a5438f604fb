import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudySyntax

extension ElementReader {
  /// The prose in this element: its paragraphs and lists, and text outside them as paragraphs.
  ///
  /// White space is folded: a run counts as one space, and none stands at the ends of a paragraph.
  var prose: Prose {
    var blocks: [Prose.Block] = []
    var run: [Node] = []
    let audience = audience
    func endRun() {
      let inlines = inlines(of: run)
      let place = run.lazy.compactMap(\.range).first ?? element.nameRange
      if !inlines.isEmpty {
        blocks.append(.paragraph(inlines, Declaration(place, audience: audience)))
      }
      run = []
    }
    for node in nodes {
      guard case .element(let child) = node, !ProseNames.inlines.contains(child.name) else {
        run.append(node)
        continue
      }
      endRun()
      if let block = block(child, audience) { blocks.append(block) }
    }
    endRun()
    return Prose(blocks)
  }

  private func block(_ child: Element, _ audience: Audience?) -> Prose.Block? {
    switch child.name {
    case "p":
      ParagraphElement.decode(reader(for: child, ParagraphElement.declaration, inherited: audience))
    case "ul":
      BulletListElement.decode(
        reader(for: child, BulletListElement.declaration, inherited: audience))
    case "ol":
      NumberedListElement.decode(
        reader(for: child, NumberedListElement.declaration, inherited: audience))
    default: nil
    }
  }

  /// The words of this element as one line of text.
  func inlines() -> [Prose.Inline] { inlines(of: nodes) }

  /// The words of this element where they are part of a longer line: their ends keep a space.
  var nestedInlines: [Prose.Inline] { rawInlines(of: nodes) }

  private func inlines(of nodes: [Node]) -> [Prose.Inline] {
    rawInlines(of: nodes).foldingSpace()
  }

  private func rawInlines(of nodes: [Node]) -> [Prose.Inline] {
    nodes.compactMap { node in
      switch node {
      case .text(let text, _): .text(text)
      case .element(let child): inline(child)
      }
    }
  }

  /// What an element of running text says; `nil` where it says nothing or does not belong here,
  /// which has been reported.
  private func inline(_ child: Element) -> Prose.Inline? {
    let inline: Prose.Inline?
    let audience: Audience?
    func read<Kind: DeclaredElement>(_ kind: Kind.Type) -> (Kind.Value?, Audience?) {
      let reader = reader(for: child, kind.declaration)
      return (kind.decode(reader), reader.audience)
    }
    switch child.name {
    case "em":
      let (words, limit) = read(EmphasisElement.self)
      (inline, audience) = (words.map { .emphasis($0) }, limit)
    case "strong":
      let (words, limit) = read(StrongElement.self)
      (inline, audience) = (words.map { .strong($0) }, limit)
    case "code":
      let (words, limit) = read(CodeElement.self)
      (inline, audience) = (words.map { .code(folded($0)) }, limit)
    case "br":
      let (value, limit) = read(LineBreakElement.self)
      (inline, audience) = (value, limit)
    case "a":
      let (link, limit) = read(LinkElement.self)
      inline = link.map { .link($0.address, $0.words, child.nameRange) }
      audience = limit
    case "ref":
      let (mention, limit) = read(MentionElement.self)
      (inline, audience) = (mention.map { .mention($0.of, $0.words) }, limit)
    case "value":
      let (value, limit) = read(FactElement.self)
      (inline, audience) = (value, limit)
    default: return nil
    }
    guard let inline, let audience else { return inline }
    return .limited(audience, [inline])
  }
}

extension Node {
  /// Where the node begins to say something: an element's name, or a text that is not blank.
  fileprivate var range: SourceRange? {
    switch self {
    case .element(let element): element.nameRange
    case .text(let text, let range): firstWords(of: text, in: range)
    }
  }
}
