import Testing
import UnderstudyModel
import UnderstudyPlanning

@testable import UnderstudyCompiler

/// How long people wait after the search follows how long they let it search.
@Suite struct PlanEffortTests {
  private func options(steps: Int? = nil, seconds: Double? = nil) -> PlanOptions {
    var options = PlanOptions(CompileOptions(folder: "company"))
    options.steps = steps
    options.seconds = seconds
    return options
  }

  private let nothing = PlanningProblem(
    Organisation(OrganisationContent("empty", name: "Empty")), today: Day(number: 0))

  @Test(arguments: [(1.0, 0.5, 0.25), (10, 5, 2.5), (0, 0.2, 0.2)])
  func proofAndRemediesTakeThreeQuartersOfTheSeconds(
    seconds: Double, proof: Double, remedies: Double
  ) {
    let options = options(seconds: seconds)
    #expect(options.proofEffort(for: nothing).seconds == proof)
    #expect(options.remedyEffort.seconds == remedies)
  }

  @Test func withoutSecondsNothingLooksAtAClock() {
    for steps in [nil, 0, 10_000, 10_000_000] {
      #expect(options(steps: steps).proofEffort(for: nothing).seconds == nil)
      #expect(options(steps: steps).remedyEffort.seconds == nil)
    }
  }

  @Test func proofGrowsWithTheStepsOfTheSearch() {
    let efforts = [0, 10_000, 1_000_000, 10_000_000, 1_000_000_000, .max].map {
      BoundEffort.beside(searchSteps: $0)
    }
    for (less, more) in zip(efforts, efforts.dropFirst()) {
      #expect(less.steps <= more.steps && less.rounds <= more.rounds && less.nodes <= more.nodes)
    }
    #expect(efforts.first == .usual)
    #expect(efforts.last?.rounds == BoundEffort.thorough.rounds)
  }
}
