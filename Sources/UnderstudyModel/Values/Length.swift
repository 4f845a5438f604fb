/// A stretch of time as an author writes it: `30min`, `1h30min`, `3d`, `2w`, or a range `6h-9h`.
package struct Length: Hashable, Sendable {
  /// How long, in the author's unit.
  package enum Amount: Hashable, Sendable {
    /// Minutes of the clock.
    case minutes(Int)
    /// Working days.
    case days(Int)
    /// Weeks.
    case weeks(Int)
  }

  /// The shorter end; equal to `upper` where no range was written.
  package var lower: Amount
  /// The longer end: what a planner must make room for.
  package var upper: Amount

  package init(_ amount: Amount) {
    lower = amount
    upper = amount
  }

  package init(from lower: Amount, to upper: Amount) {
    self.lower = lower
    self.upper = upper
  }

  package var isRange: Bool { lower != upper }

  /// The upper end in minutes where it was written in hours or minutes; `nil` for days and weeks.
  package var upperMinutes: Int? {
    guard case .minutes(let minutes) = upper else { return nil }
    return minutes
  }
}

extension Length {
  /// The upper end in working days where it was written in days or weeks (a week is five); else `nil`.
  package var upperWorkingDays: Int? {
    switch upper {
    case .minutes: nil
    case .days(let days): days
    case .weeks(let weeks): weeks * 5
    }
  }
}
