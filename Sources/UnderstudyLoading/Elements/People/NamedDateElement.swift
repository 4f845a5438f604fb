import UnderstudyModel

/// `<date>`: a date of somebody's own from which offsets count.
enum NamedDateElement: DeclaredElement {
  static let name = AttributeKey.label(
    "name", "The name that offsets use: `clearance+5d`.", .required, right: "clearance")
  static let on = AttributeKey.day("on", "Which day.", .required, right: "2026-11-16")

  static let declaration = ElementDeclaration(
    "date", "A date of the trainee's own, from which offsets may count.",
    attributes: [name, on], right: "<date name=\"clearance\" on=\"2026-11-16\"/>",
    wrong: WrongSample("<date name=\"clearance\" on=\"‹16 November›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Enrolment.NamedDate? {
    let (name, day) = (reader[name], reader[on])
    guard let name, let day else { return nil }
    return Enrolment.NamedDate(name, on: day, declared: reader.declared)
  }
}
