import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ServiceExtractTests {
  private let shop = ServiceGraph(HomeGoods.draft.organisation)

  @Test func holdsEveryServiceOfTheWhole() {
    let extract = ServiceExtract(shop)

    #expect(extract.links.count == 28)
    #expect(extract.nodes.filter { $0.role != nil }.count == 18)
    #expect(extract.nodes.contains(.everyone))
  }

  @Test func holdsWhatARoleGivesAndGets() {
    let extract = ServiceExtract(shop, .role("dispatch"))

    #expect(
      extract.links.map(\.service.what)
        == [
          "shipped orders", "tracking updates", "a working building", "tools restored",
          "packed orders", "straight answers", "correct pay",
        ].sorted { a, b in
          let ids = Dictionary(uniqueKeysWithValues: shop.links.map { ($0.service.what, $0.id) })
          return ids[a] ?? "" < ids[b] ?? ""
        })
  }

  @Test func holdsWhatADepartmentDoesInsideToo() {
    let extract = ServiceExtract(shop, .department("sales"))
    let names = Set(extract.links.map(\.service.what))

    #expect(names.contains("trade orders"))
    #expect(names.contains("complete orders"))
    #expect(!names.contains("packed orders"))
  }

  @Test(arguments: [
    ServiceExtract.Scope.role("nobody"), .department("nowhere"),
  ])
  func isEmptyForWhatDoesNotExist(scope: ServiceExtract.Scope) {
    let extract = ServiceExtract(shop, scope)
    #expect(extract.nodes.isEmpty && extract.links.isEmpty)
  }

  @Test func isTheSameHoweverContentIsOrdered() {
    let other = ServiceExtract(ServiceGraph(HomeGoods.draft.shuffled(seed: 5).organisation))
    let extract = ServiceExtract(shop)

    #expect(extract.dot == other.dot)
    #expect(extract.mermaid == other.mermaid)
    #expect(extract.graphML == other.graphML)
    #expect(extract.text == other.text)
  }

  @Test func writesTheLanguageOfGraphviz() {
    var draft = Draft()
    draft.departments("care")
    draft.customer("shopper", "Online \"shopper\" \\ friend\n")
    draft.role("agent", "Agent", in: "care")
    draft.serve("agent", "answers", to: .customer("shopper"), within: "4h", .high)
    let dot = ServiceExtract(ServiceGraph(draft.organisation)).dot

    #expect(dot.contains(#"label="Online \"shopper\" \\ friend ""#))
    #expect(
      dot.contains(
        #""role:agent" -> "customer:shopper" [id="agent-answers", label="answers, 4 hours", penwidth=3];"#
      ))
    #expect(dot.contains("subgraph \"cluster_care\" {"))
  }

  @Test func writesMermaidThatNoNameCanBreak() {
    var draft = Draft()
    draft.role("end", "end\"]; click me \"#<b>`", in: nil)
    draft.role("o-x", "x")
    draft.serve("end", "graph", to: .role("o-x"), .low)
    draft.serve("o-x", "news", to: .everyone)
    let mermaid = ServiceExtract(ServiceGraph(draft.organisation)).mermaid

    #expect(
      mermaid == """
        flowchart LR
          role_end["end#34;]#59; click me #34;#35;#60;b#62;#96;"]
          role_o_x["x"]
          everyone_["Everyone"]
          role_end -.->|"graph"| role_o_x
          role_o_x -->|"news"| everyone_

        """)
  }

  @Test(arguments: 0..<20)
  func writesGraphMLThatIsSoundAndWhole(seed: UInt64) throws {
    var random = RandomOrganisation(seed: seed)
    let graph = ServiceGraph(random.draft(roles: 9, services: 24).organisation)
    let text = ServiceExtract(graph).graphML

    let check = MarkupCheck(String(text.drop { $0 != "\n" }.dropFirst().dropLast()))
    #expect(check.fault == nil)
    #expect(check.elements.count { $0 == "edge" } == graph.links.count)
    #expect(check.elements.count { $0 == "node" } == ServiceExtract(graph).nodes.count)
  }

  @Test func writesTextByDepartmentAndNamesWhoHasNoService() {
    var draft = Draft()
    draft.departments("care")
    draft.role("agent", "Agent\u{1B}[31m", in: "care")
    draft.roles("lonely")
    draft.serve("agent", "answers", to: .role("other"), within: "4h")
    draft.roles("other")

    #expect(
      ServiceExtract(ServiceGraph(draft.organisation)).text == """
        care
          Agent [31m
            -> other: answers, 4 hours
        Without any service
          lonely

        """)
  }
}
