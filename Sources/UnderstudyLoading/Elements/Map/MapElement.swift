import UnderstudyModel

/// `<map>`: where the boxes of the organisation's map stand.
enum MapElement: TopLevelElement {
  static let columns = AttributeKey.number(
    "columns", 1...12, "How many columns of boxes there are.", .required)

  static let declaration = ElementDeclaration(
    "map",
    "Where the boxes of the organisation's map stand, as `understudy map --keep` writes it into "
      + "`map.xml`. They stay there when others come or go; without it the whole map is laid out anew.",
    attributes: [columns], children: [.many("region")], isForReaders: false,
    right: """
      <map columns="4">
        <region band="1">
          <spot role="picker" column="2" row="1"/>
          <spot role="packer" column="3" row="1"/>
        </region>
      </map>
      """,
    wrong: WrongSample("<map columns=\"‹none›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> KeptMap? {
    let (columns, regions) = (reader[columns], reader.all(RegionElement.self))
    guard let columns else { return nil }
    return KeptMap(columns: columns, regions: regions, declared: reader.declared)
  }

  static func add(_ value: KeptMap, to parts: inout LoadedParts) {
    parts.maps.append(value)
  }
}
