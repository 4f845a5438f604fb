import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// A figure that stands on several pages is the same on all of them.
@Suite struct AgreeingFiguresTests {
  /// Contents to ask it of: the samples, and some that nobody wrote.
  enum Content: Sendable, CustomTestStringConvertible {
    case sample(String)
    case generated(UInt64)

    var testDescription: String {
      switch self {
      case .sample(let name): name
      case .generated(let seed): "seed \(seed)"
      }
    }

    func site() async throws -> BuiltSite {
      switch self {
      case .sample(let name):
        return try await BuiltSite.draft(Project.curriculum(name))
      case .generated(let seed):
        var generator = OrganisationGenerator(seed: seed)
        return try await BuiltSite.build(files: generator.files()) { $0.isDraft = true }
      }
    }
  }

  static let contents: [Content] =
    SampleSiteTests.samples.map { .sample($0) } + (0..<12).map { .generated($0) }

  @Test(arguments: contents)
  func agreeOnHomeRoleMapCoverageAndData(content: Content) async throws {
    let site = try await content.site()
    let roles = try list("roles", in: site)
    let services = try list("services", in: site)
    let coverage = try list("coverage", in: site)
    let home = try site.text(of: "index.html")

    // A home page without a drawing does not count.
    if home.contains(" in one line: ") {
      #expect(home.contains("\(count(roles.count, "role")), "))
      #expect(home.contains("\(count(services.count, "promise")) between them."))
    }
    if !services.isEmpty {
      let map = try site.text(of: "map.html")
      #expect(map.contains("All \(count(services.count, "promise"))."))
    }

    let alone = coverage.filter { $0["alone"] is String }.compactMap { $0["role"] as? String }
    #expect(alone.count == coverage.count { ($0["able"] as? [String])?.count == 1 })
    let noun = alone.count == 1 ? "role rests on one person" : "roles rest on one person"
    #expect(home.contains("\(alone.count) \(noun)"))
    for role in roles.compactMap({ $0["id"] as? String }) {
      let page = try site.text(of: "roles/\(Self.fileName(role)).html")
      #expect(page.contains("can do it today.") == isTold(role, alone, coverage))
    }
    let matrix = try site.text(of: "coverage.html")
    #expect(matrix.contains("one person") == !alone.isEmpty || alone.isEmpty)
    try expectTheSameChains(roles.compactMap { $0["id"] as? String }, in: site)
  }

  @Test(arguments: contents)
  func agreeOnImpactBetweenRolePagesAndData(content: Content) async throws {
    let site = try await content.site()
    for impact in try list("impacts", in: site) {
      let role = try #require(impact["role"] as? String)
      let page = try site.text(of: "roles/\(Self.fileName(role)).html")
      let stoppages = try #require(impact["stoppages"] as? [[String: Any]])
      #expect(stoppages.compactMap { $0["days"] as? String } == ["0.5", "1", "3", "5", "10"])
      let customers = stoppages.compactMap { ($0["customers"] as? [Any])?.count }
      // A longer stoppage never reaches fewer, unless somebody steps in.
      let isFeltThroughout = stoppages.allSatisfy {
        ($0["from"] as? String) == (stoppages[0]["from"] as? String)
      }
      #expect(!isFeltThroughout || customers == customers.sorted())
      let missed = page.components(separatedBy: " misses ").count - 1
      #expect(!page.contains("If this role stands still") || missed >= customers.reduce(0, +))
    }
  }

  @Test(arguments: contents)
  func agreeOnWhoDoesWhat(content: Content) async throws {
    let site = try await content.site()
    let all = try list("responsibilities", in: site)
    let services = try list("services", in: site)
    #expect(
      Set(all.compactMap { $0["service"] as? String })
        == Set(services.compactMap { $0["id"] as? String }))
    let loose = all.count { ($0["answers"] as? [String])?.isEmpty == true }
    let index = try site.text(of: "responsibilities/index.html")
    #expect(index.contains("Nobody answers for these") == (loose > 0))
  }

  @Test(arguments: SampleSiteTests.samples)
  func agreeBetweenTheSiteAndTheTerminal(name: String) async throws {
    let site = try await BuiltSite.draft(Project.curriculum(name))
    let options = CompileOptions(folder: Project.curriculum(name))
    for impact in try list("impacts", in: site) {
      let role = try #require(impact["role"] as? String)
      let told = try explain(options, .role, role, chains: 1)
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(told.json.utf8)) as? [String: Any])
      let mine = try #require(impact["stoppages"] as? [[String: Any]])
      let theirs = try #require(object["impact"] as? [[String: Any]])
      #expect(mine.compactMap { $0["roles"] as? Int } == theirs.compactMap { $0["roles"] as? Int })
      #expect(
        mine.compactMap { $0["promises"] as? [String] }
          == theirs.compactMap { $0["promises"] as? [String] })
      let able = try list("coverage", in: site).first { $0["role"] as? String == role }?["able"]
      let coverage = try #require(object["coverage"] as? [String: Any])
      #expect(able as? [String] ?? [] == coverage["able"] as? [String])
    }
  }

  /// Whether a role's page says that one person or nobody can do it.
  private func isTold(_ role: String, _ alone: [String], _ coverage: [[String: Any]]) -> Bool {
    let entry = coverage.first { $0["role"] as? String == role }
    let hasLearners = (entry?["levels"] as? [[String: Any]] ?? []).contains {
      $0["level"] as? String != "aware"
    }
    let isEmpty = (entry?["able"] as? [String] ?? []).isEmpty
    return alone.contains(role) || (isEmpty && hasLearners)
  }

  private func expectTheSameChains(_ roles: [String], in site: BuiltSite) throws {
    let chains = try list("chains", in: site)
    let reaching = Set(
      chains.filter { $0["customer"] is String }.compactMap { $0["role"] as? String })
    for role in roles {
      let page = try site.text(of: "roles/\(Self.fileName(role)).html")
      #expect(page.contains("Your chain to the customer") == reaching.contains(role))
    }
    let customers = try list("customers", in: site).compactMap { $0["id"] as? String }
    for customer in customers {
      let number = chains.count { ($0["customers"] as? [String] ?? []).contains(customer) }
      let page = try site.text(of: "customers/\(Self.fileName(customer)).html")
      #expect(page.contains("line of promises that ends here") == true)
      if number == 0 { #expect(page.contains("No role has a line of promises")) }
    }
  }

  private func list(_ name: String, in site: BuiltSite) throws -> [[String: Any]] {
    let bytes = try #require(site.files["data/\(name).json"])
    let object = try #require(
      JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    return try #require(object["data"] as? [[String: Any]])
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Identifiers that no file may be called by get an underscore.
  private static func fileName(_ id: String) -> String {
    ["all", "index", "con", "prn", "aux", "nul"].contains(id) ? id + "_" : id
  }
}
