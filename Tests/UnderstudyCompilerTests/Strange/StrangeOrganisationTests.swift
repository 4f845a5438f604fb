import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// Organisations that are legal and unlike any that we thought of.
@Suite struct StrangeOrganisationTests {
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var inside: String
    var attributes = ""
    var today: String?

    init(_ description: String, _ inside: String, _ attributes: String = "", today: String? = nil) {
      self.description = description
      self.inside = inside
      self.attributes = attributes
      self.today = today
    }

    var files: [String: String] {
      ["a.xml": "<organization id=\"o\" name=\"O\" \(attributes)>\(inside)</organization>"]
    }
  }

  static let legal = StrangeOrganisations.all

  @Test(arguments: legal)
  func compileIntoASiteWithoutADeadLink(organisation: Case) async throws {
    let site = try await BuiltSite.build(files: organisation.files) {
      $0.today = organisation.today
    }
    let errors = site.report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    #expect(site.files["index.html"] != nil)
    #expect(SiteLinks.faults(in: site.files) == [])
    #expect(CalendarForm.faults(in: site.files) == [])
  }

  static let circles = [
    Case(
      "roles that report in a circle",
      "<role id=\"a\" title=\"A\" reports-to=\"b\"/><role id=\"b\" title=\"B\" reports-to=\"a\"/>"),
    Case("a role that reports to itself", "<role id=\"a\" title=\"A\" reports-to=\"a\"/>"),
    Case(
      "departments in a circle",
      "<department id=\"a\" name=\"A\" parent=\"b\"/><department id=\"b\" name=\"B\" parent=\"a\"/>"
    ),
    Case(
      "curricula that include each other",
      """
      <curriculum id="a" title="A"><include curriculum="b"/></curriculum>
      <curriculum id="b" title="B"><include curriculum="a"/></curriculum>
      <person id="p" name="P"><enrolled curriculum="a" start="2026-11-23"/></person>
      """),
    Case(
      "items that wait for each other",
      """
      <curriculum id="a" title="A"><phase id="p" title="P"><task id="x" title="X" after="y"/>
        <task id="y" title="Y" after="x"/></phase></curriculum>
      <person id="p" name="P"><enrolled curriculum="a" start="2026-11-23"/></person>
      """),
  ]

  @Test(arguments: circles)
  func areToldOfCircles(organisation: Case) async throws {
    let site = try await BuiltSite.build(files: organisation.files)
    #expect(site.report.worst == .error)
    #expect(site.files.isEmpty)
  }
}
