import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// What is written about the organisation itself is what the values say.
@Suite struct OrganisationDecodingTests {
  @Test func theOrganisation() throws {
    let loaded = try load([
      "a.xml": """
      <organization id="bf" name="Bramble &amp; Finch" timezone="Europe/Oslo" lang="en-GB">
        <summary><p>Home goods.</p></summary>
      </organization>
      """
    ])
    #expect(loaded.diagnostics.isEmpty)
    let content = loaded.value.content
    #expect(content.id == "bf")
    #expect(content.name == "Bramble & Finch")
    #expect(content.zone.name == "Europe/Oslo")
    #expect(content.language == "en-GB")
    #expect(content.summary.plainText == "Home goods.")
    #expect(content.sourceFiles == ["a.xml"])
    #expect(content.declared.range.start.line == 1)
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let content = try load(["a.xml": "<organization id='o' name='O'/>"]).value.content
    #expect(content.zone == .utc)
    #expect(content.language == "en")
    #expect(content.planning == nil)
    #expect(content.schedule == nil)
  }

  @Test func calendars() throws {
    let calendar = try #require(
      try loadClean(
        """
        <calendar id="office" name="Office hours" default="yes">
          <hours days="mon-thu sat" from="09:00" to="24:00"/>
          <closed from="2026-12-24" to="2026-12-26" name="Winter"/>
          <closed date="2026-11-30" audience="staff"/>
        </calendar>
        """
      ).content.calendars.first)
    #expect(calendar.id == "office")
    #expect(calendar.name == "Office hours")
    #expect(calendar.isDefault)
    #expect(calendar.hours.map(\.days) == [WeekdaySet(parsing: "mon tue wed thu sat")])
    #expect(calendar.hours.map(\.from.description) == ["09:00"])
    #expect(calendar.hours.map(\.to) == [.dayEnd])
    #expect(calendar.closings.map(\.from.description) == ["2026-12-24", "2026-11-30"])
    #expect(calendar.closings.map(\.to.description) == ["2026-12-26", "2026-11-30"])
    #expect(calendar.closings.map(\.name) == ["Winter", nil])
    #expect(calendar.closings.map(\.declared.audience) == [nil, .staff])
  }

  @Test func sitesRoomsAndFacets() throws {
    let content = try loadClean(
      """
      <organization id="x" name="X">
        <site id="mill" name="The Mill" timezone="America/New_York" calendar="office">
          <address>Mill Street</address><arrive>Ring twice.</arrive>
        </site>
        <rooms><room id="loft" name="The loft" site="mill" capacity="10"/></rooms>
        <facet id="laptop" name="Laptop"><option id="linux"/><option id="mac" name="Mac"/></facet>
      </organization>
      """, beside: [:]
    ).content
    let site = try #require(content.sites.first)
    #expect(site.name == "The Mill")
    #expect(site.zone?.name == "America/New_York")
    #expect(site.calendar?.id == "office")
    #expect(site.address.plainText == "Mill Street")
    #expect(site.arrive.plainText == "Ring twice.")
    let room = try #require(content.rooms.first)
    #expect(room.id == "loft" && room.name == "The loft")
    #expect(room.site?.id == "mill" && room.capacity == 10)
    #expect(content.facets.first?.options.map(\.id) == ["linux", "mac"])
    #expect(content.facets.first?.options.map(\.name) == [nil, "Mac"])
  }

  @Test func customersPartnersAndGoals() throws {
    let content = try loadClean(
      """
      <organization id="x" name="X">
        <customer id="shopper" name="Shopper"><summary>At home.</summary>In the evening.
          <promise id="next-day">Within <strong>24 hours</strong>.</promise></customer>
        <partner id="carriers" name="Carriers">They drive.
          <serves id="vans" everyone="yes" what="Vans" within-text="by ten"/></partner>
        <goal id="on-time" name="On time" owner="lead p-1" target="98 %" now="94 %">Counted.</goal>
      </organization>
      """, beside: [:]
    ).content
    let customer = try #require(content.customers.first)
    #expect(customer.about.plainText == "At home.\nIn the evening.")
    #expect(customer.promises.map(\.id) == ["next-day"])
    #expect(customer.promises.map(\.text.plainText) == ["Within 24 hours."])
    let partner = try #require(content.partners.first)
    #expect(partner.about.plainText == "They drive.")
    #expect(partner.services.map(\.receiver) == [.everyone])
    #expect(partner.services.map(\.withinText) == ["by ten"])
    let goal = try #require(content.goals.first)
    #expect(goal.owners.map(\.word) == [.named("lead"), .named("p-1")])
    #expect(goal.target == "98 %" && goal.now == "94 %")
    #expect(goal.about.plainText == "Counted.")
  }

  @Test func systemsDepartmentsAndTerms() throws {
    let content = try loadClean(
      """
      <organization id="x" name="X">
        <system id="desk" name="Desk" owner="it"><p>Orders.</p>
          <sticking-point id="noon" status="trying" owner="it p-2" since="2026-01-02"
            review="2026-02-03" next="Ask.">It stops at noon.</sticking-point></system>
        <department id="sales" name="Sales" parent="all" lead="lead"><purpose>Sell.</purpose>
          <no-visitors from="2026-11-27" to="2026-11-28" reason="Peak"/></department>
        <term id="pick" name="Pick list">What to fetch.</term>
      </organization>
      """, beside: [:]
    ).content
    let system = try #require(content.systems.first)
    #expect(system.about.plainText == "Orders.")
    let point = try #require(system.stickingPoints.first)
    #expect(point.status == .trying && point.next == "Ask.")
    #expect(point.since?.description == "2026-01-02" && point.review?.description == "2026-02-03")
    #expect(point.owners.count == 2 && point.about.plainText == "It stops at noon.")
    let department = try #require(content.departments.first)
    #expect(department.parent?.id == "all" && department.leads.map(\.word) == [.named("lead")])
    #expect(department.purpose.plainText == "Sell.")
    #expect(department.noVisitors.map(\.to.description) == ["2026-11-28"])
    #expect(department.noVisitors.map(\.reason) == ["Peak"])
    #expect(content.terms.map(\.about.plainText) == ["What to fetch."])
  }

  @Test func thanksAndActions() throws {
    let content = try loadClean(
      """
      <organization id="x" name="X">
        <recognition date="2026-11-13" to="p-1" from="p-2" service="s">Thank you!</recognition>
        <action id="a" service="s" owner="lead" opened="2026-10-02" closed="2026-11-02"
          status="done" aim="By noon">Two at once.</action>
      </organization>
      """, beside: [:]
    ).content
    let thanks = try #require(content.recognitions.first)
    #expect(thanks.day.description == "2026-11-13" && thanks.to.id == "p-1")
    #expect(thanks.from?.id == "p-2" && thanks.service?.id == "s")
    #expect(thanks.text.plainText == "Thank you!")
    let action = try #require(content.actions.first)
    #expect(action.id == "a" && action.service?.id == "s" && action.status == .done)
    #expect(action.opened?.description == "2026-10-02")
    #expect(action.closed?.description == "2026-11-02")
    #expect(action.aim == "By noon" && action.about.plainText == "Two at once.")
  }

  @Test func pluralsHandTheirAudienceOn() throws {
    let content = try loadClean(
      """
      <terms audience="managers">
        <term id="a" name="A"/><term id="b" name="B" audience="hr"/>
        <term id="c" name="C" audience="everyone"/>
      </terms>
      """
    ).content
    #expect(content.terms.map(\.declared.audience) == [.managers, .hr, .managers])
  }
}
