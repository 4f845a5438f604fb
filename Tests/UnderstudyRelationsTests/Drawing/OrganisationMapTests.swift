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
    let geometry = DrawingGeometry(drawing)
    #expect(geometry.faults == [])
    #expect(geometry.linesToNowhere == [])
  }

  @Test(arguments: 0..<25)
  func isTheSameHoweverContentIsOrdered(seed: UInt64) {
    var random = RandomOrganisation(seed: seed)
    let draft = random.draft(roles: 14, services: 36)
    let writer = SVGWriter { $0.key }

    #expect(
      writer.write(Self.drawing(draft)) == writer.write(Self.drawing(draft.shuffled(seed: seed))))
  }

  @Test func drawsTheLineToTheCustomerAsOneStraightRow() {
    let drawing = Self.drawing(HomeGoods.draft)
    let row = ["campaign", "desk", "lead", "dispatch"].map { Node.role(Identifier($0)) }
    let ends = zip(row, row.dropFirst() + [.customer("shopper")])
    let heights = ends.flatMap { from, to -> [Double] in
      drawing.leaves.flatMap { leaf -> [Double] in
        guard case .line(let line) = leaf.shape, line.classes == "link crit",
          leaf.groups.contains(where: { $0.from == from && $0.to == to })
        else { return [] }
        return line.points.map(\.y)
      }
    }
    #expect(heights.count == 8)
    #expect(Set(heights).count == 1)
  }

  @Test func drawsOrListsEveryService() {
    let drawing = Self.drawing(HomeGoods.draft)

    #expect(drawing.listing.count == 28)
    #expect(Set(drawing.listing.flatMap(\.links).map(\.id)).count == 28)
    let lines = drawing.leaves.count { leaf in
      leaf.groups.contains { $0.from != nil } && !leaf.groups.contains { $0.classes == "stick" }
        && { if case .line = leaf.shape { true } else { false } }()
    }
    #expect(lines == drawing.listing.count(where: \.isDrawn))
  }

  @Test func marksRolesThatRestOnOnePerson() {
    let chains = Chains(ServiceGraph(HomeGoods.draft.organisation))
    let drawing = OrganisationMap(chains, alone: ["dispatch"]).drawing(name: "map")
    let alone = drawing.shapes.filter { shape in
      if case .group(let group) = shape { group.classes == "role alone" } else { false }
    }
    #expect(alone.count == 1)
  }

  @Test func foldsToDepartmentsWhereThereAreTooManyRoles() {
    var random = RandomOrganisation(seed: 3)
    let draft = random.draft(roles: 60, services: 200)
    let drawing = Self.drawing(draft)
    let nodes = drawing.shapes.compactMap { shape -> Node? in
      if case .group(let group) = shape, group.classes == "role" { group.node } else { nil }
    }
    #expect(nodes.allSatisfy { $0.role == nil })
    #expect(nodes.count > 3)
    #expect(DrawingGeometry(drawing).faults == [])
  }

  @Test func foldsFurtherWhereThereAreTooManyDepartments() {
    var draft = Draft()
    for group in 0..<5 { draft.department("g\(group)", "Group \(group)") }
    for place in 0..<60 {
      draft.department("d\(place)", "Department \(place)", in: "g\(place % 5)")
      draft.role("r\(place)", "Role \(place)", in: "d\(place)")
    }
    for place in 0..<59 { draft.serve("r\(place)", "x", to: .role("r\(place + 1)")) }
    let drawing = Self.drawing(draft)
    let names = Set(DrawingGeometry(drawing).texts.map(\.text))

    #expect(names.isSuperset(of: (0..<5).map { "Group \($0)" }))
    #expect(!names.contains("Department 0"))
  }

  @Test func bearsALargeOrganisation() {
    var random = RandomOrganisation(seed: 1)
    let drawing = Self.drawing(random.draft(roles: 500, services: 2_000))
    #expect(DrawingGeometry(drawing).faults == [])
  }

  @Test func isBlankForAnEmptyOrganisation() {
    let drawing = Self.drawing(Draft())

    #expect(drawing.listing.isEmpty)
    #expect(drawing.frame.width > 0 && drawing.frame.height > 0)
    #expect(DrawingGeometry(drawing).boxes.isEmpty)
  }

  @Test func drawsRolesThatNothingJoins() {
    var draft = Draft()
    draft.roles("a", "b", "c")
    #expect(DrawingGeometry(Self.drawing(draft)).boxes.count == 3)
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 1), (17, 1)])
  func sharesOneLineAmongManyServicesOfTwoRoles(services: Int, lines: Int) {
    var draft = Draft()
    draft.roles("a", "b")
    for place in 0..<services { draft.serve("a", "x", to: .role("b"), id: "s\(place)") }
    let drawing = Self.drawing(draft)

    #expect(drawing.listing.count == lines)
    #expect(drawing.listing.flatMap(\.links).count == services)
    #expect(drawing.leaves.count { if case .line = $0.shape { true } else { false } } == lines)
  }

  @Test func saysHowManyShareALineEvenWhereItsWordsAreShortened() {
    var draft = Draft()
    draft.roles("a", "b")
    for place in 0..<13 {
      let what = "a service whose name is much longer than any label could be \(place)"
      draft.serve("a", what, to: .role("b"), id: "s\(place)")
    }
    let texts = DrawingGeometry(Self.drawing(draft)).texts.map(\.text)

    #expect(texts.contains { $0.hasSuffix("…, 12 more") })
  }
}
