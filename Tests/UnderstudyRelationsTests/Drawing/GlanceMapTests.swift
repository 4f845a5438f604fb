import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct GlanceMapTests {
  private func glance(_ draft: Draft) -> Drawing {
    GlanceMap(Chains(ServiceGraph(draft.organisation)), on: HomeGoods.today).drawing(name: "g")
  }

  @Test(arguments: 0..<60)
  func keepsWordsLinesAndBoxesApart(seed: UInt64) {
    var random = RandomOrganisation(seed: seed)
    let roles = random.next(below: 40)
    #expect(DrawingGeometry(glance(random.draft(roles: roles, services: roles * 3))).faults == [])
  }

  @Test func showsTheWayToTheCustomerAndThoseWhoKeepEveryoneGoing() {
    let drawing = glance(HomeGoods.draft)
    let texts = DrawingGeometry(drawing).texts.map(\.text)

    #expect(texts.contains("Marketing"))
    #expect(!texts.contains("IT"))
    #expect(
      texts.contains {
        $0.hasPrefix("Finance & Payroll, IT and People & Facilities keep everyone going: ")
      })
    #expect(drawing.listing.count(where: \.isDrawn) == 7)
    #expect(drawing.listing.flatMap(\.links).count == 22)
  }

  @Test func countsPeopleWhereThereAreAny() {
    var draft = HomeGoods.draft
    draft.person("ann", holds: "desk")
    draft.person("ben", holds: "trade")
    draft.person("later", holds: "trade") { $0.start = .on("2027-01-01") }
    draft.person("cal", holds: "buyer")
    let texts = DrawingGeometry(glance(draft)).texts.map(\.text)

    #expect(texts.contains("2 people"))
    #expect(texts.contains("1 person"))
    #expect(texts.contains("4 roles"))
  }

  @Test func isBlankForAnEmptyOrganisation() {
    let drawing = glance(Draft())
    #expect(drawing.listing.isEmpty)
    #expect(MarkupCheck(SVGWriter { _ in nil }.write(drawing)).fault == nil)
  }
}
