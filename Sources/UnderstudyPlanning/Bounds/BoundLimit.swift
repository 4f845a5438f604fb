/// When a bound is sought no further, whatever is left of its effort.
///
/// What is proved until then is kept. Without either, effort alone decides, which is counted in steps.
struct BoundLimit: Sendable {
  private let start = ContinuousClock.now
  private let seconds: Double?
  private let shouldStop: (@Sendable () -> Bool)?

  /// - Parameters:
  ///   - seconds: how long from now on; absent: no end.
  ///   - shouldStop: asked now and then, from any thread; absent: nobody stops it.
  init(seconds: Double? = nil, shouldStop: (@Sendable () -> Bool)? = nil) {
    self.seconds = seconds
    self.shouldStop = shouldStop
  }

  /// The same without an end by the clock, for what is too quick to be hurried.
  var withoutClock: BoundLimit { BoundLimit(shouldStop: shouldStop) }

  /// Whether the clock ends it.
  var hasClock: Bool { seconds != nil }

  /// Whether it is time to end.
  var isReached: Bool { used >= 1 || shouldStop?() ?? false }

  /// The part of the time that is over; 0 where time has no end.
  var used: Double {
    guard let seconds else { return 0 }
    let gone = (ContinuousClock.now - start) / .seconds(1)
    return seconds > 0 ? gone / seconds : 1
  }
}
