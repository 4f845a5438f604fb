import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct SVGDocumentTests {
  @Test func standsAloneWithItsColoursAndItsSize() {
    let graph = ServiceGraph(HomeGoods.draft.organisation)
    let drawing = OrganisationMap(Chains(graph)).drawing(name: "map")
    let text = SVGWriter { _ in nil }.document(drawing)

    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="))
    #expect(text.contains("<style>"))
    #expect(!text.contains("var(--"))
    #expect(text.contains("width=\"\(drawing.frame.width.shortest)\""))
  }
}
