import UnderstudyModel

/// How long it takes until somebody misses a service that is no longer given: its promised time.
enum FaultDelay: Hashable, Sendable {
  /// Working minutes of the supplier's calendar.
  case working(Int)
  /// Minutes that pass.
  case passing(Int)

  /// The upper end of the promise; one working day where no figure is promised. A day is the longest
  /// working day of the supplier's calendar, a week as many of them as it has.
  init(_ promptness: Service.Promptness?, week: WorkingWeek) {
    guard let promptness else {
      self = .working(week.minutesPerDay)
      return
    }
    switch (promptness.length.upper, promptness.clock) {
    case (.minutes(let minutes), .business): self = .working(minutes.times(1))
    case (.minutes(let minutes), .elapsed): self = .passing(minutes.times(1))
    case (.days(let days), .business): self = .working(days.times(week.minutesPerDay))
    case (.days(let days), .elapsed): self = .passing(days.times(1_440))
    case (.weeks(let weeks), .business):
      self = .working(weeks.times(week.days * week.minutesPerDay))
    case (.weeks(let weeks), .elapsed): self = .passing(weeks.times(7 * 1_440))
    }
  }

  /// When a fault that begins at a moment has passed the promise; `nil` where that is beyond the line.
  ///
  /// In working time: when the next working minute begins. So a promise of one day that is made on
  /// Monday at nine runs out on Tuesday at nine.
  func end(from moment: Int, on line: WorkLine) -> Int? {
    switch self {
    case .working(0): moment
    case .passing(let minutes): moment + minutes
    case .working(let minutes): line.moment(of: line.count(before: moment) + minutes)
    }
  }

  /// The latest moment at which a fault may begin and have passed the promise by another moment;
  /// `nil` where there is none on the line.
  func latestStart(for moment: Int, on line: WorkLine) -> Int? {
    switch self {
    case .working(0): moment
    case .passing(let minutes): moment - minutes
    case .working(let minutes): line.moment(of: line.count(before: moment + 1) - 1 - minutes)
    }
  }
}
