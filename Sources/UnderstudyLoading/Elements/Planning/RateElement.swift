import UnderstudyModel

/// `<rate>`: what an hour costs.
enum RateElement: DeclaredElement {
  static let department = AttributeKey.reference(
    "department", to: Department.self,
    "Of which department. Without it: of all that have no rate of their own.", right: "sales")
  static let perHour = AttributeKey.money("per-hour", "What an hour costs.", .required)
  static let currency = AttributeKey.currency("currency", "In which currency.", .required)

  static let declaration = ElementDeclaration(
    "rate", "What an hour of somebody's time costs. For HR.",
    attributes: [department, perHour, currency],
    right: "<rate department=\"sales\" per-hour=\"31.50\" currency=\"GBP\"/>",
    wrong: WrongSample("<rate per-hour=\"‹31,50›\" currency=\"GBP\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> PlanningPolicy.Rate? {
    let (department, perHour, currency) = (reader[department], reader[perHour], reader[currency])
    guard let perHour, let currency else { return nil }
    return PlanningPolicy.Rate(
      department: department, perHour: perHour, currency: currency, declared: reader.declared)
  }
}
