import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// Links that could run something, reach a foreign host unseen or leave the folder are refused.
@Suite struct HostileLinkTests {
  static let refused = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\u{A}script:alert(1)",
    " javascript:alert(1)",
    "\u{200B}javascript:alert(1)", "data:text/html,x",
    "DATA:text/html,x",
    "vbscript:x", "file:///etc/passwd", "blob:x", "//example.org/x", "\\\\example.org\\x",
    "/\\example.org", "https:example.org", "https:///", "http://", "../../etc/passwd",
    "/etc/passwd",
    "files/../a.xml", "files/%2e%2e/a.xml", "files/%2E%2E%2Fa.xml", "files/..%2fa.xml",
    "files/..\\a.xml", "files//a.txt", "files/", "files", "files/%00.txt", "files/%zz",
    "FILES/a.txt",
    "files/missing.txt", "a.xml", "#top", "?q=1", "mailto:", "mailto:nobody", "tel:1",
  ]

  @Test(arguments: refused)
  func isRefusedInProseAndAsAReading(address: String) async throws {
    let written = escaped(address).replacing("\n", with: "&#10;")
    try await Project.withContent([
      "a.xml": """
      <organization id="o" name="O"><summary><a href="\(written)">here</a></summary>
        <curriculum id="c" title="C"><phase id="p" title="P">
          <reading id="r" title="R" href="\(written)"/></phase></curriculum></organization>
      """, "files/a.txt": "a file",
    ]) { folder in
      let report = try checkContent(CompileOptions(folder: folder))
      let places = report.diagnostics.filter { $0.severity == .error }.compactMap(
        \.range?.start.line)
      #expect(Set(places) == [1, 3])
    }
  }

  static let allowed = [
    "https://example.org", "http://example.org/?a=1&b=2#c", "HTTPS://example.org/",
    "mailto:a@example.org?subject=Hello", "files/a.txt", "files/%61.txt", "files/a%20b.txt#part",
  ]

  @Test(arguments: allowed)
  func leadsSomewhereWhereItIsHonest(address: String) async throws {
    let site = try await BuiltSite.build(files: [
      "a.xml": """
      <organization id="o" name="O"><summary><a href="\(escaped(address))">here</a></summary>
      </organization>
      """, "files/a.txt": "a file", "files/a b.txt": "another",
    ])
    #expect(site.report.worst != .error)
    #expect(SiteLinks.faults(in: site.files) == [])
    let home = String(decoding: try #require(site.files["index.html"]), as: UTF8.self)
    let addresses = PageMarkup(home).addresses
    #expect(addresses.contains(address.replacing("%61", with: "a")))
  }
}
