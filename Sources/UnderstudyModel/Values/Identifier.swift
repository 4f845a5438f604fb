/// The name by which content refers to something, typed by what it names.
///
/// An `Identifier<Role>` handed in as an `Identifier<Person>` does not compile. Lower-case letters,
/// digits and hyphens, starting with a letter; Loading refuses anything else, so an identifier is
/// safe as a file name and as an anchor.
package struct Identifier<Entity>: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }

  // What comes with RawRepresentable asks witnesses at every step, and much is looked up by name.
  @inlinable package static func == (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue
  }
  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// Whether a text may serve as an identifier.
  package static func isWellFormed(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }
}

extension Identifier: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: CustomStringConvertible {
  package var description: String { rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { rawValue = value }
}
