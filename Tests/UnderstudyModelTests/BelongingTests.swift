import Testing
import UnderstudyModel

@Suite struct BelongingTests {
  private func organisation() throws -> Organisation {
    var content = OrganisationContent("o", name: "O")
    var clerk = Role("clerk", title: "Clerk", declared: .nowhere)
    clerk.department = Sample.ref("sales")
    content.roles = [clerk]
    content.departments = [Department("sales", name: "Sales", declared: .nowhere)]
    var grace = Person("grace", name: "Grace", declared: .nowhere)
    grace.holds = [Holding(Sample.ref("clerk"), declared: .nowhere)]
    grace.hosting = Hosting(declared: .nowhere)
    grace.site = Sample.ref("mill")
    var bea = Person("bea", name: "Bea", declared: .nowhere)
    bea.holds = [Holding(Sample.ref("clerk"), declared: .nowhere)]
    bea.manager = Sample.ref("grace")
    var olu = Person("olu", name: "Olu", declared: .nowhere)
    var expired = Qualification(Sample.ref("clerk"), level: .host, declared: .nowhere)
    expired.expires = try Sample.day("2026-11-20")
    olu.qualified = [
      expired, Qualification(Sample.ref("clerk"), level: .assisted, declared: .nowhere),
    ]
    olu.site = Sample.ref("mill")
    content.people = [bea, grace, olu]
    content.sites = [Site("mill", name: "Mill", declared: .nowhere)]
    return Organisation(content)
  }

  @Test(arguments: [("grace", Level.host), ("bea", .cover), ("olu", .assisted)])
  func derivesTheLevelFromRolesAndQualifications(id: String, level: Level) throws {
    let person = try #require(try organisation()[Identifier<Person>(id)])
    #expect(person.declaredLevel(for: "clerk", on: try Sample.day("2026-11-23")) == level)
  }

  @Test func countsAQualificationOnItsLastDay() throws {
    let olu = try #require(try organisation()[Identifier<Person>("olu")])
    #expect(olu.declaredLevel(for: "clerk", on: try Sample.day("2026-11-20")) == .host)
  }

  @Test func findsTheHomeDepartmentThroughTheFirstRole() throws {
    let organisation = try organisation()
    #expect(organisation.members(of: "sales").map(\.id.rawValue) == ["bea", "grace"])
  }

  @Test func resolvesARoleToItsHoldersOwnSiteFirst() throws {
    let organisation = try organisation()
    let olu = try #require(organisation[Identifier<Person>("olu")])
    let word = Owner(.named("clerk"), at: Sample.place)
    #expect(
      organisation.resolve([word], for: olu) == [.role("clerk", holders: ["grace", "bea"])])
    let bea = try #require(organisation[Identifier<Person>("bea")])
    #expect(organisation.resolve([word], for: bea) == [.person("bea")])
  }

  @Test func leavesARelationThatNobodyFillsUnresolved() throws {
    let organisation = try organisation()
    let grace = try #require(organisation[Identifier<Person>("grace")])
    let manager = Owner(.relation(.manager), at: Sample.place)
    #expect(organisation.resolve([manager], for: grace) == [.unresolved(manager)])
    let bea = try #require(organisation[Identifier<Person>("bea")])
    #expect(organisation.resolve([manager], for: bea) == [.person("grace")])
  }

  @Test(arguments: [
    ([("site", ["mill"])], [], true), ([("site", ["harbour"])], [], false),
    ([("site", ["harbour", "mill"]), ("role", ["clerk"])], [], true),
    ([], [("site", ["mill"])], false), ([], [("site", ["mill"]), ("role", ["buyer"])], true),
  ])
  func asksConditionsOfPeople(
    onlyFor: [(String, [String])], notFor: [(String, [String])], holds: Bool
  ) throws {
    func clauses(_ pairs: [(String, [String])]) -> [Condition.Clause] {
      pairs.map { .init($0.0, $0.1, at: Sample.place) }
    }
    let organisation = try organisation()
    let grace = try #require(organisation[Identifier<Person>("grace")])
    let condition = Condition(onlyFor: clauses(onlyFor), notFor: clauses(notFor))
    #expect(grace.meets(condition, in: organisation) == holds)
  }
}
