import UnderstudyModel

/// `<reflection>`: something to think about and write down.
enum ReflectionElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "reflection", "Something to think about and write down, on the trainee's own pages only.",
    attributes: ItemAttributes.all, content: .prose,
    right: "<reflection id=\"week-1-notes\" title=\"What surprised you?\"/>",
    wrong: WrongSample(
      "<reflection id=\"week-1-notes\" title=\"What surprised you?\" ‹minutes›=\"5\"/>",
      .unknownAttribute))

  static func decode(_ reader: ElementReader) -> Item? { reader.item(.reflection) }
}
