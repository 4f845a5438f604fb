import UnderstudyModel

/// `<ul>`: a list with bullets.
enum BulletListElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "ul", "A list with bullets.", children: [.many("li", required: true)],
    right: "<ul><li>Gloves</li><li>Boots</li></ul>",
    wrong: WrongSample("<ul><li>Gloves</li>‹and boots›</ul>", .strayText))

  static func decode(_ reader: ElementReader) -> Prose.Block? {
    .list(ordered: false, reader.all(ListItemElement.self), reader.declared)
  }
}

/// `<ol>`: a list with numbers.
enum NumberedListElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "ol", "A list with numbers.", children: [.many("li", required: true)],
    right: "<ol><li>Scan the shelf.</li><li>Scan the box.</li></ol>",
    wrong: WrongSample("<‹ol›></ol>", .missingElement, schema: false))

  static func decode(_ reader: ElementReader) -> Prose.Block? {
    .list(ordered: true, reader.all(ListItemElement.self), reader.declared)
  }
}

/// `<li>`: one entry of a list.
enum ListItemElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "li", "One entry of a list.", content: .inline,
    right: "<li>Bring your <em>badge</em>.</li>",
    wrong: WrongSample("<li>Bring <‹b›>both</b></li>", .unknownElement))

  static func decode(_ reader: ElementReader) -> [Prose.Inline]? {
    let inlines = reader.inlines()
    guard let audience = reader.audience else { return inlines }
    return [.limited(audience, inlines)]
  }
}
