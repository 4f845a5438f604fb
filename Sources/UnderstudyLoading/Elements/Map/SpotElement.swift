import UnderstudyModel

/// `<spot>`: a box of the map and its place.
enum SpotElement: DeclaredElement {
  static let role = AttributeKey.reference(
    "role", to: Role.self, "The role's box.", right: "picker")
  static let partner = AttributeKey.reference(
    "partner", to: Partner.self, "The partner's box.", right: "carrier")
  static let department = AttributeKey.reference(
    "department", to: Department.self,
    "The department's box: on a map of departments, or the one that services for all of it lead to.",
    right: "fulfilment")
  static let column = AttributeKey.number(
    "column", 1...12, "In which column, counted from the left.", .required)
  static let row = AttributeKey.number(
    "row", 1...99, "In which row of the band, counted from the top.", .required)

  static let declaration = ElementDeclaration(
    "spot", "A box of the map and its place.",
    attributes: [role, partner, department, column, row],
    rules: [.exactlyOne([["role"], ["partner"], ["department"]])], isForReaders: false,
    right: "<spot role=\"picker\" column=\"2\" row=\"1\"/>",
    wrong: WrongSample("<‹spot› column=\"2\" row=\"1\"/>", .missingAttribute, schema: false))

  static func decode(_ reader: ElementReader) -> KeptMap.Spot? {
    let (role, partner, department) = (reader[role], reader[partner], reader[department])
    let (column, row) = (reader[column], reader[row])
    let box: KeptMap.Box? =
      role.map { .role($0.id) } ?? partner.map { .partner($0.id) }
      ?? department.map { .department($0.id) }
    guard let box, let column, let row else { return nil }
    return KeptMap.Spot(box, column: column, row: row, declared: reader.declared)
  }
}
