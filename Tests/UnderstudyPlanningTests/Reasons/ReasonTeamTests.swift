import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// Many questions asked side by side, and what is kept between them.
@Suite struct ReasonTeamTests {
  private func plan(_ seed: UInt64) -> PlanState {
    var random = RandomOrganisation(seed: seed)
    let (content, today) = random.make()
    return plannedState(
      PlanningProblem(Organisation(content), today: today), effort: Effort(steps: 0))
  }

  private func answers(
    _ questions: [Question], _ state: PlanState, steps: Int
  ) -> [Reason] {
    var finder = ReasonFinder(
      Scene(state.ground, visits: state.visits), isStanding: false, steps: steps)
    return questions.map { finder.answer(to: $0).reason }
  }

  @Test(arguments: [0, 20_000, ReasonFinder.usualSteps])
  func saysWhatOneFinderSaysWhereverLookingEnds(steps: Int) {
    var asked = 0
    for seed: UInt64 in 0..<2 {
      let state = plan(seed)
      // The same ones again and again are as good as many, and more than are asked at a time.
      let once = state.unplaced.map { Question(demand: $0) }
      let questions = Array(repeatElement(once, count: 300 / max(1, once.count) + 1).joined())
      var team = ReasonTeam(state, isStanding: false, steps: steps)
      #expect(team.answers(to: questions) == answers(questions, state, steps: steps))
      asked += questions.count
    }
    #expect(asked > 300)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func remembersHowFullAHostIsWithAndWithoutAVisit(seed: UInt64) {
    let state = plan(seed)
    let line = UsualHours(state.ground).line
    var kept = Bookings(state.visits, state.ground, on: line)
    for left in state.visits.indices where state.visits[left] != nil {
      var visits = state.visits
      visits[left] = nil
      // A plan without the visit, of which nothing has been asked.
      let without = Bookings(visits, state.ground, on: line)
      for host in state.ground.people.indices {
        for guests in 1...3 {
          var fresh = without
          let found = kept.full(host, with: guests, without: left)
          let expected = fresh.full(host, with: guests, without: left)
          #expect(found.map(\.day) == expected.map(\.day))
          #expect(found.map(\.ranges) == expected.map(\.ranges))
        }
      }
    }
  }
}
