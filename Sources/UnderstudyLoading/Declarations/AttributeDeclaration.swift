/// What an attribute means, and which values it takes.
///
/// A class, so that the many readers of one attribute share it; nothing in it ever changes.
package final class AttributeDeclaration: Sendable {
  /// Whether it must be written.
  package enum Presence: Hashable, Sendable {
    case required, optional
    /// May be left out, and then means this.
    case usually(String)
  }

  package let name: String
  package let kind: ValueKind
  package let presence: Presence
  /// What it says, in one line.
  package let meaning: String
  /// A value that is right.
  package let right: String
  /// A value that is refused.
  package let wrong: String

  init(
    _ name: String, _ kind: ValueKind, _ meaning: String, _ presence: Presence,
    right: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.presence = presence
    self.meaning = meaning
    self.right = right ?? kind.right
    wrong = kind.wrong
  }
}

/// Something that declares an attribute, whatever its values are in Swift.
protocol DeclaredAttribute: Sendable {
  var declaration: AttributeDeclaration { get }
}
