import Testing
import UnderstudyModel

@testable import UnderstudyRendering

@Suite struct TrackerPageTests {
  private func page(
    _ organisation: Organisation = Theatre.planned(), for audience: Audience = .staff
  ) async -> PageReading {
    let files = await learningSite(
      of: organisation, for: audience, record: Theatre.record, plan: Theatre.outcome
    ).files
    return PageReading(html: files["trackers/nell-abara.html"] ?? "")
  }

  @Test(arguments: [
    "Nell Abara · prompter · day 1", "Your first nights", "Wednesday 25 November, 14:00 to 15:00",
    "Signed by Piet, 21 Nov", "Waiting for Mira since 22 Nov", "No slot yet",
    "Mira Voss is full until 11 December.",
    "2 days after its due date: it waits for the first time",
    "“See where props come from”", "The crown is made of felt.", "One week in",
    "to be reached by 27 November", "Choose one of these", "On your own",
  ])
  func says(_ words: String) async {
    let text = await page().text
    #expect(text.contains(words), "\(text)")
  }

  @Test func everyItemButMilestonesHasABoxOfItsOwn() async {
    let page = await page()
    let boxes = page.ids.filter { $0.hasPrefix("tick-") }
    #expect(boxes.count == Theatre.curriculum.items.count { !$0.isMilestone })
    #expect(Set(page.ids).count == page.ids.count)
  }

  @Test func onlyWhatIsSignedCannotBeUnticked() async {
    let page = await page()
    #expect(page.html.split(separator: " disabled").count - 1 == 1)
    #expect(page.html.split(separator: "data-was=\"done\"").count - 1 == 3)
  }

  @Test func boxesOfTwoEnrolmentsAreToldApart() async {
    let organisation = Theatre.planned { content in
      var second = Curriculum("second-nights", title: "Second nights", declared: place())
      second.includes = [mention("first-nights")]
      content.curricula.append(second)
      content.people[2].enrolments.append(
        Enrolment(mention("second-nights"), start: Theatre.monday, declared: place()))
    }
    let page = await page(organisation)
    #expect(page.ids.contains("tick-1-see-props"))
    #expect(page.ids.contains("tick-2-see-props"))
    #expect(Set(page.ids).count == page.ids.count)
    #expect(page.values(of: "data-curriculum").contains("second-nights"))
  }

  @Test func whatTheTraineeWroteIsOnTheirTrackerAlone() async {
    for audience in Audience.allCases {
      let files = await learningSite(
        of: Theatre.planned(), for: audience, record: Theatre.record, plan: Theatre.outcome
      ).files
      let pages = files.filter { $0.value.contains("crown is made of felt") }.keys.sorted()
      #expect(pages == (audience == .everyone ? [] : ["trackers/nell-abara.html"]))
    }
  }

  @Test(arguments: [(Audience.staff, false), (.managers, true)])
  func howFarSomebodyIsStandsOnOtherPagesForManagersOnly(
    audience: Audience, isTold: Bool
  ) async {
    let files = await learningSite(
      of: Theatre.planned(), for: audience, record: Theatre.record, plan: Theatre.outcome
    ).files
    let profile = PageReading(html: files["trainees/nell-abara.html"] ?? "").text
    #expect(profile.contains(" done") == isTold)
    #expect(files["data/trainees.json"]?.contains("\"finished\"") == isTold)
    let agenda = PageReading(html: files["hosts/piet-jansen.html"] ?? "").text
    #expect(agenda.contains("Signed on 21 Nov") == isTold)
  }

  @Test func aTraineeWithoutAnyVisitStillHasATracker() async {
    let made = await learningSite(of: Theatre.content())
    let text = PageReading(html: made.files["trackers/nell-abara.html"] ?? "").text
    #expect(text.contains("No session is booked for you at the moment."))
    #expect(made.diagnostics == [])
  }
}
