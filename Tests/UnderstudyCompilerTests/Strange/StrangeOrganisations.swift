/// Content that the vocabulary allows, each strange in one way.
enum StrangeOrganisations {
  typealias Case = StrangeOrganisationTests.Case

  private static let office = """
    <calendar id="office" default="yes"><hours days="mon-fri" from="09:00" to="17:00"/></calendar>
    """
  private static let window = "<planning from=\"2026-11-23\" until=\"2026-12-04\"/>"
  private static let role = "<role id=\"r\" title=\"R\"/>"
  private static let visit = "<session id=\"v\" title=\"V\" role=\"r\" duration=\"1h\"/>"

  private static func many(_ count: Int, _ make: (Int) -> String) -> String {
    (0..<count).map(make).joined()
  }

  private static func curriculum(_ items: String) -> String {
    "<curriculum id=\"c\" title=\"C\"><phase id=\"p\" title=\"P\" from=\"0d\" to=\"9d\">\(items)</phase></curriculum>"
  }

  private static func host(_ inside: String = "", _ attributes: String = "") -> String {
    "<person id=\"h\" name=\"H\" \(attributes)><holds role=\"r\"/><hosts/>\(inside)</person>"
  }

  private static func trainee(
    _ start: String = "2026-11-23", _ inside: String = "", _ attributes: String = ""
  ) -> String {
    "<person id=\"t\" name=\"T\" \(attributes)><enrolled curriculum=\"c\" start=\"\(start)\"/>\(inside)</person>"
  }

  /// A host, a trainee and a visit in a window of two weeks.
  private static func shadowing(
    calendar: String = office, planning: String = window, items: String = visit,
    host: String = host(), trainee: String = trainee()
  ) -> String {
    calendar + planning + role + curriculum(items) + host + trainee
  }

  static let all = organisations + curricula + calendars + names

  private static let organisations = [
    Case("nothing at all", ""),
    Case("roles that nobody holds", many(20) { "<role id=\"r\($0)\" title=\"R\"/>" }),
    Case("people without anything", many(20) { "<person id=\"p\($0)\" name=\"P\"/>" }),
    Case(
      "a role that serves itself",
      "<role id=\"r\" title=\"R\"><serves id=\"s\" role=\"r\" what=\"W\"/></role>"),
    Case(
      "sixty services of one role",
      role + "<role id=\"q\" title=\"Q\">"
        + many(60) { "<serves id=\"s\($0)\" role=\"r\" what=\"W\"/>" } + "</role>"),
    Case(
      "services to everyone only",
      many(12) {
        "<role id=\"r\($0)\" title=\"R\"><serves id=\"s\($0)\" everyone=\"yes\" what=\"W\"/></role>"
      }),
    Case(
      "everybody serves everybody, and three customers",
      many(3) { "<customer id=\"c\($0)\" name=\"C\"/>" }
        + many(10) { from in
          "<role id=\"r\(from)\" title=\"R\">"
            + many(10) { "<serves id=\"s\(from)-\($0)\" role=\"r\($0)\" what=\"W\"/>" }
            + many(3) { "<serves id=\"k\(from)-\($0)\" customer=\"c\($0)\" what=\"W\"/>" }
            + "</role>"
        }),
    Case(
      "partners that serve each other",
      """
      <partner id="p" name="P"><serves id="s" partner="q" what="W"/></partner>
      <partner id="q" name="Q"><serves id="t" everyone="yes" what="W"/></partner>
      """),
    Case(
      "departments nested forty deep",
      many(40) {
        "<department id=\"d\($0)\" name=\"D\" \($0 > 0 ? "parent=\"d\($0 - 1)\"" : "")/>"
      }),
    Case("another language", role, "lang=\"de\""),
    Case("a language from right to left", role, "lang=\"ar\""),
  ]

  private static let curricula = [
    Case("a curriculum without phases", "<curriculum id=\"c\" title=\"C\"/>" + trainee()),
    Case("a phase without items", curriculum("") + trainee()),
    Case(
      "two hundred items", curriculum(many(200) { "<task id=\"i\($0)\" title=\"I\"/>" }) + trainee()
    ),
    Case(
      "everybody enrolled in everything",
      office + window + role
        + many(3) { one in
          "<curriculum id=\"c\(one)\" title=\"C\"><phase id=\"p\" title=\"P\">"
            + many(3) {
              "<session id=\"v\(one)-\($0)\" title=\"V\" role=\"r\" duration=\"1h\"/>"
            } + "</phase></curriculum>"
        }
        + many(6) { one in
          "<person id=\"p\(one)\" name=\"P\"><holds role=\"r\"/><hosts/>"
            + many(3) { "<enrolled curriculum=\"c\($0)\" start=\"2026-11-23\"/>" } + "</person>"
        }),
    Case("an enrolment long ago", shadowing(trainee: trainee("1970-01-01"))),
    Case("an enrolment far ahead", shadowing(trainee: trainee("2099-12-31"))),
    Case("the first day of all", shadowing(trainee: trainee("0001-01-01"))),
    Case("the last day of all", shadowing(trainee: trainee("9999-12-31"))),
    Case(
      "a phase of three thousand years",
      office + window
        + """
        <curriculum id="c" title="C"><phase id="p" title="P" from="-99999d" to="99999w">
          <event id="e" title="E" on="fri" at="12:00" duration="1h"/></phase></curriculum>
        """ + trainee()),
    Case(
      "lengths beyond every calendar",
      shadowing(
        items: """
          <session id="a" title="A" role="r" duration="999999h"/>
          <session id="b" title="B" role="r" duration="999999w"/>
          <session id="c" title="C" role="r" duration="1h" times="9" every="999999w"/>
          <session id="d" title="D" role="r" duration="999999h" parts="1min"/>
          """)),
  ]

  private static let calendars = [
    Case("a window in the past", shadowing(), today: "2027-06-01"),
    Case("today long before everything", shadowing(), today: "0001-01-01"),
    Case("today long after everything", shadowing(), today: "9999-12-31"),
    Case("a calendar without hours", shadowing(calendar: "<calendar id=\"w\" default=\"yes\"/>")),
    Case("no calendar at all", shadowing(calendar: "")),
    Case(
      "around the clock",
      shadowing(
        calendar: """
          <calendar id="w" default="yes"><hours days="mon-sun" from="00:00" to="24:00"/></calendar>
          """)),
    Case(
      "the night in which clocks change",
      shadowing(
        calendar: """
          <calendar id="w" default="yes"><hours days="sun" from="00:00" to="04:00"/></calendar>
          """, planning: "<planning from=\"2027-03-27\" until=\"2027-03-29\"/>",
        items:
          "<session id=\"v\" title=\"V\" role=\"r\" duration=\"1h\" window=\"01:00-02:00\"/>",
        trainee: trainee("2027-03-27")), "timezone=\"Europe/London\""),
    Case(
      "both sides of the date line",
      """
      <site id="east" name="East" timezone="Pacific/Kiritimati"/>
      <site id="west" name="West" timezone="Pacific/Pago_Pago"/>
      """
        + shadowing(
          host: host("", "site=\"east\""), trainee: trainee("2026-11-23", "", "site=\"west\"")),
      "timezone=\"Asia/Kathmandu\""),
    Case(
      "somebody who is always away",
      shadowing(
        host: host(
          """
          <away from="0001-01-01" to="9999-12-31"/><busy days="mon-sun" from="00:00" to="24:00"/>
          """))),
    Case(
      "slots longer than the window",
      shadowing(
        planning: """
          <planning from="2026-11-23" until="2026-12-04" slot="9999h" start-step="9999h"/>
          """)),
    Case(
      "weights as large as they may be",
      shadowing(
        planning: """
          <planning from="2026-11-23" until="2026-12-04"><aims><level>
            <aim term="placed" weight="1000000000"/><aim term="early" weight="1000000000"/>
            <aim term="on-time" weight="1000000000"/></level></aims></planning>
          """,
        items: many(10) {
          """
          <session id="v\($0)" title="V" role="r" duration="1h" weight="1000000" due="0d"/>
          """
        },
        trainee: """
          <person id="t" name="T">
            <enrolled curriculum="c" start="2026-11-23" priority="1000000"/></person>
          """)),
    Case(
      "limits of nothing and of everything",
      shadowing(
        planning: """
          <planning from="2026-11-23" until="2026-12-04"><limits trainee-per-day="999999h"
            host-per-week="1min" guests="100000" notice="999999w"/><cover role="r" least="100000"/>
            <rate per-hour="999999999.99" currency="GBP"/></planning>
          """)),
  ]

  private static let names = [
    Case(
      "people with one name",
      role + many(5) { "<person id=\"p\($0)\" name=\"Sam\"><holds role=\"r\"/></person>" }),
    Case(
      "names that folders and systems keep for themselves",
      ["index", "con", "aux", "nul", "com1", "all", "hosts", "a-", "a--b"].map {
        """
        <role id="\($0)" title="\($0)"/><department id="\($0)" name="\($0)"/>
        <goal id="\($0)" name="\($0)"/><system id="\($0)" name="\($0)"/>
        <customer id="\($0)" name="\($0)"/><term id="\($0)" name="\($0)"/>
        <person id="\($0)" name="\($0)"><holds role="\($0)"/><hosts/>
          <enrolled curriculum="\($0)" start="2026-11-23"/></person>
        <curriculum id="\($0)" title="\($0)"><phase id="p" title="P">
          <session id="\($0)" title="\($0)" role="\($0)" duration="1h"/></phase></curriculum>
        """
      }.joined() + office + window),
    Case(
      "ids and titles as long as they may be",
      ["x", "y"].map {
        """
        <role id="\(String(repeating: $0, count: 100))" title="\(String(repeating: $0, count: 200))"/>
        <curriculum id="\(String(repeating: $0, count: 100))" title="\(String(repeating: "word ", count: 2_000))">
          <phase id="p" title="P"><task id="\(String(repeating: $0, count: 100))" title="T"/></phase></curriculum>
        <person id="\(String(repeating: $0, count: 100))" name="\(String(repeating: $0, count: 10_000))">
          <holds role="\(String(repeating: $0, count: 100))"/>
          <enrolled curriculum="\(String(repeating: $0, count: 100))" start="2026-11-23"/></person>
        """
      }.joined()),
  ]
}
