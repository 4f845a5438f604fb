import UnderstudyModel

/// How long a request takes.
enum RequestLength: Hashable, Sendable {
  case slots(Int)
  /// The host's working hours of so many consecutive working days.
  case workingDays(Int)

  init?(_ booking: Booking, in window: PlanningWindow) {
    guard let duration = booking.duration else { return nil }
    if let minutes = duration.upperMinutes {
      self = .slots(window.slots(inMinutes: minutes))
    } else if let days = duration.upperWorkingDays {
      self = .workingDays(max(1, days))
    } else {
      return nil
    }
  }

  /// Whether it is measured in whole days.
  var isWholeDays: Bool {
    if case .workingDays = self { true } else { false }
  }
}
