/// Every calendar's working time in one table, laid out for searches that ask it millions of times.
///
/// The same answers as ``WorkLine`` gives, without copying one: the stretches of all lines stand one
/// after another, with signposts to where a day and a chunk of working minutes begin.
struct WorkLines: Sendable {
  private var from: [Int] = []
  private var to: [Int] = []
  /// By stretch: how many working minutes of its line lie before it.
  private var before: [Int] = []
  /// By line and day: the first stretch that begins on the day or later.
  private var byDay: [Int] = []
  /// By line: where its stretches and signposts begin, and how many working minutes it has.
  private var first: [Int] = []
  private var firstChunk: [Int] = []
  private var total: [Int] = []
  /// By line and chunk of working minutes: the stretch in which the chunk begins.
  private var byChunk: [Int] = []
  private let origin: Int
  private let days: Int

  private static let dayLength = 1_440
  private static let chunkLength = 256

  init(_ lines: [WorkLine]) {
    let origin = lines.flatMap(\.stretches).map(\.lowerBound).min() ?? 0
    let end = lines.flatMap(\.stretches).map(\.upperBound).max() ?? 0
    self.origin = origin
    days = (end - origin) / Self.dayLength + 2
    for line in lines { append(line) }
    first.append(from.count)
  }

  private mutating func append(_ line: WorkLine) {
    let start = from.count
    first.append(start)
    firstChunk.append(byChunk.count)
    total.append(line.total)
    var minutes = 0
    for stretch in line.stretches {
      from.append(stretch.lowerBound)
      to.append(stretch.upperBound)
      before.append(minutes)
      minutes += stretch.count
    }
    var next = start
    for day in 0..<days {
      while next < from.count, from[next] < origin + day * Self.dayLength { next += 1 }
      byDay.append(next)
    }
    var place = start
    for chunk in stride(from: 0, to: line.total, by: Self.chunkLength) {
      while place + 1 < from.count, before[place + 1] <= chunk { place += 1 }
      byChunk.append(place)
    }
  }

  /// How many working minutes of a line begin before a moment.
  func count(before moment: Int, on line: Int) -> Int {
    guard moment > origin else { return 0 }
    let day = min((moment - origin) / Self.dayLength, days - 1)
    var next = byDay[line * days + day]
    let end = first[line + 1]
    while next < end, from[next] < moment { next += 1 }
    guard next > first[line] else { return 0 }
    return before[next - 1] + min(moment, to[next - 1]) - from[next - 1]
  }

  /// When a working minute of a line begins; `nil` beyond the end of the line and below 0.
  func moment(of minute: Int, on line: Int) -> Int? {
    guard minute >= 0, minute < total[line] else { return nil }
    var place = byChunk[firstChunk[line] + minute / Self.chunkLength]
    let end = first[line + 1]
    while place + 1 < end, before[place + 1] <= minute { place += 1 }
    return from[place] + minute - before[place]
  }

  /// When a fault that begins at a moment has passed a promise; see ``FaultDelay/end(from:on:)``.
  func end(of delay: FaultDelay, from moment: Int, on line: Int) -> Int? {
    switch delay {
    case .working(0): moment
    case .passing(let minutes): moment + minutes
    case .working(let minutes):
      self.moment(of: count(before: moment, on: line) + minutes, on: line)
    }
  }

  /// See ``FaultDelay/latestStart(for:on:)``.
  func latestStart(of delay: FaultDelay, for moment: Int, on line: Int) -> Int? {
    switch delay {
    case .working(0): moment
    case .passing(let minutes): moment - minutes
    case .working(let minutes):
      self.moment(of: count(before: moment + 1, on: line) - 1 - minutes, on: line)
    }
  }
}
