import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// That the random organisations hold what they are to hold: a property that is tried on content
/// without cover says nothing about cover.
@Suite struct FeatureCoverageTests {
  private static let seeds = 0..<500

  @Test func everyFeatureOccursInOneOrganisationOfTwenty() {
    let seasons = Self.seeds.map { RandomSeason(seed: $0) }
    for feature in PlanningFeature.all {
      let count = seasons.count { feature.isIn($0) }
      #expect(count * 20 >= seasons.count, "\(feature.name): \(count) of \(seasons.count)")
    }
  }

  @Test func noFeatureIsNamedTwice() {
    let names = PlanningFeature.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
