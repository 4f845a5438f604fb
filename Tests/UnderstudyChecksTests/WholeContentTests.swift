import Foundation
import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

@testable import UnderstudyChecks

@Suite struct WholeContentTests {
  /// What all checks say of a folder, on the first day of its planning window.
  private func findings(in folder: String) throws -> [Diagnostic] {
    let organisation = try loadOrganisation(from: .folder(folder)).value
    let day = organisation.planning?.from
    return findings(in: organisation, on: try day ?? sampleDay())
  }

  private func findings(in organisation: Organisation, on day: Day) -> [Diagnostic] {
    UnderstudyChecks.findings(in: organisation, today: day)
  }

  @Test(
    .enabled("needs the folder 'shared' beside the package") { SharedFolder.path("real") != nil },
    arguments: ["k8s-release-1.34", "18f-onboarding"])
  func tellsTheGapsOfARealProgrammeWithoutAnErrorAndWithoutDrowning(_ name: String) throws {
    let found = try findings(in: try #require(SharedFolder.path("real/\(name)")))
    #expect(found.filter { $0.severity == .error } == [])
    #expect(found.count < 20)
    #expect(found.contains { $0.id == "service-without-purpose" })
    #expect(found.contains { $0.id == "role-nobody-holds" })
  }

  @Test(
    .enabled("needs the folder 'shared' beside the package") { SharedFolder.path("real") != nil })
  func findsTheSessionThatNobodyCanHost() throws {
    let found = try findings(in: try #require(SharedFolder.path("real/18f-onboarding")))
    #expect(found.filter { $0.id == "session-nobody-can-host" }.count == 1)
  }

  @Test(arguments: ["bramble-finch", "corner-bakery"])
  func hasNothingToMendInWhatWeShip(_ name: String) throws {
    let folder = SharedFolder.packageRoot.appending(path: "curricula/\(name)").path
    #expect(try findings(in: folder).filter { $0.severity > .note } == [])
  }

  @Test func asksNothingOfAnEmptyOrganisation() throws {
    let organisation = Organisation(OrganisationContent("empty", name: "Empty"))
    #expect(findings(in: organisation, on: try sampleDay()) == [])
  }

  @Test func asksNothingOfABareCatalogueOfRoles() throws {
    let roles = (0..<50).map { "<role id=\"role-\($0)\" title=\"Role \($0)\"/>" }.joined()
    let organisation = try Sample(roles).load().value
    #expect(findings(in: organisation, on: try sampleDay()) == [])
  }

  /// An organisation of so many roles, each with six services, a holder and a trainee.
  private func organisation(roles count: Int) throws -> Organisation {
    let roles = (0..<count).map { role in
      let services = (0..<6).map { service in
        let receiver = (role * 7 + service * 131 + 1) % count
        return "<serves id=\"s-\(role)-\(service)\" role=\"r-\(receiver)\" what=\"Things\"/>"
      }
      return "<role id=\"r-\(role)\" title=\"Role\">\(services.joined())</role>"
    }
    let people = (0..<count).map {
      """
      <person id="p-\($0)" name="P"><holds role="r-\($0)"/>\
      <enrolled curriculum="start" start="2026-12-07"/></person>
      """
    }
    let items = (0..<20).map { "<task id=\"i-\($0)\" title=\"T\" owner=\"r-\($0)\" due=\"0d\"/>" }
    let curriculum = """
      <curriculum id="start" title="Start"><phase id="one" title="One" from="1d" gate="yes">\
      \(items.joined())</phase></curriculum>
      """
    return try Sample((roles + people + [curriculum]).joined(separator: "\n")).load().value
  }

  @Test func takesWorkInProportionToTheContent() throws {
    let (small, large) = (try organisation(roles: 60), try organisation(roles: 960))
    let day = try sampleDay()
    func work(_ organisation: Organisation) -> Int {
      (0..<3).map { _ in
        let before = threadTime()
        _ = findings(in: organisation, on: day)
        return threadTime() - before
      }.min() ?? 0
    }
    // Sixteen times the content; a square would take 256 times the work.
    #expect(work(large) < work(small) * 48)
  }

  /// What this thread has worked so far, in microseconds: what other threads do does not count.
  private func threadTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1_000
  }

  @Test func tellsTheSameInEveryRun() throws {
    let day = try sampleDay()
    let first = findings(in: try organisation(roles: 40), on: day)
    #expect(!first.isEmpty)
    for _ in 0..<5 { #expect(findings(in: try organisation(roles: 40), on: day) == first) }
  }
}
