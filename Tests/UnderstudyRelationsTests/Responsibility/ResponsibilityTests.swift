import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ResponsibilityTests {
  /// A clerk who serves an agent; the lead, the keeper and the expert are there to be named.
  private func draft(_ change: (inout Draft) -> Void = { _ in }) -> Draft {
    var draft = Draft()
    draft.departments("sales")
    draft.role("clerk", "Clerk", in: "sales")
    draft.roles("agent", "lead", "keeper", "expert")
    draft.person("ann")
    draft.serve("clerk", "orders", to: .role("agent"))
    change(&draft)
    return draft
  }

  private func only(_ draft: Draft) throws -> Responsibility {
    try #require(Responsibilities(ServiceGraph(draft.organisation)).regions.first?.services.first)
  }

  @Test func letsTheSupplierDoItAndTellsTheReceiver() throws {
    let one = try only(draft())

    #expect(one.does == .role("clerk"))
    #expect(one.told == .role("agent"))
    #expect(one.answers.isEmpty)
    #expect(one.basis == .nobody)
  }

  @Test func asksTheServiceFirstThenTheHeadThenTheKeeper() throws {
    func answers(owner: Bool, head: Bool, keeper: Bool) throws -> [Responsibility.Party] {
      try only(
        draft { draft in
          if owner { draft.lastService(of: "clerk") { $0.owners = [.named("ann")] } }
          if head { draft.role("clerk") { $0.reportsTo = .to("lead") } }
          if keeper { draft.role("clerk") { $0.owners = [.named("keeper")] } }
        }
      ).answers
    }
    #expect(try answers(owner: true, head: true, keeper: true) == [.person("ann")])
    #expect(try answers(owner: false, head: true, keeper: true) == [.node(.role("lead"))])
    #expect(try answers(owner: false, head: false, keeper: true) == [.node(.role("keeper"))])
  }

  @Test func asksWhomABreakdownCallsOnEachOnceAndNobodyTwice() throws {
    let one = try only(
      draft { draft in
        draft.role("clerk") { $0.reportsTo = .to("lead") }
        draft.lastService(of: "clerk") { service in
          var breakdown = Breakdown("late", declared: .nowhere)
          breakdown.resolvers = [["expert"], ["lead"], ["expert"], ["clerk"], ["nobody"]].map {
            .init($0.map { .named($0) }, about: Prose(), declared: .nowhere)
          }
          service.breakdowns = [breakdown]
        }
      })
    #expect(one.asked == [.node(.role("expert"))])
  }

  @Test(arguments: ["nobody", "@manager"])
  func takesNoWordForAnAnswerThatMeansNobodyInParticular(word: String) throws {
    let one = try only(
      draft { draft in
        draft.lastService(of: "clerk") { service in
          service.owners = [word == "@manager" ? .relation(.manager) : .named(word)]
        }
      })
    #expect(one.answers.isEmpty)
  }

  @Test func listsTheServicesOfEachDepartmentAndWhatNobodyAnswersFor() {
    let all = Responsibilities(ServiceGraph(HomeGoods.draft.organisation))

    #expect(all["sales"].map(\.link.service.what).contains("trade orders"))
    #expect(all["sales"].allSatisfy { ["desk", "trade"].contains($0.does.name) })
    #expect(all.unanswered.count == 28)
    #expect(all["nowhere"].isEmpty)
  }
}

extension Owner {
  fileprivate static func named(_ name: String) -> Owner {
    Owner(.named(name), at: Declaration.nowhere.range)
  }

  fileprivate static func relation(_ relation: Relation) -> Owner {
    Owner(.relation(relation), at: Declaration.nowhere.range)
  }
}
