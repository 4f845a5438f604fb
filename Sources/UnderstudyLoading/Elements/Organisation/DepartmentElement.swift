import UnderstudyModel

/// `<department>`: a part of the organisation.
enum DepartmentElement: TopLevelElement {
  static let id = AttributeKey.id(of: Department.self, right: "sales")
  static let name = AttributeKey.text("name", "What people call it.", .required, right: "Sales")
  static let parent = AttributeKey.reference(
    "parent", to: Department.self, "The larger department of which it is part.",
    right: "commercial")
  static let lead = AttributeKey.owners(
    "lead", "Who leads it: roles or people.", right: "sales-lead")

  static let declaration = ElementDeclaration(
    "department", plural: "departments", "A part of the organisation, perhaps of a larger one.",
    attributes: [id, name, parent, lead], children: [.one("purpose"), .many("no-visitors")],
    right: """
      <department id="sales" name="Sales" parent="commercial" lead="sales-lead">
        <purpose>We turn “yes, please” into an order.</purpose>
        <no-visitors date="2026-11-27" reason="Peak day"/>
      </department>
      """,
    wrong: WrongSample(
      "<department id=\"sales\" name=\"Sales\">‹We sell.›</department>", .strayText))

  static func decode(_ reader: ElementReader) -> Department? {
    let id = reader[id]
    var department = Department(
      id ?? "", name: reader[name] ?? id?.rawValue ?? "", declared: reader.declared)
    department.parent = reader[parent]
    department.leads = reader[lead] ?? []
    department.purpose = reader.prose(in: .purpose)
    department.noVisitors = reader.all(NoVisitorsElement.self)
    return id == nil ? nil : department
  }

  static func add(_ value: Department, to parts: inout LoadedParts) {
    parts.departments.append(value)
  }
}
