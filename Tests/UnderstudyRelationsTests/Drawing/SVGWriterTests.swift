import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct SVGWriterTests {
  private let writer = SVGWriter { node in node.role.map { "roles/\($0).html?a&b\"c" } }

  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror='alert(1)'>", "]]>&amp;&#0;",
    "a\u{0}b\u{8}c\u{B}\u{FFFF}", "\u{202E}txt.exe", String(repeating: "x", count: 3_000),
  ]

  @Test(arguments: hostile)
  func escapesWhateverAuthorsWrite(text: String) {
    var draft = Draft()
    draft.content.name = text
    draft.customer("shopper", text)
    draft.department("d", text)
    draft.role("me", text, in: "d")
    draft.role("other", text)
    draft.serve("me", text, to: .customer("shopper"), within: text, id: "one")
    draft.serve("other", text, to: .role("me"), within: text, id: "two")
    let graph = ServiceGraph(draft.organisation)
    let chains = Chains(graph)
    let drawings = [
      EgoMap(of: "me", in: graph, notes: [text, text]).drawing(name: "ego"),
      OrganisationMap(chains).drawing(name: "map"),
      GlanceMap(chains, on: HomeGoods.today).drawing(name: "glance"),
    ]
    for drawing in drawings {
      let check = MarkupCheck(writer.write(drawing))
      #expect(check.fault == nil)
      #expect(!check.elements.contains("script"))
      #expect(!check.elements.contains("img"))
      #expect(!check.attributes.contains { $0.name.hasPrefix("on") })
    }
  }

  @Test func namesAndDescribesTheDrawing() {
    let drawing = Drawing(
      name: "one", title: "A & B", about: "C < D",
      frame: Rectangle(x: 0, y: 0.5, width: 10, height: 20.255), shapes: [], listing: [])

    #expect(
      writer.write(drawing)
        == "<svg data-map=\"one\" viewBox=\"0 0.5 10 20.26\" "
        + "aria-labelledby=\"one--t\" aria-describedby=\"one--d\">"
        + "<title id=\"one--t\">A &amp; B</title><desc id=\"one--d\">C &lt; D</desc></svg>")
  }

  @Test func givesMarkersNamesOfTheDrawingsOwn() {
    let line = Shape.line(.init([Point(0, 0), Point(9, 0)], classes: "link", arrow: .plain))
    func ids(_ name: String) -> [String] {
      let drawing = Drawing(
        name: name, title: "", about: "", frame: Rectangle(x: 0, y: 0, width: 9, height: 9),
        shapes: [line], listing: [])
      return MarkupCheck(writer.write(drawing)).attributes.filter { $0.name == "id" }.map(\.value)
    }
    #expect(ids("one") == ["one--t", "one--d", "one--a"])
    #expect(Set(ids("one")).isDisjoint(with: ids("two")))
  }

  @Test func linksNodesThatHaveAPage() {
    let group = Shape.group(.init(classes: "role", node: .role("picker"), []))
    let plain = Shape.group(.init(classes: "cust", node: .customer("shopper"), []))
    let drawing = Drawing(
      name: "one", title: "", about: "", frame: Rectangle(x: 0, y: 0, width: 9, height: 9),
      shapes: [group, plain], listing: [])
    let text = SVGWriter { $0.role.map { "\($0).html" } }.write(drawing)

    #expect(
      text.contains("<a class=\"role\" data-role=\"role:picker\" href=\"picker.html\"></a>"))
    #expect(text.contains("<g class=\"cust\" data-role=\"customer:shopper\"></g>"))
  }

  @Test(arguments: [
    (12.0, "12"), (12.5, "12.5"), (0.25, "0.25"), (-3.1, "-3.1"), (0.001, "0"), (1.006, "1.01"),
    (-0.004, "0"),
  ])
  func writesNumbersAsShortAsTheyAre(number: Double, text: String) {
    #expect(number.shortest == text)
  }

  @Test func roundsCornersOnlyAsFarAsThereIsRoom() {
    let line = Shape.Line(
      [Point(0, 0), Point(10, 0), Point(10, 100), Point(60, 100)], classes: "", radius: 16)

    #expect(line.path == "M0 0H5Q10 0 10 5V84Q10 100 26 100H60")
  }
}
