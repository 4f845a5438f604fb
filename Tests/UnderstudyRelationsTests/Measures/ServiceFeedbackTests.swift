import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ServiceFeedbackTests {
  private func answers(_ scores: [(month: Int, score: Int)]) -> [FeedbackAnswer] {
    scores.enumerated().map { place, one in
      FeedbackAnswer(
        on: Day.on("2026-01-01").adding(months: one.month - 1) + place % 20, from: .to("picker"),
        service: .to("orders"), score: one.score, comment: "")
    }
  }

  private func feedback(_ scores: [(month: Int, score: Int)], on today: Day = .on("2027-01-01"))
    -> ServiceFeedback
  {
    ServiceFeedback("orders", answers: answers(scores), on: today)
  }

  private func months(_ feedback: ServiceFeedback) -> [String] {
    feedback.periods.map { "\($0.first) \($0.last) \($0.score.count)" }
  }

  @Test func tellsCountMeanAndSpread() throws {
    let feedback = feedback([(9, 2), (9, 4), (9, 4), (9, 6)])
    let score = try #require(feedback.score)

    #expect(feedback.count == 4)
    #expect(score.mean == 4)
    #expect(abs(score.deviation - 2.0.squareRoot()) < 1e-12)
  }

  @Test func tellsNoScoreWhereFewerThanThreeAnswered() {
    let feedback = feedback([(9, 1), (9, 5)])

    #expect(feedback.count == 2)
    #expect(feedback.waiting == 2)
    #expect(feedback.score == nil)
    #expect(feedback.periods == [])
  }

  @Test func ordersMonths() {
    let feedback = feedback([(11, 5), (9, 3), (11, 5), (9, 3), (11, 5), (9, 3)])

    #expect(months(feedback) == ["2026-09 2026-09 3", "2026-11 2026-11 3"])
    #expect(feedback.periods.map(\.score.mean) == [3, 5])
  }

  @Test func joinsMonthsUntilEnoughHaveAnswered() {
    let feedback = feedback([
      (8, 1), (9, 3), (9, 3), (10, 1), (11, 4), (11, 4), (11, 4), (12, 5), (12, 5),
    ])

    #expect(months(feedback) == ["2026-08 2026-09 3", "2026-10 2026-11 4"])
    #expect(feedback.waiting == 2)
    #expect(feedback.score?.count == 7)
  }

  @Test func waitsForTheEndOfAMonth() {
    let scores = [(9, 3), (9, 3), (9, 3), (10, 1), (10, 1), (10, 1)]
    #expect(months(feedback(scores, on: .on("2026-10-31"))) == ["2026-09 2026-09 3"])
    #expect(months(feedback(scores, on: .on("2026-11-01"))).count == 2)
  }

  /// Whatever is told on two days differs by the answers of at least three, or not at all.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func noLaterFigureGivesAnAnswerAway(seed: UInt64) throws {
    var numbers = RandomOrganisation(seed: seed)
    let first = Day.on("2026-01-01")
    let all = (0..<numbers.next(below: 25)).map { _ in
      FeedbackAnswer(
        on: first + numbers.next(below: 300), from: .to("picker"), service: .to("orders"),
        score: 1 + numbers.next(below: 5), comment: "")
    }
    var told: [Set<ServiceFeedback.Period>] = []
    for today in stride(from: 0, to: 330, by: 7).map({ first + $0 }) {
      let feedback = ServiceFeedback("orders", answers: all.filter { $0.day <= today }, on: today)
      #expect(feedback.periods.allSatisfy { $0.score.count >= 3 })
      #expect(feedback.score?.count ?? 0 == feedback.periods.reduce(0) { $0 + $1.score.count })
      // What was told once is told again, unchanged: all figures are sums of the same periods.
      if let last = told.last { #expect(last.isSubset(of: Set(feedback.periods))) }
      told.append(Set(feedback.periods))
    }
  }

  @Test func cutsAPeriodAtAnActionOnlyWhereEachPieceHoldsThree() throws {
    var draft = Draft()
    draft.roles("clerk", "picker")
    draft.serve("clerk", "orders", to: .role("picker"), id: "orders")
    func days(_ days: [Int]) -> [FeedbackAnswer] {
      days.map {
        FeedbackAnswer(
          on: Day.on("2026-03-01") + ($0 - 1), from: .to("picker"), service: .to("orders"),
          score: $0 < 15 ? 1 : 5, comment: "")
      }
    }
    var action = ImprovementAction("shift", declared: .nowhere)
    action.service = .to("orders")
    action.opened = .on("2026-03-15")
    draft.content.actions = [action]

    draft.content.feedback = days([1, 2, 3, 20, 21, 22])
    let even = ServiceMeasures(ServiceGraph(draft.organisation), on: .on("2026-04-01"))
    #expect(even.scores(around: action).before?.mean == 1)
    #expect(even.scores(around: action).after?.mean == 5)

    draft.content.feedback = days([1, 2, 3, 4, 20, 21])
    let odd = ServiceMeasures(ServiceGraph(draft.organisation), on: .on("2026-04-01"))
    #expect(odd.scores(around: action).before == nil)
    #expect(odd.scores(around: action).after == nil)
    #expect(odd.feedback(on: "orders")?.score?.count == 6)
  }

  @Test func comparesBeforeAndAfterAnImprovement() throws {
    var draft = Draft()
    draft.roles("clerk", "picker")
    draft.serve("clerk", "orders", to: .role("picker"), id: "orders")
    draft.content.feedback = answers([
      (1, 2), (1, 2), (1, 2), (3, 3), (3, 3), (3, 3), (6, 5), (6, 5), (6, 5),
    ])
    let measures = ServiceMeasures(ServiceGraph(draft.organisation), on: .on("2026-07-01"))
    var action = ImprovementAction("shift", declared: .nowhere)
    action.service = .to("orders")
    action.opened = .on("2026-02-15")
    action.closed = .on("2026-05-01")
    let (before, after) = measures.scores(around: action)

    #expect(try #require(before).mean == 2)
    #expect(try #require(after).mean == 5)
    #expect(measures.feedback(on: "orders")?.count == 9)
    #expect(measures.feedback(on: "nothing") == nil)
  }
}
