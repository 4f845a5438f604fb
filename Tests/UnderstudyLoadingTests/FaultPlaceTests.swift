import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// Every kind of fault is told, at its exact place.
@Suite struct FaultPlaceTests {
  /// A file with one fault, `‹` and `›` around what the finding points at.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var finding: String

    init(_ description: String, _ finding: String, _ text: String) {
      testDescription = description
      self.finding = finding
      self.text = text
    }
  }

  static let cases: [Case] = [
    Case(
      "unknown element", "unknown-element",
      "<role id='r' title='R'>\n  <‹purpos›>Why</purpos>\n</role>"),
    Case(
      "element in a wrong place", "misplaced-element",
      "<role id='r' title='R'>\n  <‹phase› id='p' title='P'/>\n</role>"),
    Case(
      "an element that only stands inside others as root", "misplaced-element",
      "<‹breakdown› id='b'/>"),
    Case("foreign root", "foreign-root", "<?xml version='1.0'?>\n<‹svg› width='3'><g/></svg>"),
    Case("unknown attribute", "unknown-attribute", "<role id='r' title='R' ‹depatment›='d'/>"),
    Case("namespace", "unknown-attribute", "<role ‹xmlns›='urn:x' id='r' title='R'/>"),
    Case("missing attribute", "missing-attribute", "<roles>\n<‹role› id='r'/></roles>"),
    Case(
      "half an alternative", "missing-attribute",
      "<calendar id='c'><closed ‹from›='2026-01-01'/></calendar>"),
    Case(
      "attributes that exclude one another", "conflicting-attributes",
      "<role id='r' title='R'><serves id='s' role='a' what='W' within='1h' ‹within-text›='soon'/></role>"
    ),
    Case(
      "a day that does not exist", "malformed-value",
      "<person id='p' name='P' start='‹2026-02-30›'/>"),
    Case(
      "a word of a list", "malformed-value",
      "<person id='p' name='P' departments='sales ‹Care› it'/>"),
    Case(
      "a word of a list on its second line", "malformed-value",
      "<person id='p' name='P' departments='sales\n  ‹Care›\n  it'/>"),
    Case(
      "a word of a list with a reference in it", "malformed-value",
      "<person id='p' name='P' departments='‹sales &#67;are›'/>"),
    Case(
      "behind words of several bytes", "malformed-value",
      "<person name='Žofie Ångström 日本' id='‹Ž›'/>"),
    Case(
      "an owner by no relation", "malformed-value",
      "<goal id='g' name='G' owner='people-partner ‹@mangaer›'/>"),
    Case("stray text", "stray-text", "<role id='r' title='R'>\n  ‹Hello, you.›\n</role>"),
    Case(
      "repeated child", "repeated-element",
      "<role id='r' title='R'><purpose/><‹purpose›/></role>"),
    Case("missing child", "missing-element", "<‹facet› id='f' name='F'/>"),
    Case(
      "duplicate id of a kind", "duplicate-id",
      "<roles><role id='r' title='R'/><role id='‹r›' title='Q'/></roles>"),
    Case(
      "duplicate id within the parent", "duplicate-id",
      """
      <curriculum id='c' title='C'>
        <phase id='p' title='P'/>
        <phase id='‹p›' title='Q'/>
      </curriculum>
      """),
    Case(
      "duplicate item across kinds of items", "duplicate-id",
      """
      <curriculum id='c' title='C'><phase id='p' title='P'>
        <task id='t' title='T'/>
        <group title='G'><reading id='‹t›' title='T'/></group>
      </phase></curriculum>
      """),
    Case(
      "an id that leads elsewhere", "malformed-value", "<role id='‹../../etc/passwd›' title='R'/>"),
    Case(
      "a reference that leads elsewhere", "malformed-value",
      "<role id='r' title='R' department='‹..\\dep›'/>"),
    Case(
      "a link that runs script", "unsafe-link",
      "<term id='t' name='T'><a href='‹JavaScript:alert(1)›'>x</a></term>"),
    Case(
      "a link to a file that is not there", "missing-file",
      "<term id='t' name='T'><a href='‹files/guide.pdf›'>x</a></term>"),
    Case("an unknown zone", "unknown-zone", "<site id='s' name='S' timezone='‹Europe/Lodnon›'/>"),
    Case(
      "an end before its start", "ends-before-start",
      "<person id='p' name='P' start='2026-05-01' end='‹2026-04-30›'/>"),
    Case(
      "a built-in facet", "reserved-name",
      "<facet id='‹department›' name='D'><option id='o'/></facet>"),
    Case(
      "an unknown kind of employment", "unknown-employment",
      "<person id='p' name='P' employment='‹contracter›'/>"),
    Case(
      "a fact that pages do not know", "malformed-value",
      "<term id='t' name='T'><value of='‹trainee.nmae›'/></term>"),
    Case(
      "a link inside a link", "misplaced-element",
      "<term id='t' name='T'><a href='https://a.example'>x <em><‹a› href='https://b.example'>y</a></em></a></term>"
    ),
    Case(
      "an unknown aim", "malformed-value",
      "<planning><aims>\n placed\n ‹ontime›\n</aims></planning>"),
    Case(
      "a second planning", "repeated-element",
      "<organization id='x' name='X'><planning/><‹planning›/></organization>"),
    Case(
      "a placement that ends first", "ends-before-start",
      "<schedule><placed trainee='t' item='i' host='h' start='2026-12-03T09:00' end='‹2026-12-03T09:00›'/></schedule>"
    ),
  ]

  @Test(arguments: cases)
  func isToldOnceAtItsMark(one: Case) throws {
    let text = one.text.filter { $0 != "‹" && $0 != "›" }
    var files = ["a.xml": text]
    if !text.contains("<organization") { files["z.xml"] = "<organization id='o' name='O'/>" }
    let found = try load(files).diagnostics
    let range = try markedRange(in: one.text, file: "a.xml")
    #expect(found.map(\.id.rawValue) == [one.finding], "\(found.map(line))")
    #expect(found.first?.range == range)
    #expect(found.first?.severity == (one.finding == "foreign-root" ? .warning : .error))
  }

  @Test func columnsCountBytesBehindAByteOrderMark() throws {
    let mark = "\u{FEFF}"
    let found = try loadBeside(["a.xml": mark + "<role id='R' title='R'/>"]).diagnostics
    #expect(found.map(place) == ["a.xml:1:11-12 malformed-value"])
  }

  @Test func aSecondOrganisationIsToldWithTheFirst() throws {
    let found = try load([
      "a.xml": "<organization id='a' name='A'/>", "b.xml": "<organization id='b' name='B'/>",
    ])
    #expect(found.diagnostics.map(place) == ["b.xml:1:2-14 repeated-organization"])
    #expect(found.diagnostics.first?.notes.first?.range?.file == "a.xml")
    #expect(found.value.name == "A")
  }

  @Test func aFolderWithoutAnOrganisationSaysSo() throws {
    #expect(
      try load(["a.xml": "<role id='r' title='R'/>"]).diagnostics.map(place)
        == ["- missing-organization"])
  }

  @Test func tenFaultsInFiveFilesAreToldInOneRun() throws {
    let found = try load([
      "organization.xml": "<organization id='Bad Id' name='O' timezone='Mars/Olympus'/>",
      "roles/one.xml": "<role id='one'><serves id='s' what='W'/></role>",
      "roles/two.xml": "<role id='one' title='Two' cover='-1'><purpos/></role>",
      "people.xml": "<people><person id='p' name='P' start='2026-13-01' email='nobody'/></people>",
      "broken.xml": "<role id='three'><purpose></role>",
    ]).diagnostics
    #expect(
      found.map(place) == [
        "broken.xml:1:29-33 xml-not-well-formed",
        "organization.xml:1:19-25 malformed-value",
        "organization.xml:1:46-58 unknown-zone",
        "people.xml:1:40-50 malformed-value",
        "people.xml:1:59-65 malformed-value",
        "roles/one.xml:1:2-6 missing-attribute",
        "roles/one.xml:1:17-23 missing-attribute",
        "roles/two.xml:1:11-14 duplicate-id",
        "roles/two.xml:1:35-37 malformed-value",
        "roles/two.xml:1:40-46 unknown-element",
      ])
  }
}
