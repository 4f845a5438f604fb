import Testing
import UnderstudyModel

@Suite struct ReductionTests {
  private func content() throws -> OrganisationContent {
    var content = OrganisationContent("o", name: "O")
    var secret = Role(
      "auditor", title: "Auditor", declared: Declaration(Sample.place, audience: .hr))
    secret.services = [
      Service("audits", to: .everyone, what: "Audits", declared: .nowhere)
    ]
    var clerk = Role("clerk", title: "Clerk", declared: .nowhere)
    clerk.reportsTo = Sample.ref("auditor")
    clerk.services = [
      Service("books", to: .role(Sample.ref("auditor")), what: "Books", declared: .nowhere),
      Service("lost", to: .role(Sample.ref("nobody")), what: "Lost", declared: .nowhere),
    ]
    clerk.purpose = Prose([
      .paragraph(
        [
          .text("Ask "), .mention(.role(Sample.ref("auditor")), []),
          .limited(.managers, [.text(" before the visit")]),
        ], .nowhere),
      .paragraph([.text("Salary bands")], Declaration(Sample.place, audience: .hr)),
    ])
    content.roles = [secret, clerk]
    var grace = Person("grace", name: "Grace Okafor", declared: .nowhere)
    grace.absences = [
      Absence(
        from: try Sample.day("2026-12-01"), to: try Sample.day("2026-12-02"),
        reason: "Operation", declared: .nowhere)
    ]
    grace.holds = [Holding(Sample.ref("auditor"), declared: .nowhere)]
    content.people = [grace]
    var policy = PlanningPolicy()
    policy.rates = [
      .init(department: nil, perHour: 3_100, currency: "GBP", declared: .nowhere)
    ]
    content.planning = policy
    content.feedback = [
      FeedbackAnswer(
        on: try Sample.day("2026-11-01"), from: Sample.ref("clerk"),
        service: Sample.ref("books"), score: 2, comment: "always late")
    ]
    return content
  }

  @Test(arguments: [(Audience.everyone, 0), (.staff, 1), (.managers, 1), (.hr, 1)])
  func keepsNamesForStaff(audience: Audience, people: Int) throws {
    #expect(try content().reduced(to: audience).people.count == people)
  }

  @Test(arguments: [(Audience.staff, nil), (.managers, "Operation"), (.hr, "Operation")])
  func keepsReasonsOfAbsenceForManagers(audience: Audience, reason: String?) throws {
    let absence = try #require(try content().reduced(to: audience).people.first?.absences.first)
    #expect(absence.reason == reason)
  }

  @Test func keepsNoPlaceOnTheMapForAHiddenRole() throws {
    var content = try content()
    content.map = KeptMap(
      columns: 2,
      regions: [
        .init(
          band: 1, isBelowRail: false,
          spots: [
            .init(.role("auditor"), column: 1, row: 1), .init(.role("clerk"), column: 2, row: 1),
          ]),
        .init(band: 2, isBelowRail: false, spots: [.init(.role("auditor"), column: 1, row: 1)]),
      ])
    let map = try #require(content.reduced(to: .staff).map)

    #expect(map.regions.map { $0.spots.map(\.box) } == [[.role("clerk")]])
    #expect(content.reduced(to: .hr).map == content.map)
  }

  @Test func takesEveryMentionOfAHiddenRoleAlong() throws {
    let reduced = try content().reduced(to: .staff)
    #expect(reduced.roles.map(\.id) == ["clerk"])
    #expect(reduced.roles.first?.reportsTo == nil)
    #expect(reduced.people.first?.holds.isEmpty == true)
    // A service to somebody who never existed stays: that is an author's slip, not a secret.
    #expect(reduced.roles.first?.services.map(\.id) == ["lost"])
    #expect(!"\(reduced)".contains("auditor"))
    #expect(!"\(reduced)".contains("Auditor"))
  }

  @Test func hidesBlocksAndWordsOfProse() throws {
    let staff = try content().reduced(to: .staff).roles.first?.purpose.plainText
    #expect(staff == "Ask ")
    let managers = try content().reduced(to: .managers).roles.first?.purpose.plainText
    #expect(managers == "Ask  before the visit")
    let hr = try content().reduced(to: .hr).roles.last?.purpose.plainText
    #expect(hr == "Ask auditor before the visit\nSalary bands")
  }

  @Test(arguments: [(Audience.staff, 1), (.managers, 0)])
  func countsTheItemsOfAPhaseThatItWithholds(audience: Audience, withheld: Int) throws {
    var review = Sample.task("pay-review")
    review.declared.audience = .managers
    var group = ItemGroup(title: "Paperwork", declared: .nowhere)
    group.entries = [.item(review), .item(Sample.task("badge"))]
    var phase = Sample.phase("week-1", [Sample.task("walk")])
    phase.entries.append(.group(group))
    var content = try content()
    content.curricula = [Sample.curriculum("start", [phase])]
    let reduced = try #require(content.reduced(to: audience).curricula.first?.phases.first)
    #expect(reduced.withheld == withheld)
    #expect(reduced.entries.items.count == 3 - withheld)
    #expect(!(audience == .staff && "\(reduced)".contains("pay-review")))
  }

  @Test(arguments: [(Audience.managers, 0), (.hr, 1)])
  func keepsRatesForHR(audience: Audience, rates: Int) throws {
    #expect(try content().reduced(to: audience).planning?.rates.count == rates)
  }

  @Test func changesNothingForHR() throws {
    let full = try content()
    let reduced = full.reduced(to: .hr)
    #expect(reduced.people == full.people)
    #expect(reduced.planning == full.planning)
    #expect(reduced.roles.map(\.services) == full.roles.map(\.services))
    #expect(reduced.roles.map(\.purpose.plainText) == full.roles.map(\.purpose.plainText))
  }
}
