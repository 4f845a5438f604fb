import Foundation
import Testing
import UnderstudyCompiler

/// A small house on disk: Maya learns packing from Ben, and from Ada where a test says so.
struct PackingHouse {
  let folder: String

  /// Runs a piece of a test with a house of its own.
  static func with(
    hosts: [String] = ["ben", "ada"], schedule: String? = standing,
    _ body: (PackingHouse) async throws -> Void
  ) async throws {
    try await Project.withFolder { root in
      let home = root.appending(path: "house", directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      for (name, text) in content {
        try Data(text.utf8).write(to: home.appending(path: name))
      }
      try Data(people(hosts).utf8).write(to: home.appending(path: "people.xml"))
      if let schedule {
        try Data(schedule.utf8).write(to: home.appending(path: "schedule.xml"))
      }
      var path = home.path(percentEncoded: false)
      if path.hasSuffix("/") { path.removeLast() }
      try await body(PackingHouse(folder: path))
    }
  }

  var options: PlanOptions { PlanOptions(CompileOptions(folder: folder)) }

  func text(of file: String) throws -> String {
    try String(contentsOf: URL(filePath: folder).appending(path: file), encoding: .utf8)
  }

  func write(_ text: String, to file: String) throws {
    let target = URL(filePath: folder).appending(path: file).standardizedFileURL
    try Data(text.utf8).write(to: target)
  }

  static let standing = """
    <schedule>
      <placed trainee="maya" item="packing" host="ben" start="2026-12-03T09:00" \
    end="2026-12-03T11:00"/>
      <placed trainee="maya" item="wrapping" host="ben" start="2026-12-08T09:00" \
    end="2026-12-08T11:00"/>
    </schedule>

    """

  private static let content = [
    "house.xml": """
    <organization id="house" name="House" timezone="UTC">
      <calendar id="office" default="yes"><hours days="mon-fri" from="09:00" to="17:00"/></calendar>
      <department id="floor" name="The floor"/>
      <department id="desk" name="The desk"/>
    </organization>
    """,
    "roles.xml": """
    <roles><role id="packer" title="Packer" department="floor"/></roles>
    """,
    "start.xml": """
    <curriculum id="start" title="Start" kind="onboarding">
      <phase id="first" title="First" from="0d" to="20d">
        <session id="packing" title="A morning of packing" role="packer" duration="2h"/>
        <session id="wrapping" title="Wrapping" role="packer" duration="2h"/>
      </phase>
    </curriculum>
    """,
    "planning.xml": """
    <planning from="2026-12-01" until="2026-12-31" start-step="1h">
      <rate per-hour="30" currency="GBP"/>
    </planning>
    """,
  ]

  private static func people(_ hosts: [String]) -> String {
    """
    <people>
      <person id="maya" name="Maya Chen" departments="desk">
        <enrolled curriculum="start" start="2026-12-01"/>
      </person>
    \(hosts.map(host).joined(separator: "\n"))
    </people>
    """
  }

  private static func host(_ id: String) -> String {
    """
      <person id="\(id)" name="\(id == "ben" ? "Ben Okri" : "Ada Lund")" departments="floor">
        <holds role="packer"/><hosts hours-per-week="6h"/>
      </person>
    """
  }
}
