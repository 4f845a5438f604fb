import UnderstudyModel

/// Counts the days that matter in an aim: those on which the organisation's default calendar has
/// hours and is not closed.
struct AimDays: Sendable {
  private let first: Day
  /// How many such days lie from `first` to each day after it, both included.
  private let counts: [Int]

  /// Counts exactly on all days of the problem's window, dues and earlier plan, as far as they lie
  /// within ten years of the window; outside, every day counts.
  init(_ problem: PlanningProblem) {
    let window = problem.window
    var edges =
      [window.first - 1, window.first, window.last] + problem.earlier.map { $0.end.day }
    // By place, for whole requests are large to copy.
    for request in problem.requests.indices {
      for due in problem.requests[request].dues { if let day = due.fixed { edges.append(day) } }
    }
    let near = window.first - 3_660...max(window.first, window.last) + 3_660
    let days =
      max(
        near.lowerBound, edges.min() ?? window.first)...min(
        near.upperBound, edges.max() ?? window.first)
    first = days.lowerBound
    let calendar = problem.organisation.defaultCalendar
    var counts: [Int] = []
    var count = 0
    for day in days {
      if calendar.isWorking(day) { count += 1 }
      counts.append(count)
    }
    self.counts = counts
  }

  /// How many such days lie after one day, up to and with another; 0 where the second is no later.
  func days(after early: Day, through late: Day) -> Int {
    max(0, position(of: late) - position(of: early))
  }

  /// How many such days have been when a day is over, from a beginning of its own; negative before
  /// that.
  func position(of day: Day) -> Int {
    let place = day - first
    if place < 0 { return place + 1 }
    if place < counts.count { return counts[place] }
    return (counts.last ?? 0) + place - counts.count + 1
  }
}
