import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyRendering

/// Organisations that nobody had in mind: empty, bare, huge, circular, hostile.
@Suite struct StrangeOrganisationsTests {
  private func check(_ organisation: Organisation) async -> [String: String] {
    let (files, diagnostics) = await site(of: organisation)
    #expect(diagnostics.worst == nil || diagnostics.worst == .warning)
    #expect(brokenLinks(in: files) == [])
    #expect(repeatedIDs(in: files) == [])
    return files
  }

  @Test func anEmptyOrganisationHasAWholeSite() async {
    let files = await check(organisation())
    for path in ["index.html", "map.html", "coverage.html", "roles/index.html", "search.html"] {
      #expect(files[path]?.contains("Tea &amp; Co") == true, "\(path)")
    }
    #expect(PageReading(html: files["roles/index.html"] ?? "").text.contains("No role has been"))
  }

  @Test func rolesWithNothingButATitleHaveAPage() async {
    let files = await check(
      organisation { $0.roles = [Role("porter", title: "Porter", declared: place())] })
    let text = PageReading(html: files["roles/porter.html"] ?? "").text
    #expect(text.contains("Nobody has written down yet what this role promises its colleagues."))
    #expect(text.contains("Nobody has promised this role anything yet."))
  }

  @Test func aRoleWithSixtyServicesShowsThemAll() async {
    let files = await check(
      organisation { content in
        var hub = Role("hub", title: "Hub", declared: place())
        hub.services = (1...60).map {
          Service(
            Identifier("s-\($0)"), to: .role(mention("r-\($0)")), what: "parcel \($0)",
            declared: place())
        }
        content.roles =
          [hub] + (1...60).map { Role(Identifier("r-\($0)"), title: "R\($0)", declared: place()) }
      })
    let page = PageReading(html: files["roles/hub.html"] ?? "")
    #expect(page.ids.count { $0.hasPrefix("service-s-") } == 60)
    #expect(page.text.contains("you serve 60"))
  }

  @Test func longTitlesAndNoDepartmentsAreFine() async {
    let long = String(repeating: "Extraordinarily responsible keeper of ", count: 4)
    let files = await check(
      organisation { content in
        content.roles = (1...18).map {
          Role(Identifier("r-\($0)"), title: "\(long)\($0)", declared: place())
        }
        content.people = (1...18).map { number in
          var person = Person(
            Identifier("p-\(number)"), name: "p-\(number)", declared: place())
          person.holds = [Holding(mention("r-\(number)"), declared: place())]
          return person
        }
      })
    #expect(files["roles/r-7.html"]?.contains("\(long)7") == true)
    #expect(PageReading(html: files["roles/index.html"] ?? "").text.contains("All roles"))
    #expect(files["coverage.html"]?.contains("18 people, 18 roles") == true)
  }

  @Test func departmentsAndManagersInCirclesStandOnce() async {
    let files = await check(
      organisation { content in
        var (a, b) = (
          Department("a", name: "Alpha", declared: place()),
          Department("b", name: "Beta", declared: place())
        )
        a.parent = mention("b")
        b.parent = mention("a")
        content.departments = [a, b]
        var one = Role("one", title: "One", declared: place())
        one.reportsTo = mention("one")
        content.roles = [one]
      })
    let text = PageReading(html: files["departments/index.html"] ?? "").text
    #expect(text.split(separator: "Alpha").count == 2)
    #expect(text.split(separator: "Beta").count == 2)
  }

  @Test func identifiersThatSystemsKeepForThemselvesGetOtherFiles() async {
    let files = await check(
      organisation { content in
        content.roles = ["index", "con", "nul", "all"].map {
          Role(Identifier($0), title: "Role \($0)", declared: place())
        }
      })
    #expect(PageReading(html: files["roles/index.html"] ?? "").text.contains("Role nul"))
    #expect(files["roles/index_.html"]?.contains("<h1>Role index</h1>") == true)
    #expect(files["roles/con_.html"] != nil)
  }

  private static let attack = "<script>alert('x')</script>\"' onload=\"evil()\" & {{name}} </svg>"

  @Test func hostileTextIsTextEverywhere() async {
    let attack = Self.attack
    let files = await check(
      organisation { content in
        content.name = attack
        content.language = "en\" onload=\"evil()"
        content.summary = Prose(text: attack)
        var (one, two) = (
          Role("one", title: attack, declared: place(attack)),
          Role("two", title: attack, declared: place())
        )
        one.purpose = Prose(text: attack)
        one.department = mention("d")
        var service = Service("s", to: .customer(mention("c")), what: attack, declared: place())
        service.withinText = attack
        service.channel = attack
        var breakdown = Breakdown("b", declared: place())
        breakdown.colleagueSees = Prose(text: attack)
        service.breakdowns = [breakdown]
        var point = StickingPoint("p", declared: place())
        point.about = Prose(text: attack)
        point.next = attack
        service.stickingPoints = [point]
        one.services = [service]
        two.services = [
          Service("t", to: .role(mention("one")), what: attack, declared: place())
        ]
        content.roles = [one, two]
        content.departments = [Department("d", name: attack, declared: place())]
        content.customers = [Customer("c", name: attack, declared: place())]
        content.systems = [System("y", name: attack, declared: place())]
        content.goals = [Goal("g", name: attack, declared: place())]
        content.terms = [Term("w", name: attack, declared: place())]
        var person = Person("ann", name: attack, declared: place())
        person.holds = [Holding(mention("one"), declared: place())]
        content.people = [person]
        content.recognitions = [
          Recognition(on: today, to: mention("ann"), text: Prose(text: attack), declared: place())
        ]
      })
    for (path, text) in files where path.hasSuffix(".html") {
      #expect(!text.contains("<script>alert"), "\(path)")
      #expect(!text.contains(" onload=\""), "\(path)")
      #expect(
        text.split(separator: "</svg>").count
          == text.split(separator: "<svg").count, "\(path)")
    }
    #expect(files["search-index.js"]?.contains("<script>") == false)
    #expect(files["roles/one.html"]?.contains("{{name}}") == true)
  }
}
