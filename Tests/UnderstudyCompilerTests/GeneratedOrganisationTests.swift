import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// What holds for every organisation that the vocabulary allows, asked of some that nobody wrote.
///
/// `UNDERSTUDY_SEEDS=1000-1400` asks it of others.
@Suite struct GeneratedOrganisationTests {
  static let seeds: [UInt64] = {
    let asked = ProcessInfo.processInfo.environment["UNDERSTUDY_SEEDS"] ?? ""
    let ends = asked.split(separator: "-").compactMap { UInt64($0) }
    guard ends.count == 2, ends[0] <= ends[1] else { return Array(0..<60) }
    return Array(ends[0]...ends[1])
  }()

  @Test(arguments: seeds)
  func compileWithoutAnErrorIntoASiteWithoutADeadLink(seed: UInt64) async throws {
    var generator = OrganisationGenerator(seed: seed)
    let files = generator.files()
    let site = try await BuiltSite.build(files: files) { $0.isDraft = true }
    let errors = site.report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.range?.file ?? ""): \($0.message) [\($0.id.rawValue)]" } == [])
    #expect(SiteLinks.faults(in: site.files) == [])
    #expect(CalendarForm.faults(in: site.files) == [])
    #expect(DataForm.faults(in: site.files) == [])
  }

  @Test(arguments: seeds.prefix(6))
  func giveTheSameBytesTwice(seed: UInt64) async throws {
    var generator = OrganisationGenerator(seed: seed)
    let files = generator.files()
    let first = try await BuiltSite.build(files: files)
    let second = try await BuiltSite.build(files: files)
    let differing = Set(first.files.keys).union(second.files.keys)
      .filter { first.files[$0] != second.files[$0] }
    #expect(differing.sorted() == [])
  }

  @Test(arguments: seeds.prefix(8), ["everyone", "managers", "hr"])
  func leaveNoDeadLinkForOtherAudiences(seed: UInt64, audience: String) async throws {
    var generator = OrganisationGenerator(seed: seed)
    let site = try await BuiltSite.build(files: generator.files()) {
      $0.audience = audience
      $0.isDraft = true
    }
    #expect(SiteLinks.faults(in: site.files) == [])
  }

  @Test(arguments: seeds.prefix(30))
  func reportLooseEndsAndNeverTrap(seed: UInt64) async throws {
    var generator = OrganisationGenerator(seed: seed, leavesLooseEnds: true)
    let files = generator.files()
    let site = try await BuiltSite.build(files: files) { $0.isDraft = true }
    let looseEnds = files.values.contains { $0.contains("nowhere-") }
    #expect(!looseEnds || site.report.worst == .error)
    #expect(!looseEnds || site.files.isEmpty)
  }

  @Test(arguments: seeds.prefix(30))
  func arePlannedSoThatTheVerifierAgrees(seed: UInt64) async throws {
    var generator = OrganisationGenerator(seed: seed)
    try await Project.withContent(generator.files()) { folder in
      var options = CompileOptions(folder: folder)
      options.isDraft = true
      let report = try planContent(PlanOptions(options))
      let refused = report.content.diagnostics.filter {
        $0.severity == .error || $0.id == "planner-fault"
      }
      #expect(refused.map(\.message) == [])
      let verified = try verifySchedule(options)
      let broken = verified.content.diagnostics.filter { $0.severity == .error }
      #expect(broken.map(\.message) == [])
    }
  }
}
