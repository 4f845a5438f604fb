import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct GoalSupportsTests {
  private func supports() -> GoalSupports {
    var draft = Draft()
    draft.customer("shopper")
    draft.roles("clerk", "archive", "attic")
    draft.content.goals = ["on-time", "kind", "idle"].map {
      Goal(Identifier($0), name: $0, declared: .nowhere)
    }
    draft.serve("clerk", "parcels", to: .customer("shopper"))
    draft.lastService(of: "clerk") { $0.goal = .to("on-time") }
    draft.serve("clerk", "answers", to: .customer("shopper"))
    draft.serve("archive", "files", to: .role("attic"))
    draft.serve("archive", "proof", to: .role("attic"))
    draft.lastService(of: "archive") { $0.promise = .to("next-day") }
    draft.serve("archive", "lost", to: .role("attic"))
    draft.lastService(of: "archive") { $0.goal = .to("unknown") }
    draft.curriculum("whole", ("a", "clerk", .shadowed, "1h"))
    draft.content.curricula[0].goal = .to("kind")
    draft.curriculum("part", ("b", "clerk", .shadowed, "1h"))
    draft.item("b") { $0.goal = .to("kind") }
    draft.curriculum("none", ("c", "clerk", .shadowed, "1h"))
    return GoalSupports(Chains(ServiceGraph(draft.organisation)))
  }

  @Test func tellsWhatCarriesEachGoal() {
    let goals = supports().goals

    #expect(goals.map(\.goal) == ["on-time", "kind", "idle"])
    #expect(goals.map { $0.services.map(\.id) } == [["clerk-parcels"], [], []])
    #expect(goals.map(\.curricula) == [[], ["whole"], []])
    #expect(goals.map(\.items) == [[], ["b"], []])
    #expect(goals.map(\.isEmpty) == [false, false, true])
  }

  @Test func listsWhatHasNoGoal() {
    #expect(supports().curriculaWithoutGoal == ["none"])
    #expect(
      supports().servicesWithoutGoal.map(\.id) == [
        "archive-files", "archive-lost", "archive-proof", "clerk-answers",
      ])
  }

  @Test func questionsEffortThatReachesNoCustomerNoPromiseAndNoGoal() {
    #expect(supports().questionable.map(\.id) == ["archive-files", "archive-lost"])
  }
}
