package import UnderstudyDiagnostics

/// A day told by its distance from another: `-10d`, `2w`, `10cd`, `clearance+5d`, `#charge-card+45d`.
package struct Offset: Hashable, Sendable {
  /// What is counted from.
  package enum Origin: Hashable, Sendable {
    /// Day 0, the first day of the enrolment.
    case dayZero
    /// A date of this name on the enrolment.
    case named(String)
    /// The day on which an item is completed: done, else planned.
    case item(Reference<Item>)
  }

  package enum Unit: String, Hashable, Sendable {
    /// Days on which the trainee's calendar has hours and is not closed.
    case workingDays = "d"
    case calendarDays = "cd"
    case weeks = "w"
  }

  package var origin: Origin
  /// Negative for days before.
  package var count: Int
  package var unit: Unit
  /// Where the whole offset stands.
  package var range: SourceRange

  package init(_ origin: Origin = .dayZero, _ count: Int, _ unit: Unit, at range: SourceRange) {
    self.origin = origin
    self.count = count
    self.unit = unit
    self.range = range
  }
}
