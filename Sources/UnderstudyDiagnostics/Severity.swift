/// How much a finding matters. Greater is worse.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Worth knowing; nothing is wrong.
  case note
  /// The site is written, but somebody should look.
  case warning
  /// The content cannot be trusted until this is mended; nothing is written.
  case error

  package static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
