import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// What is written about people and planning is what the values say.
@Suite struct PeopleDecodingTests {
  @Test(arguments: ["0h", "0min"])
  func aHostWhoseFairShareIsNone(written: String) throws {
    let person = try #require(
      try loadClean(
        "<person id=\"ada\" name=\"Ada\"><hosts fair-share=\"\(written)\"/></person>"
      ).people.first)
    #expect(person.hosting?.fairShare == Length(.minutes(0)))
  }

  @Test func aPerson() throws {
    let person = try #require(
      try loadClean(
        """
        <people><person id="p-104" name="Grace Okafor" site="mill" departments="care sales"
            employment="contractor" calendar="office" start="2026-11-02" end="2027-06-30"
            email="grace@example.org" phone="214" manager="p-011" manager-name="Aoife" buddy="p-087"
            covers="no">
          Likes tea.
          <holds role="agent" since="2026-11-02" until="2027-06-30" share="60"/>
          <qualified role="picker" level="host" since="2025-02-01" expires="2027-02-01"/>
          <hosts guests="2" hours-per-week="6h" fair-share="20h"/>
          <away from="2026-12-21" to="2027-01-02" reason="Leave"/>
          <busy days="tue" from="10:00" to="12:00" reason="Team"/>
          <busy date="2026-12-10" from="09:00" to="11:00"/>
          <no-visitors date="2026-11-27"/>
          <facet id="laptop" is="linux"/>
          <enrolled curriculum="start" start="2026-11-02" due="2027-02-26" priority="2"
              mentor="p-087" per-day="4h" per-week="12h">
            <date name="clearance" on="2026-11-16"/>
            <omit item="see-picking" reason="Two years" by="p-011"/>
          </enrolled>
        </person></people>
        """
      ).content.people.first)
    #expect(person.id == "p-104" && person.name == "Grace Okafor" && person.site?.id == "mill")
    #expect(person.departments.map(\.id) == ["care", "sales"])
    #expect(person.employment == "contractor" && person.calendar?.id == "office")
    #expect(person.start?.description == "2026-11-02" && person.end?.description == "2027-06-30")
    #expect(person.email == "grace@example.org" && person.phone == "214")
    #expect(person.manager?.id == "p-011" && person.managerName == "Aoife")
    #expect(person.buddy?.id == "p-087" && !person.countsForCover)
    #expect(person.about.plainText == "Likes tea.")
    #expect(person.holds.map(\.role.id) == ["agent"] && person.holds.map(\.share) == [60])
    #expect(person.holds.map(\.since?.description) == ["2026-11-02"])
    #expect(person.holds.map(\.until?.description) == ["2027-06-30"])
    #expect(person.qualified.map(\.level) == [.host])
    #expect(person.qualified.map(\.role.id) == ["picker"])
    #expect(person.qualified.map(\.expires?.description) == ["2027-02-01"])
    #expect(person.hosting?.guests == 2 && person.hosting?.perWeek == Length(parsing: "6h"))
    #expect(person.hosting?.fairShare == Length(parsing: "20h"))
    #expect(person.absences.map(\.reason) == ["Leave"])
    #expect(person.absences.map(\.to.description) == ["2027-01-02"])
    #expect(
      person.busy.map(\.when)
        == [.weekly(WeekdaySet(.tuesday))] + (Day(parsing: "2026-12-10").map { [.date($0)] } ?? []))
    #expect(person.busy.map(\.from.description) == ["10:00", "09:00"])
    #expect(person.noVisitors.count == 1)
    #expect(person.facets.map(\.facet.id) == ["laptop"] && person.facets.map(\.option) == ["linux"])
    let enrolment = try #require(person.enrolments.first)
    #expect(enrolment.curriculum.id == "start" && enrolment.start.description == "2026-11-02")
    #expect(enrolment.due?.description == "2027-02-26" && enrolment.priority == 2)
    #expect(enrolment.mentor?.id == "p-087" && enrolment.perDay == Length(parsing: "4h"))
    #expect(enrolment.perWeek == Length(parsing: "12h"))
    #expect(enrolment.dates.map(\.name) == ["clearance"])
    #expect(enrolment.dates.map(\.day.description) == ["2026-11-16"])
    #expect(enrolment.omissions.map(\.item.id) == ["see-picking"])
    #expect(enrolment.omissions.map(\.reason) == ["Two years"])
    #expect(enrolment.omissions.map(\.by?.id) == ["p-011"])
  }

  @Test func aFacetReplacesTheKindsOfEmployment() throws {
    let files = [
      "facets.xml":
        "<facet id='employment' name='Employment'><option id='volunteer'/><option id='staff'/></facet>",
      "people.xml":
        "<people><person id='a' name='A' employment='volunteer'/><person id='b' name='B' employment='permanent'/></people>",
    ]
    let loaded = try loadBeside(files)
    #expect(loaded.diagnostics.map(place) == ["people.xml:1:93-102 unknown-employment"])
    #expect(
      loaded.diagnostics.first?.help
        == "write 'volunteer' or 'staff', or declare others in a facet 'employment'")
  }

  @Test func planning() throws {
    let policy = try #require(
      try loadClean(
        """
        <planning from="2026-12-01" until="2027-02-26" slot="15min" start-step="1h" seed="42">
          <limits trainee-per-day="4h" trainee-per-week="16h" host-per-week="6h30min" guests="3"
            notice="2d"/>
          <cover role="agent" least="3" from="09:00" to="17:00"/>
          <cover department="fulfilment" least="4"/>
          <aims>placed on-time
            early</aims>
          <pin trainee="p-1" item="i" time="2" part="1" host="p-2" start="2026-12-03T09:00"/>
          <avoid trainee="p-1" host="p-3"/>
          <rate department="sales" per-hour="31" currency="GBP"/>
          <rate per-hour="31.5" currency="EUR"/><rate per-hour="0.05" currency="EUR"/>
        </planning>
        """
      ).content.planning)
    #expect(policy.from?.description == "2026-12-01" && policy.until?.description == "2027-02-26")
    #expect(policy.slot == 15 && policy.startStep == 60 && policy.seed == 42)
    #expect(policy.limits.traineePerDay == 240 && policy.limits.traineePerWeek == 960)
    #expect(policy.limits.hostPerWeek == 390 && policy.limits.guests == 3)
    #expect(policy.limits.notice == Length(parsing: "2d"))
    #expect(policy.covers.map(\.least) == [3, 4])
    #expect(policy.covers.map(\.window?.to.description) == ["17:00", nil])
    #expect(
      policy.aims == Aims(levels: [[.init(.placed)], [.init(.onTime)], [.init(.early)]]))
    let pin = try #require(policy.pins.first)
    #expect(pin.trainee.id == "p-1" && pin.item.id == "i" && pin.time == 2 && pin.part == 1)
    #expect(pin.host?.id == "p-2" && pin.start?.description == "2026-12-03T09:00")
    #expect(policy.avoids.map(\.host.id) == ["p-3"])
    #expect(policy.rates.map(\.perHour) == [3100, 3150, 5])
    #expect(policy.rates.map(\.currency) == ["GBP", "EUR", "EUR"])
    #expect(policy.rates.map(\.department?.id) == ["sales", nil, nil])
  }

  @Test func weightedAimsAndNoNotice() throws {
    let policy = try #require(
      try loadClean(
        """
        <planning><limits notice="0d"/><aims>
          <level><aim term="placed" weight="1000"/><aim term="on-time" weight="20"/></level>
          <level><aim term="makespan"/></level>
        </aims></planning>
        """
      ).content.planning)
    #expect(policy.limits.notice == nil)
    #expect(
      policy.aims
        == Aims(levels: [
          [.init(.placed, weight: 1000), .init(.onTime, weight: 20)], [.init(.makespan)],
        ]))
    #expect(policy.slot == 30 && policy.startStep == nil && policy.limits.guests == 1)
  }
}
