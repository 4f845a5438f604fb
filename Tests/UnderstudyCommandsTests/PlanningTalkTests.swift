import Testing
import UnderstudyCompiler

@testable import UnderstudyCommands

/// What a person at a terminal reads while a plan is sought.
@Suite struct PlanningTalkTests {
  @Test(arguments: [
    (PlanProgress(steps: 1, values: []), "1 step"),
    (PlanProgress(steps: 12_000, values: [0, 31]), "12,000 steps   best 0 · 31"),
    (
      PlanProgress(steps: 5, values: [0, 31], bounds: [0, 28]),
      "5 steps   best 0 · 31   bound 0 · 28   gap 3 at level 2"
    ),
    // A level whose bound nobody knows yet ends what is told of bounds.
    (
      PlanProgress(steps: 5, values: [0, 31, 4], bounds: [0, nil, 4]),
      "5 steps   best 0 · 31 · 4   bound 0"
    ),
    (
      PlanProgress(steps: 5, values: [7], bounds: [7]), "5 steps   best 7   bound 7"
    ),
  ])
  func tellsValueBoundAndGap(progress: PlanProgress, line: String) {
    #expect(progressLine(progress) == line)
  }

  @Test(arguments: [
    (0, 1.0, "0 steps"), (1, 0.5, "1 step, 2 a second"),
    (120_000, 3.0, "120,000 steps, 40,000 a second"),
    (1_234_567, 0.0, "1,234,567 steps"),
  ])
  func tellsHowMuchWasTried(steps: Int, seconds: Double, sentence: String) {
    #expect(effortSentence(steps: steps, seconds: seconds) == sentence)
  }

  @Test func keepsTheLatestReportThoughThreadsOvertakeOneAnother() {
    let talk = PlanningTalk()
    #expect(talk.summary == "")
    talk.hear(PlanProgress(steps: 20, values: [1]))
    talk.hear(PlanProgress(steps: 10, values: [2]))
    #expect(talk.summary.hasPrefix("20 steps"))
  }

  @Test(arguments: [
    ["plan", "--seconds", "-1"], ["plan", "--seconds", "nan"], ["plan", "--threads", "0"],
    ["plan", "--effort", "-1"], ["plan", "--threads", "many"],
  ])
  func refusesAnEffortThatMakesNoSense(arguments: [String]) async {
    #expect(await runUnderstudy(arguments) == 2)
  }
}
