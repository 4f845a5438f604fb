import UnderstudyModel

/// `<organization>`: the organisation itself, and whatever of it its authors like to keep inside.
enum OrganizationElement: TopLevelElement {
  static let id = AttributeKey.id(of: Organisation.self, right: "bramble-finch")
  static let name = AttributeKey.text(
    "name", "What people call it.", .required, right: "Bramble & Finch")
  static let timezone = AttributeKey.zone(
    "timezone", "The zone of its calendar, and of every site that names none.", usually: "UTC")
  static let lang = AttributeKey.language(
    "lang", "The language in which the content is written.", usually: "en")

  static let declaration = ElementDeclaration(
    "organization", "The organisation, once. Any element that may be a root may also stand in it.",
    attributes: [id, name, timezone, lang],
    children: [.one("summary")]
      + TopLevel.inside.map(\.declaration).flatMap { kind in
        [.many(kind.key)] + (kind.plural.map { [.many($0)] } ?? [])
      },
    right: """
      <organization id="bramble-finch" name="Bramble &amp; Finch" timezone="Europe/London" lang="en">
        <summary><p>Home goods, made to last, sent within a day.</p></summary>
        <term id="pick-list" name="Pick list">What to fetch, in the order of the shelves.</term>
      </organization>
      """,
    wrong: WrongSample(
      "<organization id=\"bramble-finch\" name=\"Bramble\" ‹time-zone›=\"Europe/London\"/>",
      .unknownAttribute))

  static func decode(_ reader: ElementReader) -> LoadedParts.Header? {
    let id = reader[id]
    let header = LoadedParts.Header(
      id: id ?? "", name: reader[name] ?? id?.rawValue ?? "", zone: reader[timezone],
      language: reader[lang], summary: reader.prose(in: .summary), declared: reader.declared)
    reader.readTopLevelChildren()
    return header
  }

  static func add(_ value: LoadedParts.Header, to parts: inout LoadedParts) {
    parts.headers.append(value)
  }
}
