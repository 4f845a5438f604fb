import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

@Suite struct ExplainTests {
  private static let sample = Project.curriculum("bramble-finch")

  private func explain(_ kind: ExplainedKind, _ name: String) throws -> ExplainReport {
    try UnderstudyCompiler.explain(CompileOptions(folder: Self.sample), kind, name, chains: 3)
  }

  @Test(arguments: [
    (ExplainedKind.role, "order-desk-clerk", "gives complete orders to Fulfilment lead"),
    (.role, "order-desk-clerk", "[roles/order-desk-clerk.xml:15]"),
    (.role, "order-desk-clerk", "in all 15 minutes"),
    (.role, "dispatch-planner", "rests on one person"),
    (.department, "fulfilment", "4 of its 4 roles have a line to a customer"),
    (.department, "fulfilment", "shipped orders: Dispatch planner does it"),
    (
      .department, "fulfilment",
      "Dispatch planner: 1 person can do it, at least 1 needed, rests on Tomasz"
    ),
    (.department, "fulfilment", "closes on Wed 2 Dec if the plan is carried out"),
    (.service, "complete-orders", "onwards by Fulfilment lead -> packed orders"),
    (.customer, "shopper", "18 of 18 roles have a line that ends there"),
  ])
  func tellsWhatFollowsAndWhereItIsWritten(
    kind: ExplainedKind, name: String, words: String
  ) throws {
    #expect(try explain(kind, name).text.contains(words))
  }

  @Test(arguments: ExplainedKind.allCases)
  func givesEveryKindAsJSONWithItsSource(kind: ExplainedKind) throws {
    let names: [ExplainedKind: String] = [
      .role: "buyer", .department: "sales", .service: "complete-orders", .person: try somebody(),
      .customer: "shopper",
      .session: try someSession(),
    ]
    let name = try #require(names[kind])
    let report = try explain(kind, name)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])

    #expect(object["kind"] as? String == kind.rawValue)
    #expect(object["id"] as? String == name)
    #expect((object["source"] as? String)?.contains(".xml:") == true)
    #expect(object.count > 5)
    #expect(report.text.contains("(\(kind.rawValue) \(name))"))
  }

  @Test func tellsTheImpactOfEachUsualLength() throws {
    let report = try explain(.service, "shipped-orders")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    let impacts = try #require(object["impact"] as? [[String: Any]])

    #expect(impacts.compactMap { $0["days"] as? String } == ["0.5", "1", "3", "5", "10"])
  }

  @Test(arguments: ExplainedKind.allCases)
  func refusesWhatDoesNotExist(kind: ExplainedKind) {
    #expect(throws: CompilerFailure.self) { try explain(kind, "nobody-at-all") }
  }

  @Test func offersTheNameThatWasMeant() {
    let failure = #expect(throws: CompilerFailure.self) { try explain(.role, "order-desk-clrk") }
    #expect(failure?.kind == .wrongUsage)
    #expect(failure?.description.contains("did you mean 'order-desk-clerk'") == true)
  }

  @Test func tellsNothingOfContentWithErrors() async throws {
    let files = ["a.xml": "<role id=\"a\" title=\"A\" department=\"nowhere\"/>"]
    try await Project.withContent(files) { folder in
      let report = try UnderstudyCompiler.explain(CompileOptions(folder: folder), .role, "a")
      #expect(report.text.isEmpty)
      #expect(report.content.worst == .error)
    }
  }

  @Test func withholdsScoresOfWhomFewerThanThreeAnswered() async throws {
    let files = [
      "a.xml": """
      <organization id="o" name="O" timezone="Europe/London"><customer id="c" name="C"/>
      <role id="a" title="A"><serves id="s" customer="c" what="News" within="1h"/></role>
      <role id="b" title="B"/></organization>
      """,
      "feedback/2026.csv": "date,from_role,service,score,comment\n2026-10-01,b,s,1,\n",
    ]
    try await Project.withContent(files) { folder in
      let report = try UnderstudyCompiler.explain(CompileOptions(folder: folder), .service, "s")
      #expect(report.text.contains("1 answer; fewer than three, so no score is told"))
      #expect(!report.json.contains("scoreTenths"))
    }
  }

  private func somebody() throws -> String {
    try first(#"<person id="([a-z0-9-]+)""#)
  }

  private func someSession() throws -> String {
    try first(#"<session id="([a-z0-9-]+)""#)
  }

  /// The first identifier in the sample's files that a pattern finds.
  private func first(_ pattern: String) throws -> String {
    let regex = try Regex(pattern)
    let files = try Project.files(below: URL(filePath: Self.sample, directoryHint: .isDirectory))
    for (_, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: bytes, as: UTF8.self)
      if let match = text.firstMatch(of: regex), let name = match.output[1].substring {
        return String(name)
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}
