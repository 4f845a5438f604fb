import UnderstudyModel

/// `<region>`: boxes that stand together on the map.
enum RegionElement: DeclaredElement {
  static let band = AttributeKey.number(
    "band", 1...99, "In which band, counted from the top.", .required)
  static let isBelowRail = AttributeKey.flag(
    "below-rail", "Whether it stands below the rail of those who serve everyone.")

  static let declaration = ElementDeclaration(
    "region", "Boxes that stand together on the map: those of one department.",
    attributes: [band, isBelowRail], children: [.many("spot", required: true)],
    isForReaders: false,
    right: "<region band=\"1\"><spot role=\"picker\" column=\"2\" row=\"1\"/></region>",
    wrong: WrongSample("<‹region› band=\"1\"/>", .missingElement, schema: false))

  static func decode(_ reader: ElementReader) -> KeptMap.Region? {
    let (band, isBelowRail) = (reader[band], reader[isBelowRail] ?? false)
    let spots = reader.all(SpotElement.self)
    guard let band else { return nil }
    return KeptMap.Region(band: band, isBelowRail: isBelowRail, spots: spots)
  }
}
