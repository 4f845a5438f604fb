import UnderstudyModel

/// `<recognition>`: a thank-you.
enum RecognitionElement: TopLevelElement {
  static let date = AttributeKey.day("date", "When.", .required, right: "2026-11-13")
  static let to = AttributeKey.reference(
    "to", to: Person.self, "Who is thanked.", .required, right: "p-031")
  static let from = AttributeKey.reference("from", to: Person.self, "By whom.", right: "p-104")
  static let service = AttributeKey.reference(
    "service", to: Service.self, "For which service.", right: "complete-orders")

  static let declaration = ElementDeclaration(
    "recognition", plural: "recognitions", "A thank-you, kept for all to read.",
    attributes: [date, to, from, service], content: .prose,
    right: """
      <recognition date="2026-11-13" to="p-031" from="p-104" service="complete-orders">Not one \
      address to look up this week. Thank you!</recognition>
      """,
    wrong: WrongSample(
      "<recognition date=\"‹13.11.2026›\" to=\"p-031\">Thank you!</recognition>",
      .malformedValue))

  static func decode(_ reader: ElementReader) -> Recognition? {
    let (date, to) = (reader[date], reader[to])
    let (from, service) = (reader[from], reader[service])
    let text = reader.prose
    guard let date, let to else { return nil }
    var recognition = Recognition(on: date, to: to, text: text, declared: reader.declared)
    recognition.from = from
    recognition.service = service
    return recognition
  }

  static func add(_ value: Recognition, to parts: inout LoadedParts) {
    parts.recognitions.append(value)
  }
}
