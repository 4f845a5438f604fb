/// Up to 64 places in a row, as bits of the two words of a row in which they may lie.
///
/// A plain visit is never longer, so the search marks who is taken with two words and no loop.
struct Stretch: BitwiseCopyable, Sendable {
  /// The first of the two words.
  let word: Int
  /// The places in the first word, and those in the second.
  let low: UInt64
  let high: UInt64

  /// - Parameters:
  ///   - start: the first place.
  ///   - slots: how many places, from 1 to 64.
  @inline(__always)
  init(_ start: Int, _ slots: Int) {
    self.init(bits: .max &>> UInt64(truncatingIfNeeded: 64 &- slots), from: start)
  }

  /// Some of 64 places.
  ///
  /// - Parameters:
  ///   - bits: which; the lowest bit is the first place.
  ///   - start: the first place.
  @inline(__always)
  init(bits: UInt64, from start: Int) {
    let shift = UInt64(truncatingIfNeeded: start & 63)
    word = start >> 6
    low = bits &<< shift
    // In two, for a shift by 64 would be one by nothing.
    high = (bits &>> 1) &>> (63 &- shift)
  }
}

extension Cells where Element == UInt64 {
  /// Sets the bits of a stretch in a row that begins at a cell.
  @inline(__always)
  func set(_ stretch: Stretch, row: Int) {
    self[row &+ stretch.word] |= stretch.low
    if stretch.high != 0 { self[row &+ stretch.word &+ 1] |= stretch.high }
  }

  /// Clears the bits of a stretch in a row that begins at a cell.
  @inline(__always)
  func clear(_ stretch: Stretch, row: Int) {
    self[row &+ stretch.word] &= ~stretch.low
    if stretch.high != 0 { self[row &+ stretch.word &+ 1] &= ~stretch.high }
  }

  /// Reads a stretch of a row.
  ///
  /// - Parameters:
  ///   - slots: how many places, from 1 to 64.
  ///   - start: the first of them.
  ///   - row: the cell at which the row begins.
  /// - Returns: which of them are set; the lowest bit is the first place.
  @inline(__always)
  func bits(_ slots: Int, from start: Int, row: Int) -> UInt64 {
    let shift = UInt64(truncatingIfNeeded: start & 63)
    let word = row &+ start >> 6
    var bits = self[word] &>> shift
    // The second word is read only where some of the places lie in it; there may be none.
    if Int(shift) &+ slots > 64 { bits |= (self[word &+ 1] &<< 1) &<< (63 &- shift) }
    return bits & .max &>> UInt64(truncatingIfNeeded: 64 &- slots)
  }
}
