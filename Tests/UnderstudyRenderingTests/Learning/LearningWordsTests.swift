import Testing
import UnderstudyModel

@testable import UnderstudyRendering

@Suite struct LearningWordsTests {
  @Test(arguments: [
    ("0d", "on the first day"), ("-1d", "1 working day before the first day"),
    ("10cd", "10 days after the first day"), ("2w", "2 weeks after the first day"),
    ("first-clearance+5d", "5 working days after first clearance"),
    ("#see-props+3d", "3 working days after “See where props come from”"),
    ("#gone+1d", "1 working day after “gone”"),
  ])
  func offsetsAreToldAsPeopleSayThem(offset: String, words: String) {
    #expect(Theatre.content().words(for: Theatre.offset(offset)) == words)
  }

  @Test(arguments: [
    (["Order to door", "Voice of the customer", "Stock and suppliers"], ["OD", "VC", "SS"]),
    (["Keep the lights on", "Keep the lights"], ["KL", "KE"]),
    (["Welcome", "Welcome", "Welcome"], ["WE", "WL", "WC"]),
    (["…", "…"], ["XA", "XB"]), (["Straße"], ["ST"]),
  ])
  func codesComeFromTitlesAndDiffer(titles: [String], codes: [String]) {
    let curricula = titles.enumerated().map {
      Curriculum(Identifier("c-\($0)"), title: $1, declared: place())
    }
    let badges = CurriculumBadges(curricula)
    #expect(curricula.map { badges[$0.id]?.code } == codes)
  }

  @Test func twoThousandCurriculaHaveAsManyCodes() {
    let curricula = (0..<2_000).map {
      Curriculum(Identifier("c-\($0)"), title: "First week \($0)", declared: place())
    }
    let badges = CurriculumBadges(curricula)
    let codes = curricula.compactMap { badges[$0.id]?.code }
    #expect(Set(codes).count == 2_000)
    #expect(
      curricula.prefix(6).compactMap { badges[$0.id]?.colour }
        == ["c1", "c2", "c3", "c4", "c5", "c1"])
  }

  @Test func shortNamesAreTheShortestThatTellPeopleApart() {
    let people = ["Mira Voss", "Nell Abara", "Nell Brook", "Ann Gray", "Ann Green", "p-7"]
      .enumerated().map { Theatre.person("p-\($0)", $1) }
    let names = ShortNames(people)
    #expect(
      people.map { names[$0] }
        == ["Mira", "Nell A.", "Nell B.", "A. Gray", "A. Green", "p-7"])
  }

  @Test(arguments: [
    ("2026-11-24T09:30", "2026-11-24T11:30", HalfDay.morning),
    ("2026-11-24T13:30", "2026-11-24T16:00", .afternoon),
    ("2026-11-24T09:00", "2026-11-24T17:00", .both),
    ("2026-11-24T10:30", "2026-11-24T12:30", .morning),
    ("2026-11-24T12:00", "2026-11-24T14:00", .afternoon),
  ])
  func aVisitTakesTheHalfInWhichItBegins(start: String, end: String, half: HalfDay) throws {
    let organisation = Theatre.content {
      $0.schedule = [Theatre.placed("nell-abara", "see-props", with: "mira-voss", start, end)]
    }
    let input = SiteInput(organisation, today: today)
    let visit = try #require(input.visits.visits.first)
    #expect(HalfDay(of: visit, on: Theatre.day("2026-11-24"), zone: organisation.zone) == half)
  }

  @Test(arguments: [
    ([3, 3, 3], [[3, 3], [3]]), ([9, 1], [[9], [1]]), ([], []), ([2, 2, 2, 1], [[2, 2, 2], [1]]),
  ])
  func piecesStayWithinTheirLimit(sizes: [Int], pieces: [[Int]]) {
    #expect(sizes.pieces(upTo: 6) { $0 } == pieces)
  }

  @Test func theRingIsDrawnInWholeTicks() {
    let arcs = RingArcs(required: 25, finished: 11, waiting: 2)
    #expect(arcs.finished == "44 100")
    #expect(arcs.waiting == "0 44 1.2 .8 1.2 .8 1.2 .8 1.2 100")
    #expect(RingArcs(required: 0, finished: 0, waiting: 0).waiting == "0 100")
  }

  @Test func aNameCannotLeaveAStringOfCSS() {
    let hostile = "\"; } </style><script>alert(1)</script>\\"
    let string = hostile.asCSSString
    #expect(!string.contains("<"))
    #expect(!string.dropFirst().dropLast().contains("\""))
  }
}
