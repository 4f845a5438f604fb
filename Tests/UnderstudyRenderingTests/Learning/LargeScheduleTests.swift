import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyRendering

/// What a schedule looks like when there is too much of it for one page.
@Suite struct LargeScheduleTests {
  private static let departments = ["Warehouse", "Accounts", "Team 10", "Team 2"]

  /// Hosts in some departments who all receive Nell once a week.
  private func files(
    hosts: Int, weeks: Int, curricula: Int = 0
  ) throws -> [String: String] {
    let organisation = Theatre.content { content in
      for (number, name) in Self.departments.enumerated() {
        content.departments.append(
          Department(Identifier("d\(number)"), name: name, declared: place()))
        var role = Theatre.role("role-\(number)", "\(name) clerk")
        role.department = mention("d\(number)")
        content.roles.append(role)
      }
      let people = (0..<hosts).map { number in
        Theatre.person(
          "host-\(number)", "Host \(number)", role: "role-\(number % Self.departments.count)"
        ) { $0.hosting = Hosting(declared: place()) }
      }
      content.people += people
      for number in 0..<curricula {
        var curriculum = Curriculum(
          Identifier("own-\(number)"), title: "Path \(number)", declared: place())
        curriculum.phases = [
          Theatre.phase(
            "all-\(number)", "All", "0d", "4d",
            [Theatre.session("own-see-\(number)", "See", role: "props-maker")])
        ]
        content.curricula.append(curriculum)
        content.people.append(
          Theatre.person("guest-\(number)", "Guest \(number)", role: "prompter") {
            $0.enrolments = [
              Enrolment(mention("own-\(number)"), start: Theatre.monday, declared: place())
            ]
          })
      }
      content.schedule =
        people.enumerated().flatMap { number, host in
          (0..<weeks).map { week in
            let day = Theatre.monday + 7 * week + number % 5
            return Theatre.placed(
              "nell-abara", "see-props", with: host.id.rawValue, "\(day)T09:00", "\(day)T11:00")
          }
        }
        + (0..<curricula).map { number in
          Theatre.placed(
            "guest-\(number)", "own-see-\(number)", with: "mira-voss",
            "\(Theatre.monday + number % 5)T13:00", "\(Theatre.monday + number % 5)T14:00")
        }
    }
    return try schedule(of: organisation)
  }

  /// The schedule's pages alone: those of hundreds of people take long.
  private func schedule(of organisation: Organisation) throws -> [String: String] {
    let input = SiteInput(organisation, today: today)
    let map = SiteMap(organisation)
    let makers: [PageMaker] = [.schedule, .visitLists, .weeks]
    let requests = makers.flatMap { $0.files(map, input) }
    let renderer = TemplateRenderer.compiling(input.templates).value
    let handbook = Handbook(input, renderer: renderer, paths: Set(requests.map(\.path)))
    var files: [String: String] = [:]
    for request in requests {
      files[request.path.rawValue] = try request.make(
        PageWriter(handbook: handbook, path: request.path)
      ).value.text
    }
    return files
  }

  private func title(_ html: String) -> String {
    html.split(separator: "<title>").last.map { String($0.prefix { $0 != "<" }) } ?? ""
  }

  @Test func visitsAreFoldedByDepartmentPersonAndMonth() throws {
    let files = try files(hosts: 60, weeks: 26)
    let index = PageReading(html: files["schedule/hosts.html"] ?? "")
    #expect(index.text.contains("1,560 visits in 5 departments"), "\(index.text)")
    #expect(index.text.contains("December 2026"))
    // By name, numbers by what they count.
    let links = index.values(of: "href").filter { $0.hasPrefix("hosts/") }
    #expect(
      links == [
        "hosts/in-d1.html", "hosts/in-stage.html", "hosts/in-d3.html", "hosts/in-d2.html",
        "hosts/in-d0.html",
      ])
    let page = PageReading(html: files["schedule/hosts/in-d0.html"] ?? "")
    #expect(page.text.contains("Warehouse: every visit, by host"))
    #expect(page.text.contains("15 hosts, 390 visits."))
    #expect(page.text.contains("December 2026"))
    #expect(
      page.html.contains("<summary><b>December 2026</b> <span class=\"small\">5 visits</span>"))
  }

  @Test func aDepartmentThatFillsSeveralPagesNamesWhoIsOnEach() throws {
    let files = try files(hosts: 160, weeks: 40)
    let index = PageReading(html: files["schedule/hosts.html"] ?? "")
    #expect(index.text.contains("Host 0 to Host"))
    let parts = files.keys.filter { $0.hasPrefix("schedule/hosts/in-d0") }
    #expect(parts.count > 1)
    #expect(Set(parts.compactMap { files[$0].map(title) }).count == parts.count)
  }

  @Test func partsOfAWeekSayWhoseBoardsTheyHold() throws {
    let files = try files(hosts: 480, weeks: 1)
    let parts = files.keys.filter { $0.hasPrefix("schedule/2026-W48") }.sorted()
    #expect(parts.count > 1)
    let titles = parts.compactMap { files[$0].map(title) }
    #expect(Set(titles).count == parts.count, "\(titles)")
    #expect(
      titles.contains { $0.hasPrefix("Week 48, 23 to 27 November: Accounts to ") }, "\(titles)")
    for (path, html) in files { #expect(html.utf8.count < 1_000_000, "\(path)") }
    // The first page leads to all of them by name.
    let board = PageReading(html: files["schedule/index.html"] ?? "")
    for part in parts where part != "schedule/2026-W48.html" {
      #expect(board.values(of: "href").contains(String(part.dropFirst("schedule/".count))))
    }
  }

  @Test func theLegendHoldsWhatThePageShowsAndFoldsWhatIsBeyondADozen() throws {
    let files = try files(hosts: 2, weeks: 3, curricula: 90)
    let now = PageReading(html: files["schedule/2026-W48.html"] ?? "")
    #expect(now.text.contains("79 more curricula"))
    #expect(now.text.contains("with fewer visits: point at a bar"))
    let later = PageReading(html: files["schedule/2026-W50.html"] ?? "")
    #expect(!later.text.contains("more curricul"))
    #expect(!later.html.contains("Path 1<"))
  }

  @Test func aShortScheduleIsOnePageInWrittenOrder() throws {
    let files = try files(hosts: 12, weeks: 3)
    #expect(!files.keys.contains { $0.hasPrefix("schedule/hosts/") })
    let page = PageReading(html: files["schedule/hosts.html"] ?? "")
    #expect(page.values(of: "id").filter { $0.hasPrefix("person-") }.count == 14)
    #expect(files["schedule/index.html"]?.contains("by month") == false)
  }

  @Test(arguments: [
    ("Team 2", "Team 10"), ("ana", "Ben"), ("Team", "Team 1"), ("Room 007", "Room 8"),
  ])
  func namesStandInTheOrderInWhichPeopleLookForThem(first: String, second: String) {
    #expect(NameOrder(first) < NameOrder(second))
    #expect(!(NameOrder(second) < NameOrder(first)))
  }
}
