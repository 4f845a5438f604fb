package import UnderstudyModel

/// A request that is placed after its due day.
package struct Late: Hashable, Sendable {
  package var trainee: Identifier<Person>
  package var item: Identifier<Item>
  /// Which of `times`, from 1; absent where the item is held once.
  package var time: Int?
  package var due: Day
  /// The day on which it ends, in the organisation's zone.
  package var ends: Day
  /// Days after the due day, counting those on which the default calendar has hours; at least 1.
  package var days: Int
  package var reason: Reason

  package init(
    trainee: Identifier<Person>, item: Identifier<Item>, time: Int?, due: Day, ends: Day,
    days: Int, reason: Reason
  ) {
    self.trainee = trainee
    self.item = item
    self.time = time
    self.due = due
    self.ends = ends
    self.days = days
    self.reason = reason
  }
}
