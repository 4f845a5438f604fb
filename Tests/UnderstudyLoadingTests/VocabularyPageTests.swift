import Foundation
import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// The samples of the page on which the vocabulary was agreed.
@Suite(
  .enabled("needs the folder 'shared' beside the package") {
    SharedFolder.path("vocabulary.md") != nil
  })
struct VocabularyPageTests {
  @Test func everySampleDecodesCompletely() throws {
    let organisation = try loadPage()
    let content = organisation.content
    #expect(content.name == "Bramble & Finch")
    #expect(content.zone.name == "Europe/London")
    #expect(content.calendars.map(\.hours.count) == [2])
    #expect(content.calendars.map(\.closings.count) == [2])
    #expect(content.sites.map(\.name) == ["The Mill"])
    #expect(content.rooms.map(\.capacity) == [10])
    #expect(content.facets.map { $0.options.map(\.id) } == [["linux", "mac"]])
    #expect(content.customers.flatMap(\.promises).map(\.id) == ["next-day"])
    #expect(organisation.services.map(\.service.id) == ["complete-orders", "van-slots"])
    #expect(content.goals.map(\.now) == ["94 %"])
    #expect(content.systems.flatMap(\.stickingPoints).map(\.id) == ["log-out"])
    #expect(content.departments.flatMap(\.noVisitors).map(\.reason) == ["Peak day"])
    #expect(content.terms.map(\.name) == ["Pick list"])
    #expect(content.roles.flatMap(\.responsibilities).map(\.id) == ["enter-orders"])
    #expect(content.roles.flatMap(\.services).flatMap(\.breakdowns).map(\.id) == ["typed-late"])
    #expect(
      organisation.items.map(\.item.kind) == [
        "task", "reading", "session", "session", "workshop", "event", "session", "session",
        "task", "task", "quiz", "reflection", "check-in", "milestone",
      ])
    #expect(content.people.flatMap(\.enrolments).flatMap(\.omissions).count == 1)
    #expect(content.people.flatMap(\.busy).count == 2)
    #expect(content.recognitions.count == 1)
    #expect(content.actions.map(\.aim) == ["Orders in by noon"])
    let policy = try #require(content.planning)
    #expect(policy.covers.count == 2)
    #expect(policy.pins.count == 1 && policy.avoids.count == 1 && policy.rates.count == 1)
    #expect(policy.aims == .usual)
  }

  /// The samples as one file, with what the page leaves out put in.
  private func loadPage() throws -> Organisation {
    let path = try #require(SharedFolder.path("vocabulary.md"))
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let samples = page.components(separatedBy: "```xml\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    let first = try #require(samples.first)
    var whole = first.replacing(
      "</organization>", with: samples.dropFirst().joined() + "</organization>")
    for name in ["one", "other"] {
      let session = "<session id=\"\(name)\" title=\"A visit\" role=\"picker\"/>"
      let place = try #require(whole.range(of: "<session …/>"))
      whole.replaceSubrange(place, with: session)
    }
    whole = whole.replacing("id=\"crm\" …", with: "id=\"crm\" title=\"CRM\"")
      .replacing("id=\"phone\" …", with: "id=\"phone\" title=\"Phone\"")
      .replacing("id=\"log-out\" …", with: "id=\"log-out\"")
      .replacing("email=\"…\"", with: "email=\"a@example.org\"")
    let loaded = try load(["whole.xml": whole, "files/promise.pdf": "%PDF"])
    #expect(loaded.diagnostics.map(line) == [])
    return loaded.value
  }
}
