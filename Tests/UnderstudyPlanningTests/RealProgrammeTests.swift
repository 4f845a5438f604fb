import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

@testable import UnderstudyPlanning

/// Programmes that exist, read where they lie beside the project; skipped where they do not.
@Suite struct RealProgrammeTests {
  /// The programme of a name; `nil`, with a message, where its folder cannot be read.
  private func programme(_ name: String) -> PlanningProblem? {
    do {
      let source = ContentSource.folder("../shared/real/\(name)", output: nil)
      let organisation = try loadOrganisation(from: source).value
      return organisation.planning?.from.map { PlanningProblem(organisation, today: $0) }
    } catch {
      print("skipped: \(error)")
      return nil
    }
  }

  @Test func placesAllOfAReleaseThatFitsTheLimits() {
    guard let problem = programme("k8s-release-1.34") else { return }
    let outcome = planSeason(problem, effort: .none)
    #expect(problem.requests.count == 325)
    #expect(outcome.isSound)
    #expect(outcome.unplaced.count == 20)
    #expect(outcome.unplaced.allSatisfy { $0.reason.rule == .traineeLimit })
  }

  @Test func placesEverythingThatSomebodyCanHost() {
    guard let problem = programme("18f-onboarding") else { return }
    let outcome = planSeason(problem, effort: .none)
    #expect(outcome.isSound)
    #expect(outcome.unplaced.map(\.reason.rule) == [.eligibleHost])
  }
}
