/// Rows of bits, one bit a slot, all of one width, in one block of memory.
struct BitRows: Sendable {
  /// Words in a row.
  let width: Int
  var words: [UInt64]

  init(rows: Int, bits: Int) {
    width = (bits + 63) / 64
    words = [UInt64](repeating: 0, count: rows * width)
  }

  /// Where a row begins among the words.
  func start(of row: Int) -> Int { row * width }

  func isSet(_ bit: Int, in row: Int) -> Bool {
    words[row * width + bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  mutating func set(_ bit: Int, in row: Int) {
    words[row * width + bit >> 6] |= 1 << UInt64(bit & 63)
  }

  mutating func clear(_ bit: Int, in row: Int) {
    words[row * width + bit >> 6] &= ~(1 << UInt64(bit & 63))
  }

  mutating func set(_ bits: Range<Int>, in row: Int) {
    for (word, mask) in WordMasks(bits) { words[row * width + word] |= mask }
  }

  mutating func clear(_ bits: Range<Int>, in row: Int) {
    for (word, mask) in WordMasks(bits) { words[row * width + word] &= ~mask }
  }

  /// Adds a row of its own and returns its number.
  mutating func append(_ row: [UInt64]) -> Int {
    words += row
    return words.count / max(1, width) - 1
  }
}

/// The words that a range of bits touches, each with the bits it holds of the range.
struct WordMasks: Sequence, IteratorProtocol {
  private var position: Int
  private let end: Int

  init(_ bits: Range<Int>) {
    position = bits.lowerBound
    end = bits.upperBound
  }

  mutating func next() -> (word: Int, mask: UInt64)? {
    guard position < end else { return nil }
    let word = position >> 6
    let low = position & 63
    let count = Swift.min(64 - low, end - position)
    position += count
    let ones: UInt64 = count == 64 ? .max : (1 << UInt64(count)) - 1
    return (word, ones << UInt64(low))
  }
}
