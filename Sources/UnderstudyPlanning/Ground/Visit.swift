import UnderstudyModel

/// Where a demand stands: with which host, and when.
struct Visit: Hashable, Sendable {
  /// Who hosts it, and on what terms.
  var option: Demand.Option
  /// The places it takes, in order. Several where it is split, or where it is measured in whole
  /// days; none where all of it lies before the line of slots begins.
  var segments: [Segment]
  var start: Instant
  var end: Instant

  init(_ option: Demand.Option, _ segments: [Segment], on line: SlotLine) {
    self.option = option
    self.segments = segments
    start = segments.first.map { line.start(of: $0.start) } ?? .distantPast
    end = segments.last.map { line.end(of: $0.end - 1) } ?? .distantPast
  }

  init(_ option: Demand.Option, _ segments: [Segment], start: Instant, end: Instant) {
    self.option = option
    self.segments = segments
    self.start = start
    self.end = end
  }

  /// The host's number among the people.
  var host: Int { option.host }

  /// Slots it takes.
  var slots: Int { segments.reduce(0) { $0 + $1.count } }
}
