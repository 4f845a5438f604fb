import Testing
import UnderstudyModel

@testable import UnderstudyRendering

@Suite struct CurriculumPageTests {
  private func page(_ organisation: Organisation, for audience: Audience = .staff) async
    -> PageReading
  {
    let files = await site(of: organisation, for: audience).files
    return PageReading(html: files["curricula/first-nights.html"] ?? "")
  }

  @Test func showsEveryItemOnceWithAnAnchor() async {
    let page = await page(Theatre.content())
    let items = Theatre.curriculum.items.map(\.id.rawValue)
    #expect(page.values(of: "data-item") == items)
    #expect(page.elements(ofClass: "item") == items.count)
    for item in items { #expect(page.ids.contains("item-\(item)")) }
  }

  @Test(arguments: [
    "Reading, 20 minutes", "Session, 1 hour, two times", "Workshop, 1 hour 30 minutes",
    "Every Friday at 12:30", "Quiz, 2 questions", "1 of 2 right is a pass", "Choose one of these",
    "if you like", "From 5 working days before the first day to 1 working day before the first day",
    "Due 3 working days after the first day", "You watch. You reach: shadowed.",
    "What is checked twice.", "The green room", "Room for 6 people", "One person takes this",
    "Dear your first name",
  ])
  func says(_ words: String) async {
    let text = await page(Theatre.content()).text
    #expect(text.contains(words), "\(text)")
  }

  @Test func marksOnlyTheRightAnswers() async {
    let page = await page(Theatre.content())
    #expect(page.elements(ofClass: "right") == 2)
  }

  @Test func linksToWhatMustComeBefore() async {
    let page = await page(Theatre.content())
    #expect(page.values(of: "href").contains("#item-see-props"))
  }

  @Test func tellsOnlyStaffWhoTakesIt() async {
    let reduced = Organisation(Theatre.content().content.reduced(to: .everyone))
    #expect(await page(Theatre.content()).text.contains("Nell Abara"))
    #expect(await !page(reduced, for: .everyone).html.contains("Nell"))
  }

  @Test func saysForWhomAnItemIs() async {
    let organisation = Theatre.content { content in
      content.sites = [Site("old-dock", name: "The old dock", declared: place())]
      content.facets = [
        {
          var facet = Facet("tongue", name: "Tongue", declared: place())
          facet.options = [.init("nl", name: "Dutch", declared: place())]
          return facet
        }()
      ]
      let clauses = [
        Condition.Clause("site", ["old-dock", "new-dock"], at: place().range),
        Condition.Clause("tongue", ["nl"], at: place().range),
      ]
      guard case .item(var item) = content.curricula[0].phases[0].entries[0] else { return }
      item.condition = Condition(onlyFor: clauses)
      content.curricula[0].phases[0].entries[0] = .item(item)
    }
    #expect(
      await page(organisation).text
        .contains("Only for site The old dock or new-dock and tongue Dutch"))
  }

  @Test func holdsSixHundredItemsEachOnce() async {
    let organisation = Theatre.content { content in
      content.curricula[0].phases[0].entries += (1...600).map { number in
        Theatre.item("more-\(number)", "More <\(number)>", .task(service: nil))
      }
    }
    let page = await page(organisation)
    #expect(page.elements(ofClass: "item") == Theatre.curriculum.items.count + 600)
    #expect(page.text.contains("More <600>"))
    #expect(page.html.utf8.count < 1_000_000)
  }

  @Test func linksOnlyToWhatIsThere() async {
    let made = await site(of: Theatre.planned())
    #expect(brokenLinks(in: made.files) == [])
    #expect(repeatedIDs(in: made.files) == [])
    #expect(made.diagnostics == [])
  }
}
