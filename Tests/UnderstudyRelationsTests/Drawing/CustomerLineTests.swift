import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct CustomerLineTests {
  private func line(roles count: Int, reader: Int) throws -> Drawing {
    var draft = Draft()
    draft.customer("shopper", "The online shopper")
    for place in 0..<count { draft.role("r\(place)", "Role number \(place)") }
    for place in 0..<count {
      draft.serve(
        "r\(place)", "x", to: place + 1 < count ? .role("r\(place + 1)") : .customer("shopper"))
    }
    let graph = ServiceGraph(draft.organisation)
    let chain = try #require(Chains(graph).strongest(from: .role("r0")))
    return CustomerLine(chain, of: Identifier("r\(reader)"), in: graph).drawing(name: "line")
  }

  private func threads(_ drawing: Drawing) -> [Bool] {
    drawing.shapes.compactMap { if case .thread(_, _, let isBroken) = $0 { isBroken } else { nil } }
  }

  @Test(arguments: 1...9)
  func keepsWordsApart(count: Int) throws {
    for reader in 0..<count {
      #expect(DrawingGeometry(try line(roles: count, reader: reader)).faults == [])
    }
  }

  @Test func namesEverybodyOnAShortLine() throws {
    let drawing = try line(roles: 3, reader: 1)

    #expect(
      drawing.about == "Role number 0, then You, then Role number 2, then The online shopper")
    #expect(threads(drawing) == [false, false, false])
  }

  @Test func breaksALongLineBeforeTheCustomer() throws {
    #expect(threads(try line(roles: 9, reader: 1)) == [false, false, false, true])
    #expect(threads(try line(roles: 9, reader: 8)) == [false, false, false, false])
  }
}
