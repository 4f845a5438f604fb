import UnderstudyModel

/// `<site>`: a place where people work.
enum SiteElement: TopLevelElement {
  static let id = AttributeKey.id(of: Site.self, right: "mill")
  static let name = AttributeKey.text("name", "What people call it.", .required, right: "The Mill")
  static let timezone = AttributeKey.zone(
    "timezone", "Its zone.", usually: "the organisation's")
  static let calendar = AttributeKey.reference(
    "calendar", to: WorkCalendar.self, "The calendar of everybody there who names no other.",
    right: "office")

  static let declaration = ElementDeclaration(
    "site", plural: "sites", "A place where people work.",
    attributes: [id, name, timezone, calendar], children: [.one("address"), .one("arrive")],
    right: """
      <site id="mill" name="The Mill" timezone="Europe/London" calendar="office">
        <address>Mill Street, Leith</address>
        <arrive>Ask for the people team. Bring your passport.</arrive>
      </site>
      """,
    wrong: WrongSample(
      "<site id=\"mill\" name=\"The Mill\" timezone=\"‹Europe/Lodnon›\"/>", .unknownZone,
      schema: false))

  static func decode(_ reader: ElementReader) -> Site? {
    let id = reader[id]
    var site = Site(id ?? "", name: reader[name] ?? id?.rawValue ?? "", declared: reader.declared)
    site.zone = reader[timezone]
    site.calendar = reader[calendar]
    site.address = reader.prose(in: .address)
    site.arrive = reader.prose(in: .arrive)
    return id == nil ? nil : site
  }

  static func add(_ value: Site, to parts: inout LoadedParts) { parts.sites.append(value) }
}
