/// A small print of one or several names: it tells for certain that a name is not among them.
struct NameMark: Sendable {
  private var bits: UInt64 = 0

  init() {}

  /// The print of one name: one bit of 64, by its length and its first and last bytes.
  init(_ name: String) {
    let utf8 = name.utf8
    let first = Int(utf8.first ?? 0)
    let last = Int(utf8.last ?? 0)
    bits = 1 << UInt64((utf8.count &* 5 &+ first &* 3 &+ last) & 63)
  }

  mutating func insert(_ other: NameMark) { bits |= other.bits }

  /// Whether a name with this print may be among those inserted.
  func mayHold(_ name: NameMark) -> Bool { bits & name.bits != 0 }
}
