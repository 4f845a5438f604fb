import Testing
import UnderstudyModel

@testable import UnderstudyRelations

/// Maps whose places somebody has kept.
///
/// Organisations are those of chance: one is folded to departments.
@Suite struct KeptMapTests {
  @Test(arguments: 0..<40)
  func isDrawnAsItWasWhenItWasKept(seed: Int) {
    let draft = Self.draft(seed)
    let writer = SVGWriter { $0.key }

    #expect(
      writer.write(OrganisationMapTests.drawing(Self.kept(draft)))
        == writer.write(OrganisationMapTests.drawing(draft)))
  }

  /// What may happen to an organisation from one day to the next.
  enum Change: CaseIterable {
    case role, service, serviceForADepartment, department, roleGone, departmentGone, otherDepartment
  }

  @Test(arguments: Change.allCases, 0..<20)
  func nothingElseMoves(change: Change, seed: Int) {
    var random = RandomOrganisation(seed: UInt64(1_000 + seed))
    var draft = seed == Self.foldedSeed ? Self.keptFolded : Self.kept(Self.draft(seed))
    let before = Self.places(draft)
    let moved = Self.apply(change, to: &draft, &random)
    let geometry = DrawingGeometry(OrganisationMapTests.drawing(draft))

    #expect(Self.moves(from: before, to: Self.places(draft), besides: moved) == [])
    #expect(geometry.faults == [])
    #expect(geometry.linesToNowhere == [])
  }

  /// Changes an organisation.
  ///
  /// - Returns: the role that has moved to another department, where one has.
  private static func apply(
    _ change: Change, to draft: inout Draft, _ random: inout RandomOrganisation
  ) -> KeptMap.Box? {
    let (roles, departments) = (draft.content.roles.count, draft.content.departments.count)
    let (one, other) = (random.next(below: roles), random.next(below: roles))
    let department = "d\(random.next(below: departments))"
    switch change {
    case .role:
      draft.role("new", "New", in: department)
      draft.serve("new", "x", to: .role("r\(one)"), .high, id: "new-1")
      draft.serve("r\(other)", "y", to: .role("new"), .high, id: "new-2")
    case .service: draft.serve("r\(one)", "x", to: .role("r\(other)"), .high, id: "new-1")
    case .serviceForADepartment:
      draft.serve("r\(one)", "x", to: .department(department), .high, id: "new-1")
    case .department:
      draft.department("new", "New")
      draft.role("a", "A", in: "new")
      draft.role("b", "B", in: "new")
      draft.serve("a", "x", to: .role("r\(one)"), id: "new-1")
      draft.serve("r\(other)", "x", to: .role("b"), id: "new-2")
    case .roleGone: draft.removeRole(draft.content.roles[one].id)
    case .departmentGone:
      for role in draft.content.roles where role.department?.id.rawValue == department {
        draft.removeRole(role.id)
      }
    case .otherDepartment:
      draft.role("r\(one)") { $0.department = .to(department) }
      return .role(Identifier("r\(one)"))
    }
    return nil
  }

  /// The first box of a region is no more to its department than the others are.
  @Test func theOthersStayWhereTheFirstOfADepartmentGoes() throws {
    var draft = HomeGoods.draft
    let region = try #require(Self.map(draft).regions.max { $0.spots.count < $1.spots.count })
    let first = try #require(region.spots.first)
    draft = Self.kept(draft)
    let before = Self.places(draft)
    guard case .role(let id) = first.box else {
      Issue.record("the first box is a role's")
      return
    }
    draft.department("elsewhere", "Elsewhere")
    draft.role(id.rawValue) { $0.department = .to("elsewhere") }

    #expect(region.spots.count > 2)
    #expect(Self.moves(from: before, to: Self.places(draft), besides: first.box) == [])
  }

  @Test func noRailIsDrawnWhereNobodyServesEveryoneAnyMore() {
    var draft = Self.kept(HomeGoods.draft)
    #expect(Self.belowRail(draft) > 0)
    for place in draft.content.roles.indices {
      draft.content.roles[place].services.removeAll {
        if case .everyone = $0.receiver { true } else { false }
      }
    }
    let before = Self.places(Self.kept(HomeGoods.draft))

    #expect(Self.belowRail(draft) == 0)
    #expect(Self.moves(from: before, to: Self.places(draft)) == [])
  }

  @Test func farRowsLeaveNoDesert() {
    var draft = Draft()
    draft.roles("a", "b")
    draft.content.map = KeptMap(
      columns: 2,
      regions: [
        .init(
          band: 99, isBelowRail: false, spots: [.init(.role("a"), column: 1, row: 99)]),
        .init(band: 99, isBelowRail: false, spots: [.init(.role("b"), column: 2, row: 50)]),
      ])
    let places = Self.places(draft)

    #expect(places[.role("b")] == Place(column: 2, band: 1, row: 1))
    #expect(places[.role("a")] == Place(column: 1, band: 1, row: 2))
  }

  @Test func aNewRoleStandsInItsDepartment() {
    var draft = Self.kept(HomeGoods.draft)
    draft.role("new", "New", in: "fulfilment")
    let regions = Self.map(draft).regions
    let region = regions.first { region in
      region.spots.contains { $0.box == .role("new") }
    }
    #expect(region?.spots.contains { $0.box == .role("dispatch") } == true)
  }

  /// Somebody may have written anything by hand.
  @Test(arguments: 0..<60)
  func drawsEverythingWhateverWasKept(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(2_000 + seed))
    var draft = Self.draft(seed)
    let boxes = Self.map(draft).regions.flatMap(\.spots).map(\.box) + [.role("ghost")]
    draft.content.map = KeptMap(
      columns: 1 + random.next(below: 6),
      regions: (0..<boxes.count).map { _ in
        KeptMap.Region(
          band: 1 + random.next(below: 5), isBelowRail: random.next(below: 4) == 0,
          spots: (0..<1 + random.next(below: 4)).map { _ in
            KeptMap.Spot(
              boxes[random.next(below: boxes.count)], column: 1 + random.next(below: 4),
              row: 1 + random.next(below: 4))
          })
      })
    let geometry = DrawingGeometry(OrganisationMapTests.drawing(draft))

    #expect(geometry.faults == [])
    #expect(geometry.linesToNowhere == [])
    #expect(Set(Self.places(draft).values).count == boxes.count - 1)
  }

  @Test func aMapOfAnotherKindSaysNothing() {
    var random = RandomOrganisation(seed: 7)
    let small = random.draft(roles: 20, services: 40)
    var large = random.draft(roles: 90, services: 150)
    let before = Self.places(large)
    large.content.map = Self.map(small)

    #expect(Self.places(large) == before)
  }

  // MARK: -

  private struct Place: Hashable {
    var column: Int
    var band: Int
    var row: Int

    static func isHigher(_ one: Place, _ other: Place) -> Bool {
      (one.band, one.row) < (other.band, other.row)
    }
  }

  /// The organisation that is so large that its map is folded. To place its boxes takes long.
  private static let foldedSeed = 7
  private static let keptFolded = kept(draft(foldedSeed))

  private static func draft(_ seed: Int) -> Draft {
    var random = RandomOrganisation(seed: UInt64(seed))
    let roles = seed == foldedSeed ? 42 : 6 + random.next(below: 24)
    return random.draft(roles: roles, services: roles * 2)
  }

  private static func map(_ draft: Draft) -> KeptMap {
    OrganisationMap(Chains(ServiceGraph(draft.organisation))).places
  }

  private static func belowRail(_ draft: Draft) -> Int {
    map(draft).regions.count(where: \.isBelowRail)
  }

  private static func kept(_ draft: Draft) -> Draft {
    var kept = draft
    kept.content.map = map(draft)
    return kept
  }

  private static func places(_ draft: Draft) -> [KeptMap.Box: Place] {
    Dictionary(
      map(draft).regions.flatMap { region in
        region.spots.map {
          ($0.box, Place(column: $0.column, band: region.band, row: $0.row))
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Boxes that are in another column, or pairs of which another one is higher now.
  private static func moves(
    from before: [KeptMap.Box: Place], to after: [KeptMap.Box: Place],
    besides moved: KeptMap.Box? = nil
  ) -> [String] {
    let boxes = before.keys.filter { after[$0] != nil && $0 != moved }
      .sorted { "\($0)" < "\($1)" }
    return boxes.flatMap { one in
      let aside = before[one]?.column == after[one]?.column ? [] : ["\(one) is in another column"]
      return aside
        + boxes.compactMap { other in
          guard let a = before[one], let b = before[other], let c = after[one],
            let d = after[other], Place.isHigher(a, b) != Place.isHigher(c, d)
          else { return nil }
          return "\(one) and \(other) are in another order"
        }
    }
  }
}

extension Draft {
  /// Takes out a role, and every role's service to it.
  fileprivate mutating func removeRole(_ id: Identifier<Role>) {
    content.roles.removeAll { $0.id == id }
    for place in content.roles.indices {
      content.roles[place].services.removeAll { $0.receiver.names(id) }
    }
  }
}

extension Service.Receiver {
  fileprivate func names(_ role: Identifier<Role>) -> Bool {
    if case .role(let reference) = self { reference.id == role } else { false }
  }
}
