import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ServiceHarmTests {
  /// Both are late half of the time; one of them reaches the customer.
  private func harms(answers: Int = 0) -> ServiceHarms {
    var draft = Draft()
    draft.customer("shopper")
    draft.roles("packer", "cook", "guest")
    draft.serve("packer", "parcels", to: .customer("shopper"), within: "2h", id: "parcels")
    draft.serve("cook", "lunch", to: .role("guest"), within: "2h", id: "lunch")
    draft.serve("cook", "menu", to: .role("guest"), within: "2h", id: "menu")
    draft.serve("guest", "praise", to: .role("cook"), within: "2h", id: "praise")
    for service in ["lunch", "parcels"] {
      for minutes in [60, 180] {
        draft.content.responseTimes.append(
          ResponseTime(on: .on("2026-10-01"), service: .to(service), minutes: minutes))
      }
    }
    for _ in 0..<answers {
      draft.content.feedback.append(
        FeedbackAnswer(
          on: .on("2026-10-01"), from: .to("guest"), service: .to("menu"), score: 2, comment: ""))
    }
    let graph = ServiceGraph(draft.organisation)
    return ServiceHarms(
      ServiceMeasures(graph, on: .on("2027-06-01")), Impacts(graph.ground()), graph)
  }

  @Test func putsWhatHarmsCustomersFirst() {
    let ranked = harms().ranked
    #expect(ranked.map(\.link.id) == ["parcels", "lunch"])
    #expect(ranked.map(\.shortfall) == [0.5, 0.5])
    #expect(ranked.map(\.customers) == [1, 0])
    #expect(harms().rank(of: "lunch") == 2)
  }

  @Test(arguments: [(2, false), (3, true)])
  func countsAScoreOnlyWhereThreeAnswered(answers: Int, isTold: Bool) {
    let harm = harms(answers: answers)["menu"]
    #expect((harm != nil) == isTold)
    #expect(harm.map { abs($0.shortfall - 0.75) < 1e-9 } ?? !isTold)
  }
}
