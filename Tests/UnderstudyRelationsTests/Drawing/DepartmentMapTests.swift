import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct DepartmentMapTests {
  private func drawing(_ draft: Draft, _ department: Identifier<Department>) -> Drawing {
    let graph = ServiceGraph(draft.organisation)
    let register = StickingPointRegister(graph, on: OrganisationMapTests.today)
    return DepartmentMap(
      of: department, in: OrganisationMap(Chains(graph), register: register)
    ).drawing(name: "map")
  }

  private func nodes(_ drawing: Drawing) -> Set<Node> {
    Set(
      drawing.shapes.compactMap { shape in
        if case .group(let group) = shape { group.node } else { nil }
      })
  }

  @Test func drawsItsRolesAndFoldsTheOthers() {
    let nodes = nodes(drawing(HomeGoods.draft, "care"))

    #expect(nodes.isSuperset(of: [.role("support"), .role("returns"), .customer("shopper")]))
    #expect(nodes.isSuperset(of: [.department("sales"), .department("fulfilment")]))
    #expect(!nodes.contains(.role("desk")))
  }

  @Test(arguments: 0..<200)
  func keepsWordsLinesAndBoxesApart(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    let roles = 1 + random.next(below: seed % 8 == 0 ? 90 : 24)
    let draft = random.draft(roles: roles, services: random.next(below: 1 + roles * 3))
    for department in draft.content.departments.prefix(2) {
      #expect(DrawingGeometry(drawing(draft, department.id)).faults == [])
    }
  }

  @Test(arguments: 0..<10)
  func isTheSameHoweverContentIsOrdered(seed: UInt64) {
    var random = RandomOrganisation(seed: seed)
    let draft = random.draft(roles: 20, services: 50)
    #expect(drawing(draft, "d0") == drawing(draft.shuffled(seed: seed), "d0"))
  }

  @Test func staysLegibleForADepartmentOfAnySize() {
    var draft = Draft()
    draft.departments("all")
    for place in 0..<120 { draft.role("r\(place)", "Role \(place)", in: "all") }
    for place in 0..<119 { draft.serve("r\(place)", "x", to: .role("r\(place + 1)")) }
    let drawing = drawing(draft, "all")

    #expect(nodes(drawing).count { $0.role != nil } == OrganisationMap.rolesAtMost)
    #expect(DrawingGeometry(drawing).faults == [])
  }
}
