import UnderstudyModel

/// `<partner>`: another organisation that serves or is served.
enum PartnerElement: TopLevelElement {
  static let id = AttributeKey.id(of: Partner.self, right: "carriers")
  static let name = AttributeKey.text(
    "name", "What people call it.", .required, right: "Carrier partners")

  static let declaration = ElementDeclaration(
    "partner", plural: "partners",
    "Another organisation, and the services that it owes this one.",
    attributes: [id, name], content: .prose, children: [.one("summary"), .many("serves")],
    right: """
      <partner id="carriers" name="Carrier partners">
        <serves id="van-slots" role="dispatch-planner" what="Van slots" within="1d"/>
      </partner>
      """,
    wrong: WrongSample(
      "<partner id=\"carriers\" name=\"Carriers\"><‹promise› id=\"vans\"/></partner>",
      .misplacedElement))

  static func decode(_ reader: ElementReader) -> Partner? {
    let id = reader[id]
    var partner = Partner(
      id ?? "", name: reader[name] ?? id?.rawValue ?? "", declared: reader.declared)
    partner.about = reader.aboutAndSummary
    partner.services = reader.all(ServesElement.self)
    return id == nil ? nil : partner
  }

  static func add(_ value: Partner, to parts: inout LoadedParts) { parts.partners.append(value) }
}
