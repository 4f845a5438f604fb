/// One session, or one piece of it, in the calendar: who, with whom, from when to when.
package struct Placement: Hashable, Sendable {
  package var trainee: Identifier<Person>
  package var item: Identifier<Item>
  /// Which of `times`, from 1; absent where the item is held once.
  package var time: Int?
  /// Which piece, from 1; absent where it is in one piece.
  package var part: Int?
  package var host: Identifier<Person>
  /// In the organisation's zone.
  package var start: LocalTime
  package var end: LocalTime
  /// Decided by people: the planner leaves it alone.
  package var isPinned = false
  /// Where `schedule.xml` says so, for one that was read from there.
  package var declared: Declaration?

  package init(
    trainee: Identifier<Person>, item: Identifier<Item>, time: Int? = nil, part: Int? = nil,
    host: Identifier<Person>, start: LocalTime, end: LocalTime
  ) {
    self.trainee = trainee
    self.item = item
    self.time = time
    self.part = part
    self.host = host
    self.start = start
    self.end = end
  }
}

extension Placement {
  /// The order of `schedule.xml`: by start, then trainee, item, time and part.
  package static func inScheduleOrder(_ left: Placement, _ right: Placement) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.trainee != right.trainee { return left.trainee < right.trainee }
    if left.item != right.item { return left.item < right.item }
    return (left.time ?? 0, left.part ?? 0) < (right.time ?? 0, right.part ?? 0)
  }
}
