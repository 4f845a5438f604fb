import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// Text stays text: whatever an author writes, no element and no attribute of a page comes from it.
@Suite struct HostileTextTests {
  static let texts = [
    "<xqz onxqz=1>", "\"><xqz onxqz=1>", "'><xqz onxqz='1", "\" onxqz=\"1", "' onxqz='1",
    "` onxqz=`1", "</script><xqz>", "<!--<script><xqz>", "--><xqz>", "]]><xqz>", "</style><xqz>",
    "</title><xqz>", "</textarea></svg><xqz>", "{{xqz}}", "{{{xqz}}}", "{{>frame}}{{#xqz}}",
    "{{/xqz}}", "&lt;xqz&gt;", "&quot;xqz=1", "&#60;xqz&#62;", "javascript:xqz()",
    "\\u003cxqz\\u003e", "\\\"xqz", "\u{202E}\u{2066}xqz", "\u{200B}", "\u{2028}xqz\u{2029}",
    "👩‍👩‍👧‍👦", "=cmd|xqz", "BEGIN:VEVENT\\nX-XQZ:1", ";X-XQZ=1:,xqz", "../../xqz", "C:\\xqz", "%3Cxqz%3E",
    String(repeating: "xqz ", count: 2_500), String(repeating: "é", count: 10_000),
  ]

  /// As many words that nobody could take for markup.
  static let plain = texts.enumerated().map { place, text in
    String(repeating: "word\(place)x ", count: max(1, text.count / 8))
  }

  /// A tag without its values.
  private struct Shape: Hashable {
    var name: String
    var attributes: Set<String>
  }

  private func shapes(_ site: BuiltSite) -> Set<Shape> {
    var shapes: Set<Shape> = []
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      for tag in PageMarkup(String(decoding: bytes, as: UTF8.self)).tags {
        shapes.insert(Shape(name: tag.name, attributes: Set(tag.attributes.keys)))
      }
    }
    return shapes
  }

  @Test(arguments: [3, 8, 21, 34, 55] as [UInt64])
  func addsNoElementAndNoAttribute(seed: UInt64) async throws {
    var hostile = OrganisationGenerator(seed: seed, vocabulary: Self.texts)
    var plain = OrganisationGenerator(seed: seed, vocabulary: Self.plain)
    let site = try await BuiltSite.build(files: hostile.files())
    let usual = try await BuiltSite.build(files: plain.files())
    try #require(!site.files.isEmpty, "\(site.report.diagnostics.map(\.message))")
    #expect(Set(site.files.keys) == Set(usual.files.keys))
    #expect(shapes(site).filter { $0.name.contains("xqz") } == [])
    #expect(shapes(site).filter { $0.attributes.contains { $0.hasPrefix("on") } } == [])
    let foreign = shapes(site).subtracting(shapes(usual)).filter {
      !$0.attributes.isSubset(of: Self.lengthDependent)
    }
    #expect(foreign == [])
    #expect(SiteLinks.faults(in: site.files) == [])
    #expect(CalendarForm.faults(in: site.files) == [])
    #expect(DataForm.faults(in: site.files) == [])
    #expect(ScriptText.faults(in: site.files) == [])
  }

  /// What drawings carry only where a text is too long, or so short that it fits.
  private static let lengthDependent: Set<String> = [
    "x", "y", "dy", "class", "textlength", "lengthadjust",
  ]

  @Test func showsTemplatesInContentAsTheyAreWritten() async throws {
    let site = try await BuiltSite.build(files: [
      "a.xml": """
      <organization id="o" name="O {{name}} {{{content}}}">
        <role id="r" title="{{title}} {{#roles}}"><purpose>{{>frame}} {{/roles}}</purpose></role>
      </organization>
      """
    ])
    let page = try site.text(of: "roles/r.html")
    #expect(page.contains("{{title}} {{#roles}}"))
    #expect(page.contains("{{>frame}} {{/roles}}"))
    #expect(page.contains("O {{name}} {{{content}}}"))
  }
}
