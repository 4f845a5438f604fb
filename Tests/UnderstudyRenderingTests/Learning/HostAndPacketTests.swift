import Testing
import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

@testable import UnderstudyRendering

@Suite struct HostAndPacketTests {
  private func file(
    _ path: String, _ organisation: Organisation = Theatre.planned(),
    for audience: Audience = .staff
  ) async -> PageReading {
    let files = await learningSite(of: organisation, for: audience).files
    return PageReading(html: files[path] ?? "")
  }

  @Test(arguments: [
    "Your visitors, Piet", "Nell Abara", "09:30 to 11:30", "Tuesday 24 November",
    "You know what may not be touched.", "What is checked twice.",
    "They watch, you work as always.",
    "One visit this week. Next: Nell Abara, tomorrow, 09:30 to 11:30.",
    "Wednesday 25 and Thursday 26: away",
  ])
  func anAgendaSays(_ words: String) async {
    let text = await file("hosts/piet-jansen.html").text
    #expect(text.contains(words), "\(text)")
  }

  @Test func aHostSignsOnlyWhereTheAuthorAsksForIt() async {
    let piet = await file("hosts/piet-jansen.html")
    #expect(piet.ids.contains("sign-nell-abara-see-props-1-1"))
    let mira = await file("hosts/mira-voss.html")
    #expect(mira.ids.filter { $0.hasPrefix("sign-") } == [])
  }

  @Test func hostsReadTheirOwnClock() async {
    let organisation = Theatre.planned { content in
      var site = Site("spree", name: "The Spree stage", declared: place())
      site.zone = Theatre.berlin
      content.sites = [site]
      content.people[1].site = mention("spree")
    }
    #expect(await file("hosts/piet-jansen.html", organisation).text.contains("10:30 to 12:30"))
  }

  @Test(arguments: [
    "Onboarding packet", "Nell Abara", "Monday 23 November 2026, 09:00", "Dear Nell",
    "You catch whoever falls.", "See where props come from", "with Piet", "Mira Voss, extension 11",
    "Prompt a rehearsal alone", "Understudy", "Piet, Tuesday",
  ])
  func aPacketSays(_ words: String) async {
    let text = await file("packets/nell-abara--first-nights.html").text
    #expect(text.contains(words), "\(text)")
  }

  private static let hostile = "</style><script>alert('x')</script>\"}; @import url(//x)"

  private func hostileTheatre() -> Organisation {
    Theatre.planned { content in
      content.people[2].name = Self.hostile
      content.curricula[0].title = Self.hostile
      content.name = Self.hostile
    }
  }

  @Test func aFileOfItsOwnNeedsNothingBesideIt() throws {
    let input = SiteInput(Theatre.planned(), today: today)
    let packet = singleFilePacket(for: "nell-abara", in: input)
    let text = try #require(packet.value?.text)
    let page = PageReading(html: text)
    #expect(packet.diagnostics == [])
    #expect(page.values(of: "src") == [])
    #expect(page.values(of: "href").allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("mailto:") })
    #expect(text.contains(".sheet {"))
    #expect(!text.contains("<script"))
    #expect(singleFilePacket(for: "nobody", in: input).value == nil)
    #expect(calendarFile(for: "nell-abara", in: input)?.text.hasPrefix("BEGIN:VCALENDAR") == true)
  }

  @Test func hostileNamesStayText() async throws {
    let files = await learningSite(of: hostileTheatre()).files
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
      #expect(!text.contains("<script>alert"), "\(path)")
      #expect(!text.contains("@import url(//x)") || !text.contains("</style><script>"), "\(path)")
    }
    let packet = singleFilePacket(
      for: "nell-abara", in: SiteInput(hostileTheatre(), today: today))
    let text = try #require(packet.value?.text)
    #expect(text.split(separator: "</style>").count == 2)
    #expect(!text.contains("<script"))
  }

  @Test(arguments: [
    (Audience.staff, false, false), (.managers, true, false), (.hr, true, true),
  ])
  func costIsForManagersAndMoneyForHR(audience: Audience, hours: Bool, money: Bool) async {
    let organisation = Theatre.planned { content in
      content.planning?.rates = [
        .init(department: nil, perHour: 3_000, currency: "EUR", declared: place())
      ]
    }
    let files = await learningSite(of: organisation, for: audience).files
    let text = PageReading(html: files["schedule/cost.html"] ?? "").text
    // Two hours, twice one hour and half an hour.
    #expect(text.contains("4.5 hours of trainees and 4.5 hours of hosts") == hours)
    #expect(text.contains("EUR 270") == money)
    #expect((files["data/cost.json"] != nil) == hours)
  }
}

@Suite struct LearningSiteTests {
  @Test(arguments: Audience.allCases)
  func everyLinkLeadsSomewhereAndEveryIDIsUsedOnce(audience: Audience) async {
    let made = await learningSite(
      of: Theatre.planned(), for: audience, record: Theatre.record, plan: Theatre.outcome)
    #expect(brokenLinks(in: made.files) == [])
    #expect(repeatedIDs(in: made.files) == [])
    #expect(made.diagnostics == [])
  }

  @Test func nobodyIsNamedOnASiteForEveryone() async {
    let files = await learningSite(
      of: Theatre.planned(), for: .everyone, record: Theatre.record, plan: Theatre.outcome
    ).files
    for name in ["Nell", "Piet", "Mira", "nell-abara", "piet-jansen"] {
      #expect(files.filter { $0.value.contains(name) }.keys.sorted() == [], "\(name)")
    }
    let folders = Set(files.keys.compactMap { $0.split(separator: "/").first.map(String.init) })
    #expect(folders.isDisjoint(with: ["trainees", "trackers", "hosts", "packets", "schedule"]))
  }

  @Test(arguments: [1, 4])
  func theSameInputGivesTheSameBytes(width: Int) async {
    func make(_ width: Int?) async -> [String: String] {
      await learningSite(
        of: Theatre.planned(), for: .hr, record: Theatre.record, plan: Theatre.outcome,
        width: width
      ).files
    }
    #expect(await make(width) == make(2))
  }

  @Test func anEmptyOrganisationHasPagesThatSaySo() async {
    let made = await learningSite(of: organisation())
    #expect(made.diagnostics == [])
    #expect(brokenLinks(in: made.files) == [])
    for (path, words) in [
      ("curricula/index.html", "No curriculum has been written yet."),
      ("packets/index.html", "Nobody is enrolled in a curriculum yet"),
      ("schedule/hosts.html", "Nobody is on this list yet."),
    ] {
      #expect(PageReading(html: made.files[path] ?? "").text.contains(words), "\(path)")
    }
  }
}
