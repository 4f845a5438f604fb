import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct OrganisationMapTests {
  static let today = Day.on("2026-11-23")

  static func drawing(_ draft: Draft) -> Drawing {
    let graph = ServiceGraph(draft.organisation)
    return OrganisationMap(
      Chains(graph), register: StickingPointRegister(graph, on: today)
    ).drawing(name: "map")
  }

  @Test(arguments: 0..<200)
  func keepsWordsLinesAndBoxesApart(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    let roles = random.next(below: seed % 8 == 0 ? 40 : 20)
    let services = random.next(below: 1 + roles * 3)
    let drawing = Self.drawing(random.draft(roles: roles, services: services))
    #expect(DrawingGeometry(drawing).faults == [])
  }
}
