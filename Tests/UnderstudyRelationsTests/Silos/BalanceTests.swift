import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct BalanceTests {
  private func draft(spokes: Int) -> Draft {
    var draft = Draft()
    draft.role("desk", "Desk")
    for place in 0..<spokes {
      draft.role("r\(place)", "Role \(place)")
      draft.serve("desk", "advice \(place)", to: .role("r\(place)"), id: "advice-\(place)")
    }
    return draft
  }

  private func balance(_ draft: Draft) -> Balance {
    let graph = ServiceGraph(draft.organisation)
    return Balance(graph, ServiceMeasures(graph, on: .on("2026-11-23")))
  }

  @Test func namesRolesWithVeryManyNeighbours() {
    #expect(balance(draft(spokes: 8)).hubs == [.init(role: "desk", customers: 8, suppliers: 0)])
    #expect(balance(draft(spokes: 7)).hubs == [])
  }

  @Test func aServiceForEveryoneMakesNoHub() {
    var draft = draft(spokes: 0)
    for place in 0..<20 { draft.role("r\(place)", "Role \(place)") }
    draft.serve("desk", "pay", to: .everyone, id: "pay")

    #expect(balance(draft).hubs == [])
  }

  @Test func countsOnlyWhatStandsOut() {
    var draft = Draft()
    for place in 0..<12 { draft.role("r\(place)", "Role \(place)") }
    for one in 0..<12 {
      for other in 0..<12 where other != one {
        draft.serve("r\(one)", "x", to: .role("r\(other)"), id: "s-\(one)-\(other)")
      }
    }
    #expect(balance(draft).hubs == [])
    #expect(balance(draft).usual == (11, 11))
  }

  @Test func namesServicesThatNobodyRated() {
    var draft = draft(spokes: 2)
    draft.content.feedback = [
      FeedbackAnswer(
        on: .on("2026-11-02"), from: .to("r0"), service: .to("advice-0"), score: 4, comment: "")
    ]
    #expect(balance(draft).unrated.map(\.id) == ["advice-1"])
  }
}
