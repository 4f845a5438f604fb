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

  @Test func tellsCountMeanAndSpread() throws {
    let feedback = ServiceFeedback("orders", answers: answers([(9, 2), (9, 4), (9, 4), (9, 6)]))
    let score = try #require(feedback.score)

    #expect(feedback.count == 4)
    #expect(score.mean == 4)
    #expect(abs(score.deviation - 2.0.squareRoot()) < 1e-12)
  }

  @Test func tellsNoScoreWhereFewerThanThreeAnswered() {
    let feedback = ServiceFeedback("orders", answers: answers([(9, 1), (9, 5)]))

    #expect(feedback.count == 2)
    #expect(feedback.score == nil)
    #expect(feedback.months.map(\.score) == [nil])
  }

  @Test func ordersMonths() {
    let feedback = ServiceFeedback(
      "orders", answers: answers([(11, 5), (9, 3), (11, 5), (9, 3), (11, 5), (9, 3)]))

    #expect(feedback.months.map(\.month.description) == ["2026-09", "2026-11"])
    #expect(feedback.months.compactMap(\.score?.mean) == [3, 5])
  }

  @Test func letsNobodySubtractAMonthFromTheTotal() {
    // One answer in October would be the total less September and November.
    let feedback = ServiceFeedback(
      "orders",
      answers: answers([(9, 3), (9, 3), (9, 3), (10, 1), (11, 4), (11, 4), (11, 4), (11, 4)]))

    #expect(feedback.score != nil)
    #expect(feedback.months.map(\.count) == [3, 1, 4])
    #expect(feedback.months.map { $0.score == nil } == [true, true, false])
  }

  @Test func showsMonthsWhereEnoughAnswersAreWithheldTogether() {
    let feedback = ServiceFeedback(
      "orders", answers: answers([(8, 1), (8, 1), (9, 3), (9, 3), (9, 3), (10, 1), (10, 1)]))

    #expect(feedback.months.map { $0.score == nil } == [true, false, true])
  }

  @Test func comparesBeforeAndAfterAnImprovement() throws {
    var draft = Draft()
    draft.roles("clerk", "picker")
    draft.serve("clerk", "orders", to: .role("picker"), id: "orders")
    draft.content.feedback = answers([
      (1, 2), (1, 2), (1, 2), (3, 3), (6, 5), (6, 5), (6, 5),
    ])
    let measures = ServiceMeasures(ServiceGraph(draft.organisation))
    var action = ImprovementAction("shift", declared: .nowhere)
    action.service = .to("orders")
    action.opened = .on("2026-02-15")
    action.closed = .on("2026-05-01")
    let (before, after) = measures.scores(around: action)

    #expect(try #require(before).mean == 2)
    #expect(try #require(after).mean == 5)
    #expect(measures.feedback(on: "orders")?.count == 7)
    #expect(measures.feedback(on: "nothing") == nil)
  }
}
