import Foundation
import Testing
import UnderstudyCompiler

@Suite struct DrawMapTests {
  private static let options = CompileOptions(folder: Project.curriculum("bramble-finch"))
  private static let scopes: [MapScope] = [
    .whole, .department("fulfilment"), .role("fulfilment-lead"),
  ]

  @Test(arguments: MapFormat.allCases, scopes)
  func drawsEveryPartInEveryForm(format: MapFormat, scope: MapScope) throws {
    let text = try drawMap(Self.options, of: scope, as: format).text

    #expect(text.contains("packed orders"))
    #expect(try drawMap(Self.options, of: scope, as: format).text == text)
    let begins: [MapFormat: String] = [
      .svg: "<?xml", .dot: "digraph ", .mermaid: "flowchart LR", .graphml: "<?xml",
      .json: "{\"title\":",
    ]
    #expect(text.hasPrefix(begins[format] ?? ""))
  }

  @Test func holdsEveryServiceOnceAsJSON() throws {
    let text = try drawMap(Self.options, of: .whole, as: .json).text
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let services = try #require(object["services"] as? [[String: Any]])
    let nodes = try #require(object["nodes"] as? [[String: Any]])
    let names = Set(nodes.compactMap { $0["id"] as? String })

    #expect(Set(services.compactMap { $0["id"] as? String }).count == services.count)
    #expect(services.allSatisfy { names.contains($0["from"] as? String ?? "") })
    #expect(services.allSatisfy { names.contains($0["to"] as? String ?? "") })
  }

  @Test(arguments: [MapScope.department("sals"), .role("buyr")])
  func offersTheNameThatWasMeant(scope: MapScope) {
    let failure = #expect(throws: CompilerFailure.self) {
      try drawMap(Self.options, of: scope, as: .text)
    }
    #expect(failure?.kind == .wrongUsage)
    #expect(failure?.description.contains("did you mean") == true)
  }
}
