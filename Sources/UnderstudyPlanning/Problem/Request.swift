package import UnderstudyModel

/// One session, workshop or check-in that a trainee is to have.
///
/// Each of `times` is a request of its own, and the same item through two enrolments is one: it then
/// waits for what either enrolment waits for, is due when the earlier one is, and has the larger
/// priority.
package struct Request: Sendable {
  package enum Kind: Hashable, Sendable { case session, workshop, checkIn }

  /// Where it stands among the alternatives of a choice.
  struct Alternative: Hashable, Sendable {
    /// The choice's number in the problem.
    var choice: Int
    /// The alternative's number in the choice.
    var alternative: Int
  }

  package let trainee: Identifier<Person>
  package let item: Item
  package let kind: Kind
  /// Which of `times`, from 1; absent where the item is held once.
  package let time: Int?
  /// Larger is more important: the item's weight times the enrolment's priority, a thousand million
  /// at most, so that sums over days and requests stay within an integer.
  package let weight: Int
  /// Placed where there is room, never counted where there is none.
  package let isOptional: Bool

  /// The curriculum in whose text the item stands: a block's name belongs to it.
  let curriculum: Identifier<Curriculum>
  /// The requests of the same item and trainee, itself among them.
  let siblings: Range<Int>
  let hosts: HostRule
  let booking: Booking
  let length: RequestLength
  /// Trainees at once, where the item itself limits them.
  let capacity: Int?
  var alternative: Alternative?
  var waits: [Wait] = []
  /// The days it is due; the earliest known one counts.
  var dues: [DueDay] = []

  /// Slots of its shortest piece, where it may be split.
  func shortestPart(in window: PlanningWindow) -> Int? {
    guard case .slots(let slots) = length, let parts = booking.parts else { return nil }
    let minutes = parts.upperMinutes ?? Int.max / 4
    return min(slots, window.slots(inMinutes: minutes))
  }

  /// Where it must wait at least until, whatever else is placed.
  var fixedOpening: Instant {
    waits.reduce(.distantPast) {
      guard case .at(let instant) = $1.moment else { return $0 }
      return max($0, instant)
    }
  }
}

/// When something is due.
enum DueDay: Hashable, Sendable {
  case day(Day)
  /// So long after a moment that hangs on other requests.
  case after(Moment, DayDistance)
}
