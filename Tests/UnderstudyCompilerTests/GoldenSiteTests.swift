import Foundation
import Testing

/// Whole builds, held against what somebody has looked at.
@Suite struct GoldenSiteTests {
  /// The small sample to the byte. The style sheet and the script are templates themselves.
  @Test func cornerBakeryIsAsItWas() async throws {
    let site = try await BuiltSite.build(Project.curriculum("corner-bakery"))
    let own = site.files.filter { !["style.css", "app.js"].contains($0.key) }
    try expectGolden(own, in: "corner-bakery")
  }

  /// The large sample as its readers read it: the words of each page, and the data and calendars.
  @Test func brambleAndFinchReadsAsItDid() async throws {
    let site = try await BuiltSite.build(Project.curriculum("bramble-finch"))
    var read: [String: Data] = [:]
    for (path, bytes) in site.files {
      if path.hasSuffix(".html") {
        let page = PageMarkup(String(decoding: bytes, as: UTF8.self))
        read[path.replacing(".html", with: ".txt")] = Data((page.lines + "\n").utf8)
      } else if path.hasSuffix(".ics") {
        read[path] = bytes
      }
    }
    try expectGolden(read, in: "bramble-finch")
  }
}
