import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// What is written about roles and services is what the values say.
@Suite struct RoleDecodingTests {
  @Test func aRole() throws {
    let role = try #require(
      try loadClean(
        """
        <role id="clerk" title="Order desk clerk" department="sales" reports-to="lead" cover="2"
            owner="lead" review-by="2027-03-01" audience="staff">
          <purpose>Why.</purpose><ask-when>When.</ask-when>
          <responsibility id="enter">Type.</responsibility><responsibility>Call.</responsibility>
          <uses system="desk">All of it.</uses>
          <stand-in role="advisor">After a week.</stand-in>
          <sticking-point id="late">Often.</sticking-point>
          <no-visitors date="2026-11-27"/>
        </role>
        """
      ).content.roles.first)
    #expect(role.title == "Order desk clerk" && role.department?.id == "sales")
    #expect(role.reportsTo?.id == "lead" && role.cover == 2)
    #expect(role.owners.map(\.word) == [.named("lead")])
    #expect(role.reviewBy?.description == "2027-03-01")
    #expect(role.declared.audience == .staff)
    #expect(role.purpose.plainText == "Why." && role.askWhen.plainText == "When.")
    #expect(role.responsibilities.map(\.id) == ["enter", nil])
    #expect(role.responsibilities.map(\.about.plainText) == ["Type.", "Call."])
    #expect(role.uses.map(\.system.id) == ["desk"])
    #expect(role.uses.map(\.about.plainText) == ["All of it."])
    #expect(role.standIns.map(\.role.id) == ["advisor"])
    #expect(role.standIns.map(\.about.plainText) == ["After a week."])
    #expect(role.stickingPoints.map(\.status) == [.open])
    #expect(role.noVisitors.count == 1)
  }

  @Test func aBareRoleIsLegal() throws {
    let role = try #require(try loadClean("<role id='r' title='R'/>").content.roles.first)
    #expect(role.services.isEmpty && role.cover == nil && role.department == nil)
  }

  @Test func aService() throws {
    let service = try #require(
      try loadClean(
        """
        <role id="clerk" title="Clerk">
          <serves id="orders" role="picker" what="Complete orders" within="2h-3h" clock="elapsed"
              channel="Desk" criticality="high" promise="next-day" goal="on-time" owner="lead">
            More words.
            <complete-when>All filled in.</complete-when><cannot-promise>By hand.</cannot-promise>
            <target for="gift" within="30min"/><target for="bulk" within-text="soon"/>
            <breakdown id="late">
              <cause>Typed late.</cause><colleague-sees>Nothing.</colleague-sees>
              <customer-feels>Lost.</customer-feels><alternative>One.</alternative>
              <alternative>Two.</alternative>
              <resolved-by role="lead clerk" person="p-1" partner="vans">By four.</resolved-by>
              <resolved-by>Anybody.</resolved-by>
            </breakdown>
            <sticking-point id="evening">Waits.</sticking-point>
          </serves>
        </role>
        """
      ).content.roles.first?.services.first)
    #expect(service.id == "orders" && service.what == "Complete orders")
    guard case .role(let receiver) = service.receiver else {
      Issue.record("\(service.receiver)")
      return
    }
    #expect(receiver.id == "picker")
    #expect(service.within?.length == Length(parsing: "2h-3h"))
    #expect(service.within?.clock == .elapsed)
    #expect(service.channel == "Desk" && service.criticality == .high)
    #expect(service.promise?.id == "next-day" && service.goal?.id == "on-time")
    #expect(service.owners.map(\.word) == [.named("lead")])
    #expect(service.about.plainText == "More words.")
    #expect(service.completeWhen.plainText == "All filled in.")
    #expect(service.cannotPromise.plainText == "By hand.")
    #expect(service.targets.map(\.what) == ["gift", "bulk"])
    #expect(service.targets.map(\.within?.length) == [Length(parsing: "30min"), nil])
    #expect(service.targets.map(\.withinText) == [nil, "soon"])
    let breakdown = try #require(service.breakdowns.first)
    #expect(breakdown.id == "late" && breakdown.cause.plainText == "Typed late.")
    #expect(breakdown.colleagueSees.plainText == "Nothing.")
    #expect(breakdown.customerFeels.plainText == "Lost.")
    #expect(breakdown.alternatives.map(\.plainText) == ["One.", "Two."])
    #expect(
      breakdown.resolvers.map { $0.who.map(\.word) } == [
        [.named("lead"), .named("clerk"), .named("p-1"), .named("vans")], [],
      ])
    #expect(breakdown.resolvers.map(\.about.plainText) == ["By four.", "Anybody."])
    #expect(service.stickingPoints.map(\.id) == ["evening"])
  }

  @Test(arguments: [
    ("department='sales'", "department sales"), ("customer='shopper'", "customer shopper"),
    ("partner='vans'", "partner vans"), ("everyone='yes'", "everyone"),
  ])
  func aReceiver(attribute: String, expected: String) throws {
    let service = try #require(
      try loadClean("<role id='r' title='R'><serves id='s' what='W' \(attribute)/></role>")
        .content.roles.first?.services.first)
    let told =
      switch service.receiver {
      case .role(let one): "role \(one.id)"
      case .department(let one): "department \(one.id)"
      case .customer(let one): "customer \(one.id)"
      case .partner(let one): "partner \(one.id)"
      case .everyone: "everyone"
      }
    #expect(told == expected)
  }

  @Test func aReferenceKnowsWhereItsWordStands() throws {
    let role = try #require(
      try loadClean("<role id='r' title='R'\n  owner='a\n  bee' reports-to='chief'/>")
        .content.roles.first)
    #expect(role.owners.map(\.range.start.line) == [2, 3])
    #expect(role.owners.map(\.range.start.column) == [10, 3])
    #expect(role.owners.map(\.range.end.column) == [11, 6])
    #expect(role.reportsTo?.range.start.column == 20)
  }
}
