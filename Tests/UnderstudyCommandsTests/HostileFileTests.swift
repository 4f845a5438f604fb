import Foundation
import Testing
import UnderstudyCommands

/// Files that nobody should have made: the run ends with an exit code of ours, soon, and never with
/// a trap.
@Suite struct HostileFileTests {
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var path: String
    var code: Int32
    var bytes: @Sendable () -> [UInt8]

    init(
      _ description: String, at path: String = "b.xml", code: Int32 = 1,
      _ bytes: @escaping @Sendable () -> [UInt8]
    ) {
      self.description = description
      self.path = path
      self.code = code
      self.bytes = bytes
    }

    init(_ description: String, at path: String = "b.xml", code: Int32 = 1, _ text: String) {
      self.init(description, at: path, code: code) { Array(text.utf8) }
    }
  }

  static let documents = [
    Case("an empty file", ""),
    Case("blanks", "  \n  "),
    Case("eleven megabytes of text") {
      Array("<roles><role id=\"r\" title=\"R\"><purpose>".utf8)
        + [UInt8](repeating: UInt8(ascii: "x"), count: 11 << 20)
        + Array("</purpose></role></roles>".utf8)
    },
    Case("sixty thousand attributes") {
      Array(("<role " + (0..<60_000).map { "a\($0)=\"\" " }.joined() + "/>").utf8)
    },
    Case("a hundred thousand elements inside each other") {
      Array(String(repeating: "<p>", count: 100_000).utf8)
    },
    Case("twenty thousand unknown elements") {
      Array(("<roles>" + String(repeating: "<x/>", count: 20_000) + "</roles>").utf8)
    },
    Case("a document type", "<!DOCTYPE roles SYSTEM \"file:///etc/passwd\"><roles/>"),
    Case(
      "an entity bomb",
      """
      <!DOCTYPE roles [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>
      <roles><role id="r" title="&c;"/></roles>
      """),
    Case("an entity that nobody declared", "<role id=\"r\" title=\"&nobody;\"/>"),
    Case("UTF-16") {
      [0xFF, 0xFE] + "<roles/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    },
    Case("Latin-1 that says so") {
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><role id=\"r\" title=\"M".utf8)
        + [0xFC] + Array("\"/>".utf8)
    },
    Case("Latin-1 that does not") {
      Array("<role id=\"r\" title=\"M".utf8) + [0xFC] + Array("\"/>".utf8)
    },
    Case("a NUL in the middle") {
      Array("<role id=\"r\" title=\"".utf8) + [0] + Array("\"/>".utf8)
    },
    Case("nothing but NULs") { [UInt8](repeating: 0, count: 5_000) },
    Case("a control character", "<role id=\"r\" title=\"&#1;\"/>"),
    Case("half an element", "<role id=\"r\" title=\"R"),
    Case("two roots", "<roles/><roles/>"),
    Case("a mark of byte order", code: 0, "\u{FEFF}<role id=\"r\" title=\"R\"/>"),
    Case("another's document", code: 0, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
  ]

  static let tables = [
    Case("an empty table", at: "feedback/a.csv", ""),
    Case("a table without its first line", at: "feedback/a.csv", "2026-01-01,r,s,5,ok\n"),
    Case(
      "ragged rows", at: "feedback/a.csv",
      "date,from_role,service,score,comment\n2026-01-01,r\n2026-01-01,r,s,5,ok,more\n"),
    Case(
      "a quotation mark that never closes", at: "feedback/a.csv",
      "date,from_role,service,score,comment\n2026-01-01,r,s,5,\"ok\n"),
    Case("a table of noise", at: "response-times/a.csv") { (0...255).map { $0 } },
    Case(
      "numbers beyond all bounds", at: "response-times/a.csv",
      "date,service,minutes\n2026-01-01,s,9223372036854775808\n2026-01-01,s,-1\n"),
    Case("twenty thousand rows", at: "response-times/a.csv", code: 0) {
      Array(
        ("date,service,minutes\n" + String(repeating: "2026-01-01,s,30\n", count: 20_000)).utf8)
    },
  ]

  static let events = [
    Case("an empty file of events", at: "progress/p.jsonl", code: 0, ""),
    Case("values that are no events", at: "progress/p.jsonl", code: 0, "{}\n[]\nnull\n1\n\"x\"\n"),
    Case("half an object", at: "progress/p.jsonl", code: 0, "{\"person\":"),
    Case("brackets without end", at: "progress/p.jsonl", code: 0) {
      [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
    },
    Case("half a surrogate", at: "progress/p.jsonl", code: 0, "{\"person\":\"\\ud800\"}\n"),
    Case("events of noise", at: "progress/p.jsonl", code: 0) { (0...255).map { $0 } },
  ]

  @Test(arguments: documents + tables + events)
  func endsWithAnExitCode(file: Case) async throws {
    try await withHouse { folder in
      try write(file.bytes(), to: folder + file.path)
      #expect(await runUnderstudy(["check", folder, "--quiet"]) == file.code)
    }
  }

  @Test func doesNotFollowLinksOutOfTheFolder() async throws {
    try await withHouse { folder in
      let outside = folder + "../outside.txt"
      try write(Array("for nobody else".utf8), to: outside)
      try write(Array("for all".utf8), to: folder + "files/inside.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "files/stolen.txt", withDestinationPath: outside)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "files/above", withDestinationPath: folder + "..")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "round", withDestinationPath: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "self.xml", withDestinationPath: "self.xml")
      let site = folder + "../site"
      #expect(await runUnderstudy(["build", folder, "-o", site, "--quiet"]) == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: site + "/files")
      #expect(files == ["inside.txt"])
    }
  }

  @Test func readsFoldersThatLookLikeFiles() async throws {
    try await withHouse { folder in
      try write(Array("<role id=\"r\"/>".utf8), to: folder + "roles.xml/a.xml")
      #expect(await runUnderstudy(["check", folder, "--quiet"]) == 1)
    }
  }

  @Test func saysThatAFileMayNotBeRead() async throws {
    try await withHouse { folder in
      try write(Array("<roles/>".utf8), to: folder + "b.xml")
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder + "b.xml")
      // Whoever runs this as root may read everything.
      let mayRead = FileManager.default.isReadableFile(atPath: folder + "b.xml")
      #expect(await runUnderstudy(["check", folder, "--quiet"]) == (mayRead ? 0 : 3))
    }
  }

  private func withHouse(_ body: (_ folder: String) async throws -> Void) async throws {
    let base =
      FileManager.default.temporaryDirectory.path(percentEncoded: false)
      + "/understudy-hostile-\(UUID().uuidString)"
    defer {
      do { try FileManager.default.removeItem(atPath: base) } catch { Issue.record(error) }
    }
    let folder = base + "/content/"
    try write(
      Array(
        """
        <organization id="o" name="O"><role id="q" title="Q">
          <serves id="s" everyone="yes" what="W"/></role></organization>
        """.utf8), to: folder + "a.xml")
    try await body(folder)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
