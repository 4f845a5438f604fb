import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

@Suite struct SampleSiteTests {
  static let samples = ["bramble-finch", "corner-bakery"]

  @Test(arguments: samples)
  func compilesWithoutAnErrorAndEveryLinkLeadsSomewhere(name: String) async throws {
    let site = try await BuiltSite.build(Project.curriculum(name))
    #expect(site.report.worst != .error)
    #expect(SiteLinks.faults(in: site.files) == [])
    #expect(!site.files.keys.contains { $0.hasSuffix(".mustache") })
  }

  @Test func hasAtLeastAHundredPages() async throws {
    let site = try await BuiltSite.draft(Project.curriculum("bramble-finch"))
    #expect(site.files.keys.count { $0.hasSuffix(".html") } >= 100)
  }

  @Test func aDraftHasEveryPageAndNoProof() async throws {
    let bakery = Project.curriculum("corner-bakery")
    let full = try await BuiltSite.build(bakery) { $0.audience = "managers" }
    let draft = try await BuiltSite.build(bakery) {
      $0.audience = "managers"
      $0.isDraft = true
    }
    let missing = Set(full.files.keys).subtracting(draft.files.keys)
    #expect(missing == ["data/certificate.json", "data/problem.json"])
    #expect(try full.text(of: "schedule/index.html").contains("Best possible"))
    #expect(try !draft.text(of: "schedule/index.html").contains("Best possible"))
  }

  @Test(arguments: samples)
  func givesTheSameBytesTwice(name: String) async throws {
    let first = try await BuiltSite.build(Project.curriculum(name))
    let second = try await BuiltSite.build(Project.curriculum(name))
    #expect(first.files == second.files)
  }

  @Test func givesTheSameBytesFromAnotherFolder() async throws {
    let here = try await BuiltSite.build(Project.curriculum("corner-bakery"))
    let there = try await Project.withFolder { folder in
      let copy = folder.appending(path: "elsewhere and deeper")
      try FileManager.default.copyItem(
        at: URL(filePath: Project.curriculum("corner-bakery")), to: copy)
      return try await BuiltSite.build(copy.path(percentEncoded: false))
    }
    #expect(here.files == there.files)
  }
}
