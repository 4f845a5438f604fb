import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// What must hold of every reason, tried on organisations with a little of everything.
@Suite struct MinimalFactsTests {
  private func plan(_ seed: Int) -> PlanState {
    var random = RandomOrganisation(seed: UInt64(seed))
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    return plannedState(problem, effort: Effort(steps: 40))
  }

  /// Every question that the plan raises: what has no place, and what is late.
  private func questions(_ state: PlanState) -> [Question] {
    let problem = state.ground.problem
    let measure = AimMeasure(ExaminedPlan(state.placements, of: problem), state.ground.shares)
    let late = problem.requests.indices.compactMap { number -> Question? in
      guard measure.daysLate(number) > 0, state.ground.demands[number].fixed == nil else {
        return nil
      }
      return measure.due(of: number).map { Question(demand: number, end: $0) }
    }
    return state.unplaced.map { Question(demand: $0) } + late
  }

  private func places(_ question: Question, _ scene: inout Scene) -> any TakenPlaces {
    let inquiry = Inquiry(question, &scene)
    return scene.ground.demands[question.demand].shortestPart != nil
      ? WeekPlaces(inquiry, &scene) : StartPlaces(inquiry, &scene)
  }

  @Test(arguments: 0..<30)
  func nothingCanBeLeftOutOfAReason(seed: Int) {
    let state = plan(seed)
    var scene = Scene(state.ground, visits: state.visits)
    for question in questions(state) {
      let places = places(question, &scene)
      var deletion = places
      guard let found = deletion.minimalFacts() else { continue }
      let causes = Set(found.causes)
      #expect(causes.count == found.causes.count)
      #expect(places.isAllTaken(by: causes), "\(question) \(found.causes)")
      for cause in found.causes {
        #expect(!places.isAllTaken(by: causes.subtracting([cause])), "\(question) \(cause)")
      }
    }
  }

  /// The search and the obstacles are written apart; where one finds a place the other must as well.
  @Test(arguments: 0..<25)
  func obstaclesForbidWhatTheSearchFindsNoPlaceFor(seed: Int) {
    var state = plan(seed)
    var known = 0
    for number in state.ground.problem.requests.indices {
      let demand = state.ground.demands[number]
      guard demand.fixed == nil, !demand.isAnchored, demand.begun == nil, state.isActive[number]
      else { continue }
      let mark = state.mark
      state.remove(number)
      let visit = state.bestVisit(for: number)
      state.rollBack(to: mark)
      var scene = Scene(state.ground, visits: state.visits)
      let question = Question(demand: number, end: state.ground.window.last)
      let places = places(question, &scene)
      let isForbidden = places.isAllTaken(by: Set(places.causes))
      // How a week is packed into pieces is decided greedily, so only one direction is certain.
      if visit != nil || demand.shortestPart == nil {
        #expect(isForbidden == (visit == nil), "\(state.ground.problem.requests[number].item.id)")
      }
      known += 1
    }
    #expect(known > 0 || state.ground.problem.requests.isEmpty)
  }

  @Test(arguments: 0..<30)
  func everyUnplacedRequestHasFactsWithWordsAndLines(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    let outcome = planSeason(problem, effort: Effort(steps: 40))
    for reason in outcome.unplaced.map(\.reason) + outcome.late.map(\.reason) {
      #expect(!reason.sentence.isEmpty)
      #expect(!reason.facts.isEmpty)
      for fact in reason.facts { #expect(!fact.words.isEmpty) }
    }
  }
}
