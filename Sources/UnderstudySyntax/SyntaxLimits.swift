/// How much of anything one file may hold, so that reading it stays short in time and memory.
///
/// Each limit lies far above what authors write and far below what would hurt. A file beyond one is
/// refused with a diagnostic that names the limit and the place.
package struct SyntaxLimits: Hashable, Sendable {
  /// Bytes of the whole file. A schedule of 200,000 sessions takes some 30 million; offsets in the
  /// tree are 32-bit numbers.
  package var bytes: Int
  /// Elements inside one another. The vocabulary needs twelve; whoever walks a tree by recursion
  /// must not run out of stack, and libxml2 itself stops at 256.
  package var depth: Int
  /// Elements in the file, since each takes memory however few bytes it was written with.
  package var elements: Int
  /// Attributes of one element. libxml2 compares each with each other to find a repeated one.
  package var attributes: Int
  /// Bytes of one attribute's value, which ends up in one line of a page.
  package var valueBytes: Int
  /// Bytes of one stretch of text between two tags; a long handbook page has 20,000.
  package var textBytes: Int
  /// Bytes of one name of an element or attribute.
  package var nameBytes: Int
  /// Namespace declarations in force at one place. libxml2 searches them one by one.
  package var namespaces: Int
  /// Faults told for one file. Whoever meets this many mends some and asks again.
  package var faults: Int

  package init(
    bytes: Int = 32 << 20, depth: Int = 100, elements: Int = 1_000_000, attributes: Int = 256,
    valueBytes: Int = 64 << 10, textBytes: Int = 1 << 20, nameBytes: Int = 128,
    namespaces: Int = 64, faults: Int = 100
  ) {
    self.bytes = bytes
    self.depth = depth
    self.elements = elements
    self.attributes = attributes
    self.valueBytes = valueBytes
    self.textBytes = textBytes
    self.nameBytes = nameBytes
    self.namespaces = namespaces
    self.faults = faults
  }

  /// What a content folder is read with.
  package static let standard = SyntaxLimits()
}
