import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct EgoMapTests {
  private let shop = ServiceGraph(HomeGoods.draft.organisation)

  @Test(arguments: 0..<60, [EgoMapForm.page, .packet])
  func keepsWordsLinesAndBoxesApart(seed: UInt64, form: EgoMapForm) {
    var random = RandomOrganisation(seed: seed)
    let graph = ServiceGraph(random.draft(roles: 9, services: 40).organisation)
    let register = StickingPointRegister(graph, on: HomeGoods.today)
    for role in graph.nodes.compactMap(\.role).prefix(3) {
      let map = EgoMap(
        of: role, in: graph, form: form,
        notes: ["Somebody with a name that is rather long", "covered by nobody"],
        register: register)
      #expect(DrawingGeometry(map.drawing(name: "ego")).faults == [])
    }
  }

  @Test func drawsEveryServiceOnceAndListsIt() {
    let drawing = EgoMap(of: "desk", in: shop).drawing(name: "ego")
    let lines = drawing.leaves.count { if case .line = $0.shape { true } else { false } }

    #expect(lines == 12)
    #expect(drawing.listing.count == 12)
    #expect(
      drawing.listing.map(\.text).contains(
        "Order desk clerk gives order notes to Support agent: 1 hour"))
  }

  @Test func countsThoseBeyondTheLimit() {
    var draft = Draft()
    draft.roles("me")
    for place in 0..<30 {
      draft.role("r\(place)", "Role \(place)")
      draft.serve("r\(place)", "help", to: .role("me"))
    }
    let drawing = EgoMap(of: "me", in: ServiceGraph(draft.organisation)).drawing(name: "ego")
    let texts = DrawingGeometry(drawing).texts.map(\.text)

    #expect(texts.contains("and 21 more"))
    #expect(drawing.listing.count == 30)
    #expect(drawing.listing.count(where: \.isDrawn) == 9)
  }

  @Test func growsWithTheNumberOfServices() {
    let small = EgoMap(of: "shop", in: shop).drawing(name: "ego").frame.height
    let large = EgoMap(of: "desk", in: shop).drawing(name: "ego").frame.height
    #expect(small < large)
  }

  @Test func showsARoleThatNobodyServes() {
    var draft = Draft()
    draft.roles("lonely")
    let drawing = EgoMap(of: "lonely", in: ServiceGraph(draft.organisation)).drawing(name: "ego")

    #expect(DrawingGeometry(drawing).texts.map(\.text).contains("Nobody yet"))
    #expect(drawing.listing.isEmpty)
  }

  @Test func numbersStickingPointsAsTheRegisterDoes() {
    let register = StickingPointRegister(shop, on: HomeGoods.today)
    let drawing = EgoMap(of: "support", in: shop, register: register).drawing(name: "ego")

    #expect(DrawingGeometry(drawing).pins.count == 2)
    #expect(drawing.listing.flatMap(\.pins) == [3, 4])
  }

  @Test func sumsUpWhatOneNeighbourHasTooManyOf() {
    var draft = Draft()
    draft.roles("me", "boss")
    for place in 0..<17 {
      draft.serve("boss", "thing \(place)", to: .role("me"), id: "s\(place)")
    }
    let drawing = EgoMap(of: "me", in: ServiceGraph(draft.organisation)).drawing(name: "ego")
    let geometry = DrawingGeometry(drawing)

    #expect(geometry.texts.map(\.text).contains("and 14 more"))
    #expect(geometry.pieces.count == 4)
    #expect(drawing.listing.count == 17)
    #expect(drawing.listing.count(where: \.isDrawn) == 3)
    #expect(geometry.faults == [])
  }
}
