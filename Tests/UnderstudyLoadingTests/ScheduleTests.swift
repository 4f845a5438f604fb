import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// `schedule.xml`, written and read.
@Suite struct ScheduleTests {
  @Test func isWrittenOneLineEachInAStableOrder() throws {
    let plan = try samplePlan()
    let text = scheduleDocument(plan)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <schedule>
          <placed trainee="p-2" item="b" host="p-9" start="2026-12-02T23:00" end="2026-12-03T00:30"/>
          <placed trainee="p-1" item="a" time="1" part="2" host="p-9" start="2026-12-03T09:00" end="2026-12-03T24:00" pinned="yes"/>
          <placed trainee="p-1" item="a" time="2" host="p-9" start="2026-12-03T09:00" end="2026-12-03T10:00"/>
        </schedule>

        """)
    #expect(scheduleDocument(plan.reversed()) == text)
  }

  @Test func isReadBackAsItWas() throws {
    let plan = try samplePlan()
    let loaded = try loadBeside(["schedule.xml": scheduleDocument(plan)])
    #expect(loaded.diagnostics.map(line) == [])
    var read = try #require(loaded.value.content.schedule)
    #expect(read.map { $0.declared?.range.start.line } == [3, 4, 5])
    for place in read.indices { read[place].declared = nil }
    #expect(read == plan.sorted(by: Placement.inScheduleOrder))
    #expect(scheduleDocument(read) == scheduleDocument(plan))
  }

  @Test func anEmptyPlanIsAPlan() throws {
    let loaded = try loadBeside(["schedule.xml": scheduleDocument([])])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.value.content.schedule == [])
  }

  private func samplePlan() throws -> [Placement] {
    func placement(
      _ trainee: Identifier<Person>, _ item: Identifier<Item>, _ start: String, _ end: String
    ) throws -> Placement {
      Placement(
        trainee: trainee, item: item, host: "p-9",
        start: try #require(LocalTime(parsing: start)), end: try #require(LocalTime(parsing: end)))
    }
    var plan = [
      try placement("p-1", "a", "2026-12-03T09:00", "2026-12-03T10:00"),
      try placement("p-1", "a", "2026-12-03T09:00", "2026-12-03T24:00"),
      try placement("p-2", "b", "2026-12-02T23:00", "2026-12-03T00:30"),
    ]
    plan[0].time = 2
    plan[1].time = 1
    plan[1].part = 2
    plan[1].isPinned = true
    return plan
  }
}
