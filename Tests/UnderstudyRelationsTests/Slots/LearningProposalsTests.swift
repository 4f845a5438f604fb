import Testing
import UnderstudyModel

@testable import UnderstudyRelations

/// Whether the times that are proposed are really free, held against a plain reading of the calendars that
/// goes minute by minute and shares nothing with the search.
@Suite struct LearningProposalsTests {
  private static let today = Day.on("2026-11-23")

  @Test(arguments: 0..<40)
  func proposesOnlyTimesThatAreFreeForBoth(seed: UInt64) {
    let (organisation, plan) = Self.organisation(seed)
    let levels = ReachedLevels(organisation)
    let proposals = Self.proposals(organisation, plan)
    var diary = NaiveDiary(organisation, plan)
    for slot in proposals.flatMap({ proposal in
      proposal.slots.map { (proposal.advice.next, $0) }
    }) {
      let (next, slot) = slot
      #expect(levels.level(of: slot.host, in: next.role, on: slot.start.day) == .host)
      #expect(slot.host != next.person)
      #expect(slot.start.day >= Self.today + 1)
      #expect(slot.start.time.minutes.isMultiple(of: 60))
      for fault in diary.take(slot, by: next.person) {
        Issue.record("seed \(seed), \(next.person) and \(slot.host): \(fault)")
      }
    }
  }

  @Test func findsProposalsAtAll() {
    let found = (0..<40).map { seed in
      let (organisation, plan) = Self.organisation(UInt64(seed))
      return Self.proposals(organisation, plan).count
    }
    #expect(found.reduce(0, +) > 60)
  }

  @Test func holdsSessionsInTheirOrderAndOnePersonARole() {
    let (organisation, plan) = Self.organisation(3)
    let proposals = Self.proposals(organisation, plan)
    #expect(Set(proposals.map(\.advice.next.role)).count == proposals.count)
    for proposal in proposals {
      #expect(proposal.slots.map(\.start) == proposal.slots.map(\.start).sorted())
      #expect(
        Set(proposal.slots.map(\.item)) == Set(proposal.advice.next.remaining.map(\.lesson.item)))
    }
  }

  /// The only host is away until the Thursday.
  @Test func waitsUntilTheHostIsBack() throws {
    var draft = Self.twoPeople()
    draft.content.people[0].away("2026-11-23", "2026-11-25")
    let first = try #require(Self.proposals(draft.organisation, []).first).first

    #expect(first.start == LocalTime(.on("2026-11-26"), TimeOfDay(minutes: 540)))
    #expect(first.host == "host")
  }

  /// What the plan has in the morning moves the lesson behind it.
  @Test func leavesWhatThePlanUses() throws {
    let draft = Self.twoPeople()
    let plan = [Placement.on("2026-11-24", "somebody", "x", with: "host", from: 540, to: 720)]
    let first = try #require(Self.proposals(draft.organisation, plan).first).first

    #expect(first.start == LocalTime(.on("2026-11-24"), TimeOfDay(minutes: 720)))
  }

  @Test func saysWhereNobodyCanHost() {
    var draft = Self.twoPeople()
    draft.content.people[0].hosting = nil
    let organisation = draft.organisation
    let levels = ReachedLevels(organisation)
    let coverage = Coverage(levels, on: Self.today)
    let graph = ServiceGraph(organisation)
    let advices = LearningAdvices(coverage, Teaching(coverage), Chains(graph))
    let all = LearningProposals(
      advices, levels, record: LearningRecord(), plan: [], graph, on: Self.today)

    #expect(all.proposals.isEmpty)
    #expect(all.withoutTime == ["r"])
  }

  @Test func writesAnEnrolmentForWhoeverHasNone() throws {
    let proposal = try #require(Self.proposals(Self.twoPeople().organisation, []).first)
    #expect(proposal.snippet == "<enrolled curriculum=\"learn\" start=\"2026-11-24\"/>")

    var draft = Self.twoPeople()
    draft.content.people[1].enrol("learn", from: "2026-11-23")
    #expect(try #require(Self.proposals(draft.organisation, []).first).snippet == nil)
  }

  /// A role that nobody can learn gets a curriculum whose names are free.
  @Test func draftsACurriculumForWhatNobodyTeaches() throws {
    var draft = Self.twoPeople()
    draft.content.curricula = []
    draft.curriculum("learn-r", ("learn-r-2-do", "s", .aware, "1h"))
    let levels = ReachedLevels(draft.organisation)
    let graph = ServiceGraph(draft.organisation)
    let draftOfR = CurriculumDraft(for: "r", levels, graph, Self.today)

    #expect(draftOfR.person == "learner")
    #expect(draftOfR.curriculumXML.contains("<curriculum id=\"learn-r-3\""))
    #expect(draftOfR.enrolmentXML?.contains("learn-r-3") == true)
  }

  private static func proposals(
    _ organisation: Organisation, _ plan: [Placement]
  ) -> [LearningProposal] {
    let levels = ReachedLevels(organisation)
    let coverage = Coverage(levels, on: today)
    let graph = ServiceGraph(organisation)
    let advices = LearningAdvices(coverage, Teaching(coverage, plan: plan), Chains(graph))
    return LearningProposals(
      advices, levels, record: LearningRecord(), plan: plan, graph, on: today
    ).proposals
  }

  /// A host of the role r, somebody who has begun with it, and a session of two hours.
  private static func twoPeople() -> Draft {
    var draft = Draft()
    draft.role("r", "Role")
    draft.role("s", "Next to it")
    draft.serve("s", "help", to: .role("r"), within: "1h")
    draft.curriculum("learn", ("do", "r", .cover, "2h"))
    draft.person("host", holds: "r") { $0.hosting = Hosting(declared: .nowhere) }
    draft.person("learner", holds: "s")
    draft.content.planning = policy
    return draft
  }

  private static var policy: PlanningPolicy {
    var policy = PlanningPolicy()
    policy.from = today
    policy.until = today + 40
    policy.startStep = 60
    policy.limits.notice = Length(.days(1))
    policy.limits.traineePerDay = 240
    policy.limits.traineePerWeek = 480
    policy.limits.hostPerWeek = 360
    return policy
  }

  /// Ten roles, sixteen people with absences, meetings and different hours, and a plan.
  private static func organisation(_ seed: UInt64) -> (Organisation, [Placement]) {
    var random = RandomOrganisation(seed: seed)
    var draft = random.draft(roles: 10, services: 30)
    var late = WorkCalendar("late", declared: .nowhere)
    late.hours = WorkCalendar.usual.hours.map {
      WorkCalendar.Hours(
        $0.days, from: TimeOfDay(minutes: 690), to: TimeOfDay(minutes: 1_140), declared: .nowhere)
    }
    var office = WorkCalendar.usual
    office.isDefault = true
    draft.content.calendars = [office, late]
    draft.content.planning = policy
    for place in 0..<16 {
      draft.person("p\(place)", holds: "r\(place % 10)") { person in
        if random.next(below: 3) == 0 { person.calendar = .to("late") }
        if random.next(below: 2) == 0 { person.hosting = Hosting(declared: .nowhere) }
        if random.next(below: 2) == 0 {
          let from = today + random.next(below: 12)
          person.away("\(from)", "\(from + random.next(below: 6))")
        }
        if random.next(below: 2) == 0 {
          person.busy = [
            Busy(
              .date(today + 1 + random.next(below: 5)), from: TimeOfDay(minutes: 600),
              to: TimeOfDay(minutes: 780), reason: nil, declared: .nowhere)
          ]
        }
      }
    }
    for role in 0..<10 {
      let durations = ["1h", "2h", "90min", "4h", "1d"]
      draft.curriculum(
        "learn-\(role)",
        (
          item: "see-\(role)", role: "r\(role)", reaches: .shadowed,
          duration: durations[random.next(below: 5)]
        ),
        (
          item: "do-\(role)", role: "r\(role)", reaches: .cover,
          duration: durations[random.next(below: 4)]
        ))
    }
    let plan = (0..<8).map { place in
      let start = 540 + 60 * random.next(below: 5)
      return Placement.on(
        "\(today + 1 + random.next(below: 4))", "p\(place)", "other-\(place)",
        with: "p\(place + 8)",
        from: start, to: start + 120)
    }
    return (draft.organisation, plan)
  }
}

/// Everybody's time, minute by minute.
private struct NaiveDiary {
  private let organisation: Organisation
  /// By person and minute of the organisation's line: whether they host then.
  private var taken: [Identifier<Person>: [Int: Bool]] = [:]

  init(_ organisation: Organisation, _ plan: [Placement]) {
    self.organisation = organisation
    for placement in plan {
      for minute in Self.line(placement.start)..<Self.line(placement.end) {
        taken[placement.trainee, default: [:]][minute] = false
        taken[placement.host, default: [:]][minute] = true
      }
    }
  }

  /// Takes a slot, and says what stands against it.
  mutating func take(_ slot: LearningSlot, by trainee: Identifier<Person>) -> [String] {
    var faults: Set<String> = []
    let times = Self.line(slot.start)..<Self.line(slot.end)
    let isOfDays = slot.start.day != slot.end.day || times.count > 300
    for minute in times {
      if isOfDays, !isAtWork(slot.host, minute) { continue }
      for person in [trainee, slot.host] {
        if !isAtWork(person, minute) { faults.insert("\(person) is not at work on \(slot.start)") }
        if isBusy(person, minute) { faults.insert("\(person) is busy on \(slot.start)") }
        if taken[person]?[minute] != nil { faults.insert("\(person) is taken on \(slot.start)") }
        taken[person, default: [:]][minute] = person == slot.host
      }
    }
    for day in slot.start.day...slot.end.day {
      if count(trainee, hosting: false, on: day...day) > 240 { faults.insert("day over its limit") }
    }
    let monday = slot.start.day.monday
    if count(trainee, hosting: false, on: monday...(monday + 6)) > 480 {
      faults.insert("week over its limit")
    }
    if count(slot.host, hosting: true, on: monday...(monday + 6)) > 360 {
      faults.insert("host over their week")
    }
    return faults.sorted()
  }

  private func count(
    _ person: Identifier<Person>, hosting: Bool, on days: ClosedRange<Day>
  ) -> Int {
    let all = days.lowerBound.number * 1_440..<(days.upperBound.number + 1) * 1_440
    return (taken[person] ?? [:]).count { all.contains($0.key) && $0.value == hosting }
  }

  private func isAtWork(_ id: Identifier<Person>, _ minute: Int) -> Bool {
    guard let person = organisation[id] else { return false }
    let day = Day(number: minute / 1_440)
    let calendar = person.workCalendar(in: organisation)
    return person.away(on: day, in: organisation) == nil
      && calendar.hours.contains { hours in
        hours.days.contains(day.weekday) && hours.from.minutes <= minute % 1_440
          && minute % 1_440 < hours.to.minutes
      }
  }

  private func isBusy(_ id: Identifier<Person>, _ minute: Int) -> Bool {
    (organisation[id]?.busy ?? []).contains { busy in
      busy.falls(on: Day(number: minute / 1_440)) && busy.from.minutes <= minute % 1_440
        && minute % 1_440 < busy.to.minutes
    }
  }

  private static func line(_ time: LocalTime) -> Int {
    time.day.number * 1_440 + time.time.minutes
  }
}
