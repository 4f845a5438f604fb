import Foundation
import Testing
import UnderstudyCommands

/// What the program tells scripts. The commands run in this process; what they print is not caught.
@Suite struct ExitCodeTests {
  private func withContent(_ xml: String, _ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "understudy-commands-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    try Data(xml.utf8).write(to: folder.appending(path: "a.xml"))
    try await body(folder.path(percentEncoded: false))
  }

  private let sound = """
    <organization id="o" name="O" timezone="Europe/London"/>
    """
  private let broken = """
    <organization id="o" name="O" timezone="Europe/London"><roel id="x"/></organization>
    """

  @Test func isZeroWhenAllIsWell() async throws {
    try await withContent(sound) { folder in
      #expect(await runUnderstudy(["check", folder, "--quiet"]) == 0)
    }
  }

  @Test(arguments: [["--format", "json"], ["--format", "sarif"], ["--format", "github"], []])
  func isOneWhenTheContentHasAFault(format: [String]) async throws {
    try await withContent(broken) { folder in
      #expect(await runUnderstudy(["check", folder] + format) == 1)
    }
  }

  @Test(arguments: [["explain", "role", "x", "--content"], ["map"]])
  func isOneWhenThereIsNothingToTellBecauseOfAFault(command: [String]) async throws {
    try await withContent(broken) { folder in
      #expect(await runUnderstudy(command + [folder]) == 1)
    }
  }

  @Test(arguments: [["map"], ["map", "--json"], ["map", "--format", "svg"]])
  func isZeroForAMapOfAnEmptyOrganisation(command: [String]) async throws {
    try await withContent(sound) { folder in
      #expect(await runUnderstudy(command + [folder]) == 0)
    }
  }

  @Test(arguments: [["map", "--role", "x"], ["explain", "role", "x", "--content"]])
  func isTwoWhenSomethingIsAskedForThatDoesNotExist(command: [String]) async throws {
    try await withContent(sound) { folder in
      #expect(await runUnderstudy(command + [folder]) == 2)
    }
  }

  @Test func isOneAndWritesNothingWhenABuildFindsAnError() async throws {
    try await withContent(broken) { folder in
      let site = folder + "/site"
      #expect(await runUnderstudy(["build", folder, "-o", site]) == 1)
      #expect(!FileManager.default.fileExists(atPath: site))
    }
  }

  @Test(arguments: [
    ["chekc"], ["check", "--format", "yaml"], ["check", "a", "b"], ["build", "--outptu", "x"],
    ["packet"], ["check", "--fail-on", "hint"], ["explain"], ["explain", "thing", "x"],
    ["explain", "role", "x", "--chains", "0"], ["map", "--format", "png"],
    ["map", "--role", "a", "--department", "b"],
    ["plan", "--compare", "a.xml", "--certificate", "proof"],
  ])
  func isTwoForWrongUsage(arguments: [String]) async {
    #expect(await runUnderstudy(arguments) == 2)
  }

  @Test(arguments: [["--today", "2026-02-30"], ["--today", "tomorrow"]])
  func isTwoForADayThatDoesNotExist(day: [String]) async throws {
    try await withContent(sound) { folder in
      #expect(await runUnderstudy(["check", folder] + day) == 2)
    }
  }

  @Test func isTwoForAnUnknownAudience() async throws {
    try await withContent(sound) { folder in
      let arguments = ["build", folder, "-o", folder + "/site", "--audience", "friends"]
      #expect(await runUnderstudy(arguments) == 2)
      #expect(!FileManager.default.fileExists(atPath: folder + "/site"))
    }
  }

  @Test func isThreeWhenThereIsNoSuchFolder() async {
    #expect(await runUnderstudy(["check", "/no/such/folder"]) == 3)
  }

  @Test func isThreeWhenTheSiteCannotBeWritten() async throws {
    try await withContent(sound) { folder in
      let taken = folder + "/taken"
      try Data("somebody's notes".utf8).write(to: URL(filePath: taken))
      #expect(await runUnderstudy(["build", folder, "-o", taken, "--quiet"]) == 3)
    }
  }

  @Test(arguments: [["--help"], ["build", "--help"], ["--version"], ["help", "plan"], []])
  func isZeroForHelpAndVersion(arguments: [String]) async {
    #expect(await runUnderstudy(arguments) == 0)
  }
}
