import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// What must hold of every plan, tried on organisations with a little of everything.
@Suite struct PlannedSeasonTests {
  @Test(arguments: 0..<500)
  func keepsEveryRuleWhateverIsAsked(seed: Int) {
    let problem = RandomSeason(seed: seed).problem
    let state = plannedState(problem, effort: Effort(steps: 30))
    #expect(breaches(of: state).map(\.description) == [])
    #expect(saysSomethingAboutEveryRequest(state))
  }

  @Test(arguments: 1_020..<1_121)
  func keepsEveryRuleWhenAnEarlierPlanIsMended(seed: Int) {
    let season = RandomSeason(seed: seed)
    let first = plannedState(season.problem, effort: .none).placements
    let problem = RandomSeason(seed: seed, after: first, of: season).problem
    let state = plannedState(problem, effort: Effort(steps: 25))
    #expect(breaches(of: state).map(\.description) == [])
    #expect(saysSomethingAboutEveryRequest(state))
    let organisation = problem.organisation
    let history = problem.earlier.filter { problem.isHistory($0) && organisation[$0.item] != nil }
    let placements = state.placements
    #expect(history.allSatisfy { placements.contains($0) })
  }

  @Test(arguments: 0..<10)
  func makesTheSamePlanEveryTime(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    let one = planSeason(problem, effort: Effort(steps: 40))
    let two = planSeason(problem, effort: Effort(steps: 40))
    #expect(one.placements == two.placements)
    #expect(one.diagnostics == two.diagnostics)
    #expect(one.quality == two.quality)
  }

  @Test(arguments: 0..<20)
  func keepsItsScoreAndItsRowsCurrentThroughEveryStep(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    let ground = Ground(problem, Commitments(problem))
    let urgency = Urgency(ground)
    var state = PlanState(ground)
    state.build(by: .due, urgency)
    var improvement = Improvement(state, urgency, seed: 7)
    state = improvement.run(80)
    state.finish(urgency)

    var again = PlanState(ground)
    again.takeChoices()
    again.isActive = state.isActive
    for (number, visit) in state.visits.enumerated() {
      if let visit, ground.demands[number].fixed == nil { again.place(number, visit) }
    }
    #expect(again.attending.words == state.attending.words)
    #expect(again.hosting.words == state.hosting.words)
    #expect(again.full.words == state.full.words)
    #expect(again.coverBlocked.words == state.coverBlocked.words)
    #expect(again.roomTaken.words == state.roomTaken.words)
    #expect(again.dayLoad == state.dayLoad)
    #expect(again.weekLoad == state.weekLoad)
    #expect(again.hostWeekLoad == state.hostWeekLoad)

    let measure = AimMeasure(ExaminedPlan(state.placements, of: problem), ground.shares)
    for value in measure.values {
      #expect(state.score.terms[value.term] == value.value, "\(value.term)")
    }
  }

  /// What the verifier says against a plan, pins aside that had to be given up.
  private func breaches(of state: PlanState) -> [Breach] {
    let ground = state.ground
    return Verifier(ground.problem, excusing: ground.commitments.broken)
      .breaches(in: state.placements)
  }

  /// Whether every request that counts is placed or known to be unplaced.
  private func saysSomethingAboutEveryRequest(_ state: PlanState) -> Bool {
    let problem = state.ground.problem
    let placed = Set(state.placements.compactMap { problem.request(for: $0) })
    let missing = Set(state.unplaced)
    return problem.requests.indices.allSatisfy {
      placed.contains($0) || missing.contains($0) || problem.requests[$0].alternative != nil
    }
  }
}

extension Breach: CustomStringConvertible {
  public var description: String { "\(rule.rawValue): \(message)" }
}
