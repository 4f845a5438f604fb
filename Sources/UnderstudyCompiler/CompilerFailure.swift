/// Why a run could not go on. What authors can mend is a diagnostic instead.
public struct CompilerFailure: Error, Sendable, CustomStringConvertible {
  public enum Kind: Sendable {
    /// The request makes no sense: an unknown audience, a day that does not exist.
    case wrongUsage
    /// Content could not be read.
    case unreadable
    /// A result could not be written; what was there before is as it was.
    case unwritable
  }

  public var kind: Kind
  /// A sentence for people.
  public var description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
