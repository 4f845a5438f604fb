import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// What is written about learning is what the values say.
@Suite struct CurriculumDecodingTests {
  @Test func aCurriculumAndItsPhases() throws {
    let curriculum = try #require(
      try loadClean(
        """
        <curriculum id="start" title="Start" kind="cross-training" for="agent picker" owner="pp"
            version="2026.2" review-by="2027-01-15" goal="on-time">
          <summary>Short.</summary><welcome from="pp @manager">Hello!</welcome>
          <include curriculum="company"/>
          <phase id="one" title="One" from="-10d" to="4d" gate="yes" ordered="yes"
              only-for="site:mill|harbour" not-for="employment:contractor role:lead">
            About it.
            <task id="t1" title="T"/>
            <group id="g" title="G" only-for="laptop:mac">In it.<task id="t2" title="T"/>
              <group title="H"><task id="t3" title="T"/></group></group>
            <choose id="ch" count="2" title="Pick two"><task id="t4" title="T"/>
              <task id="t5" title="T"/></choose>
          </phase>
        </curriculum>
        """
      ).content.curricula.first)
    #expect(curriculum.kind == .crossTraining && curriculum.title == "Start")
    #expect(curriculum.roles.map(\.id) == ["agent", "picker"])
    #expect(curriculum.version == "2026.2" && curriculum.goal?.id == "on-time")
    #expect(curriculum.reviewBy?.description == "2027-01-15")
    #expect(curriculum.summary.plainText == "Short.")
    #expect(curriculum.welcome?.from.map(\.word) == [.named("pp"), .relation(.manager)])
    #expect(curriculum.welcome?.letter.plainText == "Hello!")
    #expect(curriculum.includes.map(\.id) == ["company"])
    let phase = try #require(curriculum.phases.first)
    #expect(phase.from?.description == "-10d" && phase.to?.description == "+4d")
    #expect(phase.isGate && phase.isOrdered)
    #expect(phase.about.plainText == "About it.")
    #expect(phase.condition.onlyFor.map(\.facet) == ["site"])
    #expect(phase.condition.onlyFor.map(\.values) == [["mill", "harbour"]])
    #expect(phase.condition.notFor.map(\.facet) == ["employment", "role"])
    #expect(phase.entries.items.map(\.id) == ["t1", "t2", "t3", "t4", "t5"])
    guard case .group(let group) = phase.entries[1], case .choice(let choice) = phase.entries[2]
    else {
      Issue.record("\(phase.entries)")
      return
    }
    #expect(group.id == "g" && group.about.plainText == "In it.")
    #expect(group.condition.onlyFor.map(\.values) == [["mac"]])
    #expect(choice.count == 2 && choice.id == "ch" && choice.title == "Pick two")
  }

  @Test func whatEveryItemTakes() throws {
    let item = try item(
      """
      <task id="t" title="Laptop" due="clearance+5d" due-text="Soon" after="a b" owner="desk @self"
        optional="yes" evidence="link" sign-off="@mentor" renew="12mo" weight="3" place="Here"
        room="loft" goal="g" only-for="site:mill" audience="managers" service="work">Ready.</task>
      """)
    #expect(item.id == "t" && item.title == "Laptop" && item.kind == "task")
    #expect(item.due?.description == "clearance+5d" && item.dueText == "Soon")
    #expect(item.after.map(\.id) == ["a", "b"])
    #expect(item.owners.map(\.word) == [.named("desk"), .relation(.trainee)])
    #expect(item.isOptional && item.evidence == .link)
    #expect(item.signOff.map(\.word) == [.relation(.mentor)])
    #expect(item.renewal == .months(12) && item.weight == 3)
    #expect(item.place == "Here" && item.room?.id == "loft" && item.goal?.id == "g")
    #expect(item.condition.onlyFor.map(\.facet) == ["site"])
    #expect(item.declared.audience == .managers && item.about.plainText == "Ready.")
    guard case .task(let service) = item.content else {
      Issue.record("\(item.content)")
      return
    }
    #expect(service?.id == "work")
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let item = try item("<task id='t' title='T'/>")
    #expect(item.due == nil && !item.isOptional && item.weight == 1 && item.renewal == nil)
    #expect(item.condition == .always && item.about.isEmpty && item.owners.isEmpty)
  }

  @Test func aSession() throws {
    let item = try item(
      """
      <session id="s" title="S" role="picker" duration="6h-9h" times="5" every="1w" guests="2"
          parts="2h" mode="lead" level="aware" site="same" window="09:00-12:00" days="mon-thu"
          earliest="5d" exclusive="yes" block="desk" distinct-hosts="yes">
        Words. <objective>O.</objective><watch-for>W.</watch-for><bring>B.</bring>
        <debrief>D.</debrief>
      </session>
      """)
    guard case .session(let session) = item.content, case .role(let role) = session.host else {
      Issue.record("\(item.content)")
      return
    }
    #expect(role.id == "picker" && session.mode == .lead && session.level == .aware)
    let booking = session.booking
    #expect(booking.duration == Length(parsing: "6h-9h") && booking.times == 5)
    #expect(booking.every == Length(parsing: "1w") && booking.parts == Length(parsing: "2h"))
    #expect(booking.guests == 2 && booking.site == .same && booking.isExclusive)
    #expect(booking.window?.from.description == "09:00")
    #expect(booking.window?.to.description == "12:00")
    #expect(booking.days == WeekdaySet(parsing: "mon-thu"))
    #expect(booking.earliest?.description == "+5d")
    #expect(booking.block == "desk" && booking.hasDistinctHosts)
    #expect(item.about.plainText == "Words.")
    #expect(session.objective.plainText == "O." && session.watchFor.plainText == "W.")
    #expect(session.bring.plainText == "B." && session.debrief.plainText == "D.")
  }

  @Test func aSessionWithANamedHostAtASite() throws {
    let item = try item("<session id='s' title='S' host='@manager p-1' site='mill'/>")
    guard case .session(let session) = item.content, case .named(let hosts) = session.host,
      case .at(let site) = session.booking.site
    else {
      Issue.record("\(item.content)")
      return
    }
    #expect(hosts.map(\.word) == [.relation(.manager), .named("p-1")])
    #expect(site.id == "mill")
    #expect(session.booking.duration == nil && session.booking.times == 1)
    #expect(session.mode == .observe && session.level == nil)
  }

  @Test(arguments: [
    ("lead", "role lead"), ("p-1", "p-1"), ("@manager", "@manager"), ("a b", "a b"),
  ])
  func aFacilitatorIsARoleUnlessItNamesAPerson(written: String, expected: String) throws {
    let organisation = try loadClean(
      """
      <organization id="x" name="X"><role id="lead" title="L"/><person id="p-1" name="P"/>
      <curriculum id="c" title="C"><phase id="p" title="P"><group title="G">
      <workshop id="w" title="W" facilitator="\(written)" capacity="8" duration="2h"
        distinct-hosts="yes"><objective>O.</objective><bring>B.</bring></workshop>
      </group></phase></curriculum></organization>
      """, beside: [:])
    guard case .workshop(let workshop) = organisation.items.first?.item.content else {
      Issue.record("no workshop")
      return
    }
    let told =
      switch workshop.facilitator {
      case .role(let role): "role \(role.id)"
      case .named(let owners):
        owners.map { owner in
          switch owner.word {
          case .relation(let relation): relation.rawValue
          case .named(let name): name
          }
        }.joined(separator: " ")
      }
    #expect(told == expected)
    #expect(workshop.capacity == 8 && workshop.booking.duration == Length(parsing: "2h"))
    #expect(workshop.booking.hasDistinctHosts)
    #expect(workshop.objective.plainText == "O." && workshop.bring.plainText == "B.")
  }

  @Test func theOtherKinds() throws {
    let items = try loadClean(
      """
      <curriculum id="c" title="C"><phase id="p" title="P">
        <reading id="r" title="R" href="https://example.org" minutes="20"/>
        <event id="e" title="E" on="fri" at="12:30" duration="1h"/>
        <event id="f" title="F" on="2026-12-17"/>
        <quiz id="q" title="Q" pass="1"><question id="x" text="Who?">
          <answer correct="yes">Care</answer><answer>IT</answer></question></quiz>
        <reflection id="n" title="N"/>
        <check-in id="k" title="K" with="@buddy" duration="30min"/>
        <milestone id="m" title="M" celebrate="yes"/>
      </phase></curriculum>
      """
    ).items.map(\.item)
    guard case .reading(let address, let minutes) = items[0].content,
      case .event(let event) = items[1].content, case .event(let outing) = items[2].content,
      case .quiz(let quiz) = items[3].content, case .checkIn(let checkIn) = items[5].content
    else {
      Issue.record("\(items.map(\.kind))")
      return
    }
    #expect(address == "https://example.org" && minutes == 20)
    #expect(event.when == .weekday(.friday) && event.at?.description == "12:30")
    #expect(event.duration == Length(parsing: "1h"))
    #expect(outing.when == Day(parsing: "2026-12-17").map { .date($0) })
    #expect(quiz.pass == 1 && quiz.questions.map(\.text) == ["Who?"])
    #expect(quiz.questions.first?.id == "x")
    #expect(quiz.questions.first?.answers.map(\.isCorrect) == [true, false])
    #expect(quiz.questions.first?.answers.map(\.text.plainText) == ["Care", "IT"])
    #expect(items[4].content == .reflection)
    #expect(checkIn.with.map(\.word) == [.relation(.buddy)])
    #expect(checkIn.booking.duration == Length(parsing: "30min"))
    #expect(items[6].content == .milestone(celebrate: true))
  }

  private func item(_ text: String) throws -> Item {
    let organisation = try loadClean(
      "<curriculum id='c' title='C'><phase id='p' title='P'>\(text)</phase></curriculum>")
    return try #require(organisation.items.first?.item)
  }
}
