import Foundation
import Testing
import UnderstudyCompiler

@Suite struct KeepMapTests {
  @Test func theMapStaysAsItIsWhenItIsKept() async throws {
    try await Project.withFolder { folder in
      let options = try Self.copy(to: folder)
      let before = try drawMap(options, of: .whole, as: .svg).text
      let report = try keepMap(options)

      #expect(report.path == "map.xml")
      #expect(report.boxes > 10)
      #expect(report.new == report.boxes)
      #expect(try drawMap(options, of: .whole, as: .svg).text == before)
    }
  }

  @Test func keepingAgainAddsOnlyWhatIsNew() async throws {
    try await Project.withFolder { folder in
      let options = try Self.copy(to: folder)
      let first = try keepMap(options)
      let file = URL(filePath: options.folder).appending(path: "map.xml")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(try keepMap(options).new == 0)
      #expect(try String(contentsOf: file, encoding: .utf8) == text)

      let role = "<role id=\"night-packer\" title=\"Night packer\" department=\"fulfilment\"/>"
      try role.write(
        to: file.deletingLastPathComponent().appending(path: "night.xml"), atomically: true,
        encoding: .utf8)
      let second = try keepMap(options)
      #expect(second.boxes == first.boxes + 1)
      #expect(second.new == 1)
      let kept = try String(contentsOf: file, encoding: .utf8)
      let added = kept.split(separator: "\n").filter { !text.contains($0) }
      #expect(added.count == 1)
      #expect(added.first?.contains("night-packer") == true)
    }
  }

  @Test func aFileThatHoldsMoreIsNotLost() async throws {
    try await Project.withFolder { folder in
      let options = try Self.copy(to: folder)
      let file = URL(filePath: options.folder).appending(path: "map.xml")
      try "<customers><customer id=\"extra\" name=\"Extra\"/></customers>".write(
        to: file, atomically: true, encoding: .utf8)
      let failure = #expect(throws: CompilerFailure.self) { try keepMap(options) }

      #expect(failure?.kind == .unwritable)
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("<customers>"))
    }
  }

  @Test func brokenContentKeepsNothing() async throws {
    try await Project.withFolder { folder in
      let options = try Self.copy(to: folder)
      let file = URL(filePath: options.folder).appending(path: "broken.xml")
      try "<role id=\"x\"/>".write(to: file, atomically: true, encoding: .utf8)

      #expect(try keepMap(options).path == nil)
      #expect(!FileManager.default.fileExists(atPath: "\(options.folder)/map.xml"))
    }
  }

  private static func copy(to folder: URL) throws -> CompileOptions {
    let content = folder.appending(path: "content")
    try Project.copy(Project.curriculum("bramble-finch"), to: content)
    return CompileOptions(folder: content.path(percentEncoded: false))
  }
}
