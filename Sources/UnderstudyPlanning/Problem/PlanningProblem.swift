package import UnderstudyDiagnostics
package import UnderstudyModel

/// What is to be planned, as plain data: everything that the content asks for, and nothing yet about
/// how to search.
package struct PlanningProblem: Sendable {
  package let organisation: Organisation
  package let record: LearningRecord
  package let today: Day
  package let window: PlanningWindow
  package let policy: PlanningPolicy
  /// Every request, in the order of people, of their enrolments and of their paths.
  package let requests: [Request]
  /// Every choice that still has something to choose, in the same order.
  package let choices: [RequestChoice]
  /// Everybody, by number.
  let people: NumberedPeople
  /// The trainee of each request, by number.
  let trainees: [Int]
  /// Who may host each request on at least one day of the window, by number.
  let hosts: [[Int]]
  let covers: [CoverRule]
  /// When the events of their paths keep people busy; nothing for whoever is enrolled nowhere.
  let events: [Identifier<Person>: [EventTime]]
  /// The requests of a trainee's item; one for each of `times`.
  let numbers: [LearningRecord.Key: Range<Int>]
  /// What of the earlier plan stays and what has to move, where somebody has judged that already.
  var sorting: StandingSorted?
  /// Of which hosts the search may choose for some requests, by number, where somebody looks for a
  /// plan of a certain kind. Rules and aims take no notice.
  var wantedHosts: [Int: Set<Identifier<Person>>] = [:]
  /// What of the earlier plan started before today.
  private let history: Set<KnownPlacement>
  /// What is wrong with the policy itself.
  package let diagnostics: [Diagnostic]

  /// Reads what an organisation asks for.
  ///
  /// - Parameters:
  ///   - organisation: with `schedule`, its earlier plan, where there is one.
  ///   - record: what people have done; done items are not planned.
  ///   - today: from which day on something may change.
  package init(_ organisation: Organisation, record: LearningRecord = LearningRecord(), today: Day)
  {
    let policy = organisation.planning ?? PlanningPolicy(declared: organisation.declared)
    let window = PlanningWindow(policy, organisation: organisation, today: today)
    var reading = RequestReading(organisation, record, window)
    for person in organisation.people where !person.enrolments.isEmpty { reading.read(person) }
    self.organisation = organisation
    self.record = record
    self.today = today
    self.window = window
    self.policy = policy
    requests = reading.requests
    choices = reading.choices
    let people = NumberedPeople(organisation)
    self.people = people
    // Requests are read from people, so that each trainee has a number.
    let trainees = reading.requests.map { people[$0.trainee] ?? 0 }
    self.trainees = trainees
    var candidates = HostCandidates(people, record, window, policy)
    hosts = zip(reading.requests, trainees).map { candidates.candidates(for: $0, of: $1) }
    covers = CoverRule.all(policy, in: organisation)
    events = reading.events
    numbers = reading.numbers
    history = Set(
      (organisation.schedule ?? []).filter { placement in
        window.zone.instant(placement.start) < window.now
          || (placement.start.day <= today && record[placement.trainee, placement.item] != nil)
      }.map(KnownPlacement.init))
    diagnostics = policyFaults(policy, window, organisation) + reading.diagnostics
  }

  /// The earlier plan: what `schedule.xml` holds.
  package var earlier: [Placement] { organisation.schedule ?? [] }

  /// Who may host a request on at least one day of the window.
  func eligibleHosts(of request: Int) -> [Identifier<Person>] {
    hosts[request].map { people[$0].id }
  }

  /// The request that a placement is for; `nil` where nothing of the kind is asked for.
  func request(for placement: Placement) -> Int? {
    guard let numbers = numbers[LearningRecord.Key(placement.trainee, placement.item)] else {
      return nil
    }
    let number = numbers.lowerBound + (placement.time ?? 1) - 1
    return numbers.contains(number) ? number : nil
  }

  /// Whether a placement is one of the earlier plan, with the same host and start, that started
  /// before today, or today for something that is done: what has happened is never moved.
  func isHistory(_ placement: Placement) -> Bool { history.contains(KnownPlacement(placement)) }
}
