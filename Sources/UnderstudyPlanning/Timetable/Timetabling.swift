import UnderstudyModel

/// Lets a team of fast searches place everything plain, around what the general search has placed.
struct Timetabling {
  private let ground: Ground
  private let urgency: Urgency
  private let plain: [Int]
  /// Whether nothing but plain demands may be moved.
  let isAll: Bool

  init(_ ground: Ground, _ urgency: Urgency) {
    self.ground = ground
    self.urgency = urgency
    plain = ground.demands.indices.filter { ground.demands[$0].isPlain(in: ground) }
    let movable = ground.demands.indices.filter {
      ground.demands[$0].request != nil && ground.demands[$0].fixed == nil
        && !ground.demands[$0].options.isEmpty
    }
    isAll = movable.count == plain.count && ground.choices.isEmpty
  }

  /// Improves a plan.
  ///
  /// - Parameters:
  ///   - state: the plan; empty where all is plain.
  ///   - steps: how often a demand is given a place anew.
  ///   - seconds: how long at most, instead.
  ///   - watch: who looks on.
  /// - Returns: the plan with every plain demand where the best search has it.
  func improve(_ state: PlanState, steps: Int, seconds: Double?, watch: PlanningWatch) -> PlanState
  {
    if plain.isEmpty { return state }
    var state = state
    var visits: [(Int, Visit)] = []
    for number in plain {
      if let visit = state.visits[number] { visits.append((number, visit)) }
      state.remove(number)
    }
    state.forgetHistory()
    let facts = TimetableFacts(state, plain: plain, urgency)
    let team = TimetableTeam(facts, seed: ground.problem.policy.seed, watch: watch)
    if isAll {
      team.build(urgency)
    } else {
      let (starts, choices) = places(of: visits, facts)
      team.begin(with: starts, choices)
    }
    if steps > 0 || seconds != nil { team.improve(steps: steps, seconds: seconds) }
    let (starts, choices) = (team.bestStarts, team.bestChoices)
    for (place, number) in plain.enumerated() where starts[place] >= 0 {
      let first = Int(facts.demands[place].firstOption)
      let option = ground.demands[number].options[Int(choices[place]) - first]
      let segment = Segment(start: Int(starts[place]), count: ground.demands[number].slots)
      state.place(number, Visit(option, [segment], on: ground.line))
    }
    state.forgetHistory()
    state.steps += team.steps
    // Two ways of counting that share nothing must agree.
    assert(state.score.terms == team.bestTerms)
    return state
  }

  /// Visits as the timetable counts them.
  private func places(
    of visits: [(Int, Visit)], _ facts: TimetableFacts
  ) -> (starts: [Int32], choices: [Int32]) {
    var starts = [Int32](repeating: -1, count: plain.count)
    var choices = starts
    var places: [Int: Int] = [:]
    for (place, number) in plain.enumerated() { places[number] = place }
    for (number, visit) in visits {
      guard let place = places[number], let segment = visit.segments.first,
        let option = ground.demands[number].options.firstIndex(where: { $0.host == visit.host })
      else { continue }
      starts[place] = Int32(segment.start)
      choices[place] = facts.demands[place].firstOption + Int32(option)
    }
    return (starts, choices)
  }
}
