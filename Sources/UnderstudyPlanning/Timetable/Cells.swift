/// A block of memory of one size, read and written without the checks that an array makes.
///
/// The search touches it millions of times a second. Debug builds check every index. Whoever makes
/// one also gives it back.
struct Cells<Element: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  /// - Parameters:
  ///   - element: what every cell holds at first.
  ///   - count: how many cells there are.
  init(repeating element: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: element, count: count)
  }

  /// A copy of some elements.
  init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    for (place, element) in elements.enumerated() {
      (base + place).initialize(to: element)
    }
  }

  @inline(__always)
  subscript(place: Int) -> Element {
    get {
      assert(place >= 0 && place < count)
      return base[place]
    }
    nonmutating set {
      assert(place >= 0 && place < count)
      base[place] = newValue
    }
  }

  /// Gives the memory back; the cells are void afterwards.
  func free() { base.deallocate() }
}

extension Cells where Element == UInt64 {
  /// Sets bits of a row that begins at a cell.
  @inline(__always)
  func set(_ from: Int, _ to: Int, row: Int) {
    var word = row + from >> 6
    let last = row + (to - 1) >> 6
    let low: UInt64 = .max << UInt64(from & 63)
    let high: UInt64 = .max >> UInt64(63 - (to - 1) & 63)
    if word == last {
      self[word] |= low & high
      return
    }
    self[word] |= low
    word += 1
    while word < last {
      self[word] = .max
      word += 1
    }
    self[last] |= high
  }

  /// Clears bits of a row that begins at a cell.
  @inline(__always)
  func clear(_ from: Int, _ to: Int, row: Int) {
    var word = row + from >> 6
    let last = row + (to - 1) >> 6
    let low: UInt64 = .max << UInt64(from & 63)
    let high: UInt64 = .max >> UInt64(63 - (to - 1) & 63)
    if word == last {
      self[word] &= ~(low & high)
      return
    }
    self[word] &= ~low
    word += 1
    while word < last {
      self[word] = 0
      word += 1
    }
    self[last] &= ~high
  }
}
