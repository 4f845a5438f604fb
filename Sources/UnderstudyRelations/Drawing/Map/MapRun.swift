/// The way of a line as far as crossings depend on it: upright pieces in channels, and what runs
/// through whole channels.
///
/// Heights are whole numbers that only order things: row `r` has its middle at `(2r + 1)` steps, the
/// corridor above it begins at `2r` steps.
struct MapRun {
  static let step = 1_000

  /// An upright piece, and whether a line goes on to the left at its ends.
  struct Upright {
    var channel: Int
    var low: Int
    var high: Int
    var lowIsLeft: Bool
    var highIsLeft: Bool

    init(_ channel: Int, _ one: Int, _ oneIsLeft: Bool, _ other: Int, _ otherIsLeft: Bool) {
      self.channel = channel
      let isDown = one <= other
      (low, high) = isDown ? (one, other) : (other, one)
      (lowIsLeft, highIsLeft) = isDown ? (oneIsLeft, otherIsLeft) : (otherIsLeft, oneIsLeft)
    }

    func holds(_ height: Int) -> Bool { low < height && height < high }

    /// How often two pieces of one channel cross, the better one on the left.
    func crossings(with other: Upright) -> Int {
      if high < other.low || other.high < low { return 0 }
      return min(crossings(leftOf: other), other.crossings(leftOf: self))
    }

    private func crossings(leftOf right: Upright) -> Int {
      (!lowIsLeft && right.holds(low) ? 1 : 0) + (!highIsLeft && right.holds(high) ? 1 : 0)
        + (right.lowIsLeft && holds(right.low) ? 1 : 0)
        + (right.highIsLeft && holds(right.high) ? 1 : 0)
    }
  }

  var first: Upright?
  var second: Upright?
  /// The channels that it runs through from side to side, at `height`.
  var through = 0..<0
  var height = 0

  /// How often two lines cross at least.
  func crossings(with other: MapRun) -> Int {
    var found = 0
    if let first { found += other.crossings(with: first) }
    if let second { found += other.crossings(with: second) }
    if let upright = other.first, through.contains(upright.channel), upright.holds(height) {
      found += 1
    }
    if let upright = other.second, through.contains(upright.channel), upright.holds(height) {
      found += 1
    }
    return found
  }

  private func crossings(with upright: Upright) -> Int {
    var found = 0
    if let first, first.channel == upright.channel { found += first.crossings(with: upright) }
    if let second, second.channel == upright.channel { found += second.crossings(with: upright) }
    if through.contains(upright.channel), upright.holds(height) { found += 1 }
    return found
  }

  /// In rows and columns.
  var length: Double {
    let uprights = (first.map { $0.high - $0.low } ?? 0) + (second.map { $0.high - $0.low } ?? 0)
    return Double(uprights) / Double(2 * Self.step) + Double(through.count)
  }
}
