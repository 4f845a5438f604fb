/// Random numbers that are the same on every machine.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not with, a bound; 0 where the bound is not positive.
  mutating func below(_ bound: Int) -> Int {
    bound <= 1 ? 0 : Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number from 0 up to, not with, 1.
  mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// Whether something with so many chances in a hundred happens.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  /// A number that is 0 or more, 1 in the mean, and seldom large: exponentially distributed to
  /// within a few hundredths, without a logarithm.
  mutating func waitingTime() -> Double {
    let bits = next()
    let whole = Double(min(bits.leadingZeroBitCount, 40))
    return (whole + fraction()) * 0.693_147_180_559_945_3
  }

  /// So many of the elements, in a random order.
  mutating func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var pool = elements
    for place in 0..<min(count, pool.count) {
      pool.swapAt(place, place + below(pool.count - place))
    }
    return Array(pool.prefix(count))
  }
}
