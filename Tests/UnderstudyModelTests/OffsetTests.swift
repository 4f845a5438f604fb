import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@Suite struct OffsetTests {
  let place = SourceRange(file: "a.xml")

  @Test(arguments: [
    ("-10d", "-10d"), ("+5d", "+5d"), ("2w", "+2w"), ("10cd", "+10cd"), ("0d", "+0d"),
    ("clearance+5d", "clearance+5d"), ("clearance", "clearance+0cd"),
    ("#charge-card+45d", "#charge-card+45d"), ("#card-2-3d", "#card-2-3d"),
  ])
  func readsOffsets(text: String, written: String) throws {
    let offset = try #require(Offset(parsing: text, at: place))
    #expect(offset.description == written)
  }

  @Test(arguments: [
    "", "5", "5m", "+d", "5 d", "--5d", "#", "#+5d", "Clearance+5d", "clearance+5", "+5dd",
    "clearance +5d", "1000000d",
  ])
  func refusesWhatIsNoOffset(text: String) {
    #expect(Offset(parsing: text, at: place) == nil)
  }

  @Test func tellsANameFromAnItem() throws {
    let item = try #require(Offset(parsing: "#card-1+2w", at: place))
    #expect(item.origin == .item(Reference("card-1", at: place)))
    let date = try #require(Offset(parsing: "card-1+2w", at: place))
    #expect(date.origin == .named("card-1"))
  }
}
