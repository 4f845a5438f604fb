/// The least time that a promise takes, whenever the work stops, in minutes in which anybody works.
///
/// As the moment of stopping moves on, both ends of the promise move on with it; how many working minutes
/// lie between them only ever falls to a new least where an end enters or leaves a stretch of work. So
/// only those moments are tried.
struct LeastTimes {
  private struct Key: Hashable {
    var delay: FaultDelay
    /// 0 for elapsed time, which knows no calendar.
    var line: Int
  }

  private let lines: [WorkLine]
  private let all: WorkLine
  private let window: Range<Int>
  private var known: [Key: Int?] = [:]

  /// - Parameters:
  ///   - lines: every calendar that somebody works by.
  ///   - all: the time in which anybody works.
  ///   - window: from the beginning of every stoppage to the end of the longest.
  init(_ lines: [WorkLine], _ all: WorkLine, within window: Range<Int>) {
    self.lines = lines
    self.all = all
    self.window = window
  }

  /// `nil` where the promise never runs out while a stoppage lasts.
  mutating func time(of delay: FaultDelay, on line: Int) -> Int? {
    let key: Key
    let found: () -> Int?
    switch delay {
    case .working(let minutes):
      key = Key(delay: delay, line: line)
      found = { [lines, all] in Self.working(minutes, on: lines[line], among: all) }
    case .passing(let minutes):
      key = Key(delay: delay, line: 0)
      found = { [all, window] in Self.passing(minutes, among: all, within: window) }
    }
    if let known = known[key] { return known }
    let time = found()
    known[key] = .some(time)
    return time
  }

  private static func working(_ minutes: Int, on line: WorkLine, among all: WorkLine) -> Int? {
    guard minutes > 0 else { return 0 }
    var first = 0
    var least: Int?
    for stretch in line.stretches {
      guard let end = line.moment(of: first + minutes) else { break }
      let time = all.count(before: end) - all.count(before: stretch.lowerBound)
      least = min(least ?? time, time)
      first += stretch.count
    }
    return least
  }

  private static func passing(
    _ minutes: Int, among all: WorkLine, within window: Range<Int>
  ) -> Int? {
    let last = window.upperBound - minutes
    guard window.lowerBound <= last else { return nil }
    let moments =
      [window.lowerBound, last]
      + all.stretches.flatMap { [$0.upperBound, $0.lowerBound - minutes] }
    return moments.filter { (window.lowerBound...last).contains($0) }
      .map { all.count(before: $0 + minutes) - all.count(before: $0) }.min()
  }
}
