import UnderstudyModel

/// `<schedule>`: the plan, as the planner left it.
enum ScheduleElement: TopLevelElement {
  static let declaration = ElementDeclaration(
    "schedule", "The plan, as `understudy plan` writes it into `schedule.xml`.",
    children: [.many("placed")], isForReaders: false,
    right: """
      <schedule>
        <placed trainee="p-104" item="see-picking" host="p-031" start="2026-12-03T09:00" \
      end="2026-12-03T12:00"/>
      </schedule>
      """,
    wrong: WrongSample("<schedule><‹place› trainee=\"p-104\"/></schedule>", .unknownElement))

  static func decode(_ reader: ElementReader) -> WrittenSchedule? {
    WrittenSchedule(placements: reader.all(PlacedElement.self), declared: reader.declared)
  }

  static func add(_ value: WrittenSchedule, to parts: inout LoadedParts) {
    parts.schedules.append(value)
  }
}
