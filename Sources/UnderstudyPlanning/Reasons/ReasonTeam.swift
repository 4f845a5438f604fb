import UnderstudyModel

/// Answers many questions side by side, just as one finder would one after the other.
///
/// What each answer has cost is taken off in the order of the questions, so that where looking ends does
/// not hang on how many threads there are.
struct ReasonTeam {
  /// How many questions are asked before anybody looks how many steps are left.
  private static let groupSize = 256

  private var halves: [Half]
  /// For what is asked when no steps are left.
  private var tired: ReasonFinder
  private var steps: Int

  /// - Parameters:
  ///   - state: the plan.
  ///   - isStanding: whether it is looked at as it stands.
  ///   - steps: how much to look into, in all.
  init(_ state: PlanState, isStanding: Bool, steps: Int = ReasonFinder.usualSteps) {
    let scene = Scene(state.ground, visits: state.visits)
    let tireless = ReasonFinder(scene, isStanding: isStanding, steps: .max / 2)
    halves = [Half(finder: tireless), Half(finder: tireless)]
    tired = ReasonFinder(scene, isStanding: isStanding, steps: 0)
    self.steps = steps
  }

  /// The answers, in the order of the questions; those asked first are looked into first.
  mutating func answers(to questions: [Question]) -> [Reason] {
    var reasons: [Reason] = []
    for first in stride(from: 0, to: questions.count, by: Self.groupSize) {
      let group = questions[first..<min(questions.count, first + Self.groupSize)]
      guard steps > 0 else {
        reasons += group.map { tired.answer(to: $0).reason }
        continue
      }
      let middle = group.startIndex + group.count / 2
      halves[0].questions = group[..<middle]
      halves[1].questions = group[middle...]
      SideBySide().each(&halves) { half in
        half.answers = half.questions.map { half.finder.answer(to: $0) }
      }
      for (question, answer) in zip(group, halves.flatMap(\.answers)) {
        reasons.append(steps > 0 ? answer.reason : tired.answer(to: question).reason)
        steps -= answer.steps
      }
    }
    return reasons
  }

  private struct Half {
    var finder: ReasonFinder
    var questions: ArraySlice<Question> = []
    var answers: [ReasonFinder.Answer] = []
  }
}
