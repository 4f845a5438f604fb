import UnderstudyDiagnostics
import UnderstudyModel

/// Tells why a request has no place in a plan, or none in time.
///
/// Everything that takes places away from the request is gathered: who may host it, absences,
/// meetings, dates, order, cover, limits, and what else the plan holds. Then whatever is not needed to
/// take every place is left out again, first what authors think of last. What remains is a minimal
/// set of facts: all together forbid the request, and without any one of them it would have a place.
///
/// Work is counted in steps. When they are used up, the requests that are left get a short reason
/// that says so; those asked about first are looked into first.
struct ReasonFinder {
  private var scene: Scene
  private var steps: Int

  /// Whether the plan is looked at as it stands, so that something may be missing for no reason but
  /// that nobody has planned it.
  private let isStanding: Bool

  /// About a second's work.
  static let usualSteps = 30_000_000

  /// - Parameter state: a plan that has been made.
  init(_ state: PlanState) {
    self.init(Scene(state.ground, visits: state.visits), isStanding: false, steps: Self.usualSteps)
  }

  /// - Parameters:
  ///   - scene: the plan.
  ///   - isStanding: whether it is looked at as it stands.
  ///   - steps: how much to look into.
  init(_ scene: Scene, isStanding: Bool, steps: Int) {
    self.scene = scene
    self.isStanding = isStanding
    self.steps = steps
  }

  /// A reason, and what it took to find it.
  struct Answer {
    let reason: Reason
    let steps: Int
  }

  /// Why a demand stands nowhere, or not early enough.
  mutating func answer(to question: Question) -> Answer {
    let before = steps
    let reason =
      question.end.map { reasonLate(question.demand, due: $0) } ?? reasonUnplaced(question.demand)
    return Answer(reason: reason, steps: before - steps)
  }

  /// Why a demand stands nowhere.
  mutating func reasonUnplaced(_ number: Int) -> Reason {
    let question = Question(demand: number)
    if let over = windowIsOver(question) { return over }
    let request = scene.request(number)
    if let room = scene.problem.roomTooSmall(for: request) { return .tooSmall(room, for: request) }
    guard steps > 0 else { return notLookedInto(question) }
    guard let found = facts(question) else { return noRoom(question) }
    if found.causes.isEmpty { return nowhere(question) }
    return ReasonWords(question, scene).reason(found)
  }

  /// Why a demand that stands somewhere does not stand early enough to be in time.
  mutating func reasonLate(_ number: Int, due: Day) -> Reason {
    let demand = scene.ground.demands[number]
    let question = Question(demand: number, end: due)
    if demand.fixed != nil, !isStanding { return standsAlready(question) }
    if demand.isAnchored { return isPinned(question) }
    if let soon = dueTooSoon(question) { return soon }
    guard steps > 0 else { return notLookedInto(question) }
    if let found = facts(question) { return ReasonWords(question, scene).reason(found) }
    return preferred(question)
  }

  /// The minimal facts that forbid what is asked about; `nil` where they leave a place.
  mutating func facts(_ question: Question) -> MinimalFacts? {
    let inquiry = Inquiry(question, &scene)
    if scene.ground.demands[question.demand].shortestPart != nil {
      var places = WeekPlaces(inquiry, &scene)
      steps -= places.steps
      return places.minimalFacts()
    }
    var places = StartPlaces(inquiry, &scene)
    steps -= places.steps
    return places.minimalFacts()
  }

  // MARK: Where there is nothing to leave out

  private func itemFact(_ question: Question) -> Reason.Fact {
    let item = scene.request(question.demand).item
    return Reason.Fact(.request, "'\(item.title)'", at: item.declared.range)
  }

  private func windowIsOver(_ question: Question) -> Reason? {
    let window = scene.problem.window
    guard max(window.now, window.opens) >= window.closes else { return nil }
    return Reason(
      .window, "the planning window ended on \(window.last.words)",
      facts: [
        Reason.Fact(
          .window, "the planning window ended on \(window.last.words)",
          at: scene.problem.policy.declared.range)
      ], remedy: "let the planning window end later")
  }

  /// The window has no start at which anybody could begin, whoever hosts and whatever else stands.
  private func nowhere(_ question: Question) -> Reason {
    let window = scene.problem.window
    return Reason(
      .window, "nobody's hours leave room for it between today and \(window.last.words)",
      facts: [
        Reason.Fact(
          .window, "the planning window ends on \(window.last.words)",
          at: scene.problem.policy.declared.range), itemFact(question),
      ], remedy: "let the planning window end later")
  }

  /// It was due before anything may be placed.
  private func dueTooSoon(_ question: Question) -> Reason? {
    let window = scene.problem.window
    let first = max(window.newFrom, window.opens)
    guard let end = question.end,
      window.zone.instant(LocalTime(end + 1, .midnight)) <= first
    else { return nil }
    let words = FactWords(question: question, scene: scene)
    let opening =
      window.newFrom > window.opens
      ? words.notNew(.notice)
      : Reason.Fact(
        .window, "the planning window begins on \(window.first.words)",
        at: scene.problem.policy.declared.range)
    return Reason(
      opening.rule, "it was due on \(end.words), and \(opening.words)",
      facts: [Reason.Fact(.due, "it was due on \(end.words)", at: words.dueRange), opening],
      remedy: "give it a later due day, or say that it is done")
  }

  /// No rule forbids a place: the search has not found it.
  private func noRoom(_ question: Question) -> Reason {
    if isStanding {
      return Reason(
        .request, "it does not stand in the schedule yet", facts: [itemFact(question)],
        remedy: "run 'understudy plan'")
    }
    return Reason(
      .oneThingAtATime, "the planner found no room for it beside the other sessions",
      facts: [itemFact(question)], remedy: "plan with more effort, or name one more host")
  }

  private func preferred(_ question: Question) -> Reason {
    if isStanding {
      return Reason(
        .request, "the schedule has it later than it must be", facts: [itemFact(question)],
        remedy: "run 'understudy plan'")
    }
    return Reason(
      .oneThingAtATime, "an earlier place would cost more elsewhere, by the aims of the plan",
      facts: [itemFact(question)], remedy: "give it a larger weight, or plan with more effort")
  }

  private func standsAlready(_ question: Question) -> Reason {
    Reason(
      .notice, "people know of it already, so it stays where it is", facts: [itemFact(question)])
  }

  private func isPinned(_ question: Question) -> Reason {
    Reason(
      .pins, "somebody has pinned it to its place", facts: [itemFact(question)],
      remedy: "take the pin out, or give it a later due day")
  }

  private func notLookedInto(_ question: Question) -> Reason {
    Reason(
      .request,
      "so much is missing or late that this one was not looked into; what is said of others with the "
        + "same hosts is likely to hold for it", facts: [itemFact(question)],
      remedy: "see to the others first, then plan again")
  }
}
