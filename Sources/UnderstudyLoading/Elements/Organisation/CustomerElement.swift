import UnderstudyModel

/// `<customer>`: somebody outside for whom the work is done.
enum CustomerElement: TopLevelElement {
  static let id = AttributeKey.id(of: Customer.self, right: "shopper")
  static let name = AttributeKey.text(
    "name", "What people call them.", .required, right: "Online shopper")

  static let declaration = ElementDeclaration(
    "customer", plural: "customers",
    "Somebody outside who pays for the work, or for whom it is done, and what they were promised.",
    attributes: [id, name], content: .prose, children: [.one("summary"), .many("promise")],
    right: """
      <customer id="shopper" name="Online shopper">
        <promise id="next-day">Every order leaves within 24 hours.</promise>
      </customer>
      """,
    wrong: WrongSample("<‹customer› id=\"shopper\"/>", .missingAttribute))

  static func decode(_ reader: ElementReader) -> Customer? {
    let id = reader[id]
    var customer = Customer(
      id ?? "", name: reader[name] ?? id?.rawValue ?? "", declared: reader.declared)
    customer.about = reader.aboutAndSummary
    customer.promises = reader.all(PromiseElement.self)
    return id == nil ? nil : customer
  }

  static func add(_ value: Customer, to parts: inout LoadedParts) { parts.customers.append(value) }
}

extension ElementReader {
  /// What stands in `<summary>`, and then the element's own prose.
  var aboutAndSummary: Prose { Prose(prose(in: .summary).blocks + prose.blocks) }
}
