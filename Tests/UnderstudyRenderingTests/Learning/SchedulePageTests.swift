import Testing
import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

@testable import UnderstudyRendering

@Suite struct SchedulePageTests {
  private func page(
    _ path: String = "schedule/index.html", _ organisation: Organisation = Theatre.planned(),
    for audience: Audience = .staff, plan: PlanOutcome? = Theatre.outcome
  ) async -> PageReading {
    let files = await learningSite(of: organisation, for: audience, plan: plan).files
    return PageReading(html: files[path] ?? "")
  }

  @Test(arguments: [
    "4 of 5", "3 on time, 1 late", "None by more than 2 working days. 1 session without a slot.",
    "Two sessions need a decision", "Mira Voss is full until 11 December.",
    "You could ask for one more host.", "2 days late",
    "Due 24 November, placed Thursday 26 November. It waits for the first time.",
    "Nothing else waits for it.", "Week 48, 23 to 27 November", "Today 23",
  ])
  func says(_ words: String) async {
    let text = await page().text
    #expect(text.contains(words), "\(text)")
  }

  @Test func everyVisitIsABarOnBothBoardsAndTheLateOneIsMarked() async {
    let page = await page()
    #expect(page.elements(ofClass: "bar") == 2 * Theatre.schedule.count)
    #expect(page.html.split(separator: " late</span></i>").count - 1 == 2)
  }

  @Test(arguments: [(Audience.staff, false), (.managers, true)])
  func onlyManagersReadWhySomebodyIsAway(audience: Audience, reads: Bool) async {
    let page = await page(for: audience)
    #expect(page.text.contains("knee operation") == reads)
    #expect(page.text.contains("away") == !reads)
  }

  @Test func factsBehindAReasonStayOutOfTheWholeSite() async {
    let files = await learningSite(of: Theatre.planned(), plan: Theatre.outcome).files
    let leaks = files.filter { $0.value.lowercased().contains("knee") }
    #expect(leaks.keys.sorted() == [])
  }

  /// Spans included, every row of a board covers the same columns.
  @Test(arguments: [0, 1, 2, 3, 5, 30])
  func rowsOfABoardAreEquallyWide(hosts: Int) async {
    let organisation = Theatre.planned { content in
      var calendar = WorkCalendar("house", declared: place())
      calendar.hours = WorkCalendar.usual.hours
      calendar.closings = [
        .init(
          from: Theatre.monday + 1, to: Theatre.monday + 2, name: "Dark days", declared: place())
      ]
      calendar.isDefault = true
      content.calendars = [calendar]
      content.schedule = []
      content.people += (0..<hosts).map { number in
        Theatre.person("host-\(number)", "Host \(number)", role: "props-maker") {
          $0.hosting = Hosting(declared: place())
          if number % 3 == 0 {
            $0.absences = [
              Absence(
                from: Theatre.monday + number % 5, to: Theatre.monday + 4, reason: nil,
                declared: place())
            ]
          }
        }
      }
      content.schedule = [
        Theatre.placed(
          "nell-abara", "see-props", with: "mira-voss", "2026-11-26T09:30", "2026-11-26T11:30")
      ]
    }
    let files = await learningSite(of: organisation).files
    let html = files["schedule/index.html"] ?? ""
    for table in html.split(separator: "<table class=\"board\">").dropFirst() {
      let widths = rowWidths(of: String(table.split(separator: "</table>").first ?? ""))
      #expect(!widths.isEmpty)
      #expect(Set(widths).count == 1, "\(widths)")
    }
  }

  /// How many columns each row of a table's body covers, tall cells from rows above included.
  private func rowWidths(of table: String) -> [Int] {
    let body = table.split(separator: "<tbody>").last.map(String.init) ?? ""
    var tall: [Int] = []
    return body.split(separator: "<tr>").dropFirst().map { row in
      tall = tall.map { $0 - 1 }.filter { $0 > 0 }
      var width = tall.count
      for cell in row.split(separator: "<td").dropFirst() {
        let tag = String(cell.prefix { $0 != ">" })
        let columns = number("colspan", in: tag)
        width += columns
        tall += Array(repeating: number("rowspan", in: tag), count: columns).filter { $0 > 1 }
      }
      return width
    }
  }

  private func number(_ attribute: String, in tag: String) -> Int {
    guard let start = tag.firstRange(of: "\(attribute)=\"") else { return 1 }
    return Int(tag[start.upperBound...].prefix { $0 != "\"" }) ?? 1
  }

  @Test func weeksLeadToTheirNeighbours() async {
    let organisation = Theatre.content {
      $0.schedule = ["2026-11-24", "2026-12-08", "2027-01-05"].map {
        Theatre.placed("nell-abara", "see-props", with: "mira-voss", $0 + "T09:00", $0 + "T11:00")
      }
    }
    let page = await page("schedule/2026-W50.html", organisation, plan: nil)
    let links = page.values(of: "href")
    #expect(links.contains("2026-W48.html"))
    // Weeks without visits are skipped, and the year may change.
    #expect(links.contains("2027-W01.html"))
  }

  @Test(arguments: [
    ("2026-11-30", "2026-11-30"), ("2026-11-01", "2026-11-24"), ("2027-06-01", "2026-12-07"),
  ])
  func theBoardBeginsWhereThereIsSomethingToSee(today: String, monday: String) {
    let organisation = Theatre.content {
      $0.schedule = ["2026-11-24", "2026-12-08"].map {
        Theatre.placed("nell-abara", "see-props", with: "mira-voss", $0 + "T09:00", $0 + "T11:00")
      }
    }
    let book = SiteInput(organisation, today: Theatre.day(today)).visits
    #expect(
      book.firstWeeks(3, from: Theatre.day(today)).mondays.first == Theatre.day(monday).monday)
  }

  @Test func sixHundredHostsAndTwentySixWeeksKeepEveryPageBelowAMegabyte() throws {
    let organisation = Theatre.content { content in
      let hosts = (0..<600).map { number in
        Theatre.person("host-\(number)", "Host Number \(number)", role: "props-maker") {
          $0.hosting = Hosting(declared: place())
        }
      }
      content.people += hosts
      content.schedule = hosts.enumerated().flatMap { number, host in
        (0..<26).map { week in
          let day = Theatre.monday + 7 * week + number % 5
          return Theatre.placed(
            "nell-abara", "see-props", with: host.id.rawValue, "\(day)T09:00", "\(day)T11:00")
        }
      }
    }
    let input = SiteInput(organisation, today: today)
    let book = input.visits
    let span = book.boardSpan(from: today)
    #expect(span.mondays.count == 1)
    let parts = BoardParts.parts(over: span, of: book)
    #expect(parts.count > 1)
    #expect(parts.flatMap(\.hosts).count == 600)
    let map = SiteMap(organisation)
    let renderer = TemplateRenderer.compiling(input.templates).value
    let handbook = Handbook(input, renderer: renderer, paths: [])
    let makers: [PageMaker] = [.schedule, .visitLists]
    for request in makers.flatMap({ $0.files(map, input) }) {
      let made = try request.make(PageWriter(handbook: handbook, path: request.path))
      #expect(made.value.bytes.count < 1_000_000, "\(request.path.rawValue)")
    }
  }

  /// A rule that is broken wants a decision before anything that is late.
  @Test(arguments: [(Audience.staff, false), (.managers, true)])
  func aBrokenRuleNeedsADecision(audience: Audience, readsMessage: Bool) async {
    var plan = PlanOutcome(placements: Theatre.schedule)
    plan.breaches = [
      Breach(
        .room, "the loft holds one gathering at a time",
        placements: Array(Theatre.schedule.prefix(2)),
        at: nil)
    ]
    let page = await page(for: audience, plan: plan)
    #expect(page.text.contains("1 rule broken"))
    #expect(page.text.contains("One broken rule needs a decision"), "\(page.text)")
    #expect(!page.text.contains("Nothing needs a decision"))
    #expect(page.text.contains("The loft holds one gathering at a time.") == readsMessage)
    #expect(page.text.contains("The room is taken, or too small.") == !readsMessage)
  }

  @Test func anOrganisationWithoutAPlanHasAScheduleThatSaysSo() async {
    let page = await page("schedule/index.html", organisation(), plan: nil)
    #expect(page.text.contains("No visit is planned yet"))
    #expect(page.elements(ofClass: "board") == 0)
  }
}
