import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ServiceLoopTests {
  private func loops(_ build: (inout Draft) -> Void) -> [ServiceLoop] {
    var draft = Draft()
    build(&draft)
    return Chains(ServiceGraph(draft.organisation)).loops
  }

  @Test func namesAShortestCircleOfEachKnot() throws {
    let loops = loops { draft in
      draft.roles("a", "b", "c", "d", "x", "y")
      draft.serve("a", "1", to: .role("b"))
      draft.serve("b", "2", to: .role("c"))
      draft.serve("c", "3", to: .role("a"))
      draft.serve("c", "4", to: .role("d"))
      draft.serve("d", "5", to: .role("b"))
      draft.serve("x", "6", to: .role("y"))
      draft.serve("y", "7", to: .role("x"))
      draft.serve("y", "8", to: .role("a"))
    }
    #expect(loops.map { $0.links.map(\.id) } == [["a-1", "b-2", "c-3"], ["x-6", "y-7"]])
    #expect(loops.first?.knot.map(\.name) == ["a", "b", "c", "d"])
  }

  @Test func seesACircleThroughADepartment() {
    let loops = loops { draft in
      draft.departments("care")
      draft.role("agent", "Agent", in: "care")
      draft.roles("clerk")
      draft.serve("clerk", "notes", to: .department("care"))
      draft.serve("agent", "calls", to: .role("clerk"))
    }
    #expect(loops.map { $0.links.map(\.id) } == [["agent-calls", "clerk-notes"]])
  }

  @Test func seesARoleThatServesItself() {
    let loops = loops { draft in
      draft.roles("a")
      draft.serve("a", "x", to: .role("a"))
    }
    #expect(loops.map { $0.nodes } == [[.role("a")]])
  }

  @Test func leavesServicesForEveryoneAside() {
    let loops = loops { draft in
      draft.roles("a", "b")
      draft.serve("a", "x", to: .everyone)
      draft.serve("b", "y", to: .role("a"))
    }
    #expect(loops.isEmpty)
  }

  @Test func bearsAVeryLongCircle() {
    let loops = loops { draft in
      for role in 0..<3_000 { draft.role("r\(role)", "Role") }
      for role in 0..<3_000 {
        draft.serve("r\(role)", "x", to: .role("r\((role + 1) % 3_000)"), id: "s\(role)")
      }
    }
    #expect(loops.map(\.links.count) == [3_000])
  }
}
