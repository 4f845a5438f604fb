import UnderstudyModel

/// `<person>`: somebody who holds roles, learns, or hosts.
enum PersonElement: TopLevelElement {
  static let id = AttributeKey.id(of: Person.self, right: "p-104")
  static let name = AttributeKey.text(
    "name", "What people call them.", .required, right: "Grace Okafor")
  static let site = AttributeKey.reference("site", to: Site.self, "Where they work.", right: "mill")
  static let departments = AttributeKey.references(
    "departments", to: Department.self,
    "Their departments, home first. Without it: that of the first role held.", right: "care")
  static let employment = AttributeKey.label(
    "employment", "The kind of employment, in the organisation's words.", right: "permanent")
  static let calendar = AttributeKey.reference(
    "calendar", to: WorkCalendar.self, "When they work. Without it: the site's.", right: "office")
  static let start = AttributeKey.day(
    "start", "First day of employment.", right: "2026-11-02")
  static let end = AttributeKey.day("end", "Last day of employment.", right: "2027-06-30")
  static let email = AttributeKey.email("email", "Their address.")
  static let phone = AttributeKey.text("phone", "Their number.", right: "214")
  static let manager = AttributeKey.reference(
    "manager", to: Person.self, "Who leads them.", right: "p-011")
  static let managerName = AttributeKey.text(
    "manager-name", "Who leads them, where that is nobody in the content.", right: "Aoife Brennan")
  static let buddy = AttributeKey.reference(
    "buddy", to: Person.self, "Their friendly contact.", right: "p-087")
  static let covers = AttributeKey.flag(
    "covers", "Whether they count towards minimum cover.", usually: true)

  static let declaration = ElementDeclaration(
    "person", plural: "people", "Somebody who holds roles, learns, or hosts.",
    attributes: [
      id, name, site, departments, employment, calendar, start, end, email, phone, manager,
      managerName, buddy, covers,
    ], content: .prose,
    children: [
      .many("holds"), .many("qualified"), .one("hosts"), .many("away"), .many("busy"),
      .many("no-visitors"), .many("facet@person"), .many("enrolled"),
    ],
    right: """
      <person id="p-104" name="Grace Okafor" site="mill" departments="care" \
      employment="permanent" start="2026-11-02" email="grace@example.org" manager="p-011">
        <holds role="care-agent" since="2026-11-02"/>
        <enrolled curriculum="care-agent-start" start="2026-11-02"/>
      </person>
      """,
    wrong: WrongSample(
      "<person id=\"p-104\" name=\"Grace Okafor\" email=\"‹grace›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Person? {
    let id = reader[id]
    reader.checkOrder(start, end)
    var person = Person(
      id ?? "", name: reader[name] ?? id?.rawValue ?? "", declared: reader.declared)
    person.site = reader[site]
    person.departments = reader[departments] ?? []
    person.employment = reader[employment]
    if let word = person.employment {
      reader.reading.employments.append(.init(word: word, range: reader.range(of: employment)))
    }
    person.calendar = reader[calendar]
    person.start = reader[start]
    person.end = reader[end]
    person.email = reader[email]
    person.phone = reader[phone]
    person.manager = reader[manager]
    person.managerName = reader[managerName]
    person.buddy = reader[buddy]
    person.countsForCover = reader[covers] ?? true
    person.holds = reader.all(HoldsElement.self)
    person.qualified = reader.all(QualifiedElement.self)
    person.hosting = reader.first(HostsElement.self)
    person.absences = reader.all(AwayElement.self)
    person.busy = reader.all(BusyElement.self)
    person.noVisitors = reader.all(NoVisitorsElement.self)
    person.facets = reader.all(FacetValueElement.self)
    person.enrolments = reader.all(EnrolledElement.self)
    person.about = reader.prose
    return id == nil ? nil : person
  }

  static func add(_ value: Person, to parts: inout LoadedParts) { parts.people.append(value) }
}
