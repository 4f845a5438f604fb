/// Something that happens on a day of its own: a lunch, an outing, a meet-up.
package struct Event: Hashable, Sendable {
  package enum When: Hashable, Sendable {
    case date(Day)
    /// In each week of the phase.
    case weekday(Weekday)
  }

  /// Absent: people will say.
  package var when: When?
  package var at: TimeOfDay?
  /// With `at` it keeps its trainees busy.
  package var duration: Length?

  package init(when: When? = nil) { self.when = when }
}
