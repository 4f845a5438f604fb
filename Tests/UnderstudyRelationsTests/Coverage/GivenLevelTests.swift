import Testing
import UnderstudyModel
import UnderstudyRelations

@Suite struct GivenLevelTests {
  @Test(arguments: [(-1, Level.none), (0, .host), (400, .host)])
  func countsALevelThatASignerGaveFromItsDay(_ later: Int, level: Level) throws {
    let day = try #require(Day(parsing: "2026-11-19"))
    var content = OrganisationContent("house", name: "House")
    content.roles = [Role("picker", title: "Picker", declared: .nowhere)]
    content.people = [Person("p-1", name: "Ada Marsh", declared: .nowhere)]
    var record = LearningRecord()
    record.qualifications["p-1"] = [.init(role: "picker", level: .host, day: day, by: "p-4")]
    let reached = ReachedLevels(Organisation(content), record: record)
    #expect(reached.level(of: "p-1", in: "picker", on: day + later) == level)
    #expect(reached.learners(of: "picker") == ["p-1"])
  }
}
