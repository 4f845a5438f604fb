import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// The timetable beside the general state: two ways of counting that must agree.
@Suite struct TimetableTests {
  @Test(arguments: 0..<12) func countsAsTheGeneralStateDoes(seed: Int) {
    guard let scene = Scene(seed: seed) else { return }
    var search = scene.search
    search.build(by: .due, scene.urgency)
    search.run(until: 200, warmth: { _ in 3 }) { false }
    #expect(search.table.score.terms == scene.state(of: search.table).score.terms)
    #expect(search.bestTerms == scene.state(search.bestStarts, search.bestChoices).score.terms)
  }

  @Test(arguments: 0..<12) func takesUpTheTimeThatTheGeneralStateDoes(seed: Int) {
    guard let scene = Scene(seed: seed) else { return }
    var search = scene.search
    search.build(by: .slack, scene.urgency)
    search.run(until: 100, warmth: { _ in 3 }) { false }
    let state = scene.state(of: search.table)
    let learning = state.attending.words
    #expect(search.table.away.elements == zip(learning, state.hosting.words).map { $0 | $1 })
    #expect(search.table.shut.elements == zip(learning, state.full.words).map { $0 | $1 })
    #expect(search.table.blocked.elements == state.coverBlocked.words)
    #expect(search.table.dayLoad.elements == state.dayLoad)
    #expect(search.table.weekLoad.elements == state.weekLoad)
    #expect(search.table.hostWeekLoad.elements == state.hostWeekLoad)
  }

  @Test(arguments: 0..<12) func goesBackToWhereItWas(seed: Int) {
    guard let scene = Scene(seed: seed) else { return }
    var search = scene.search
    search.build(by: .due, scene.urgency)
    let table = search.table
    let before = (table.starts.elements, table.choices.elements, table.score.terms)
    let rows = (table.away.elements, table.shut.elements, table.slack.elements)
    for kind in Neighbourhood.allCases {
      search.ruin(kind)
      _ = search.recreate()
      search.rollBack()
      #expect(table.starts.elements == before.0)
      #expect(table.choices.elements == before.1)
      #expect(table.score.terms == before.2)
      #expect(table.away.elements == rows.0)
      #expect(table.shut.elements == rows.1)
      #expect(table.slack.elements == rows.2)
    }
  }

  @Test func departsFromTheCheapestPlaceWithDisorderOnly() {
    var dice = SplitMix64(seed: 7)
    var changes = 0
    for scene in (0..<12).compactMap({ Scene(seed: $0) }) {
      let table = scene.search.table
      for demand in 0..<table.demands.count {
        guard let cheapest = table.bestPlace(for: demand, .none, &dice) else { continue }
        #expect(table.bestPlace(for: demand, .none, &dice)?.option == cheapest.option)
        #expect(table.bestPlace(for: demand, Disorder(blinks: 1_000), &dice) == nil)
        let others = (0..<20).compactMap { _ in
          table.bestPlace(for: demand, Disorder(noise: 1e6), &dice)?.option
        }
        #expect(others.count == 20)
        if others.contains(where: { $0 != cheapest.option }) { changes += 1 }
      }
    }
    #expect(changes > 0)
  }

  @Test func meetsPlainDemandsInMostRandomOrganisations() {
    // Otherwise the tests above would look at nothing.
    #expect((0..<12).count { Scene(seed: $0) != nil } >= 5)
  }

  @Test(arguments: 0..<12) func comesToTheSamePlanOnAnyNumberOfThreads(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    let plans = [1, 2, 4].map { threads in
      plannedState(
        problem, effort: Effort(steps: 400), watch: PlanningWatch(threads: threads)
      ).placements
    }
    #expect(plans[0] == plans[1])
    #expect(plans[0] == plans[2])
  }
}

/// A random organisation with what is not plain in its place and nothing else.
private struct Scene {
  let ground: Ground
  let base: PlanState
  let plain: [Int]
  let facts: TimetableFacts
  let urgency: Urgency

  /// `nil` where nothing is plain.
  init?(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    ground = Ground(problem, Commitments(problem))
    urgency = Urgency(ground)
    var state = PlanState(ground)
    state.build(by: .due, urgency)
    plain = ground.demands.indices.filter { [ground] in
      ground.demands[$0].isPlain(in: ground)
    }
    for number in plain { state.remove(number) }
    base = state
    facts = TimetableFacts(state, plain: plain, urgency)
    if plain.isEmpty { return nil }
  }

  var search: TimetableSearch {
    let aims = ground.problem.policy.aims
    return TimetableSearch(
      facts, GuideWeights(aims, scales: aims.scales(spans: facts.spans)), aims, seed: 11)
  }

  func state(of table: Timetable) -> PlanState {
    state(table.starts.elements, table.choices.elements)
  }

  func state(_ starts: [Int32], _ choices: [Int32]) -> PlanState {
    var state = base
    for (place, number) in plain.enumerated() where starts[place] >= 0 {
      let option = Int(choices[place] - facts.demands[place].firstOption)
      let segment = Segment(start: Int(starts[place]), count: ground.demands[number].slots)
      state.place(number, Visit(ground.demands[number].options[option], [segment], on: ground.line))
    }
    return state
  }
}

extension Cells {
  /// What the cells hold.
  fileprivate var elements: [Element] { (0..<count).map { self[$0] } }
}
