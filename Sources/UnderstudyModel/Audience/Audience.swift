/// Who may read something. Each circle contains the ones before it.
package enum Audience: String, CaseIterable, Comparable, Sendable {
  case everyone, staff, managers, hr

  package static func < (left: Self, right: Self) -> Bool { left.width < right.width }

  /// Whether a site built for this audience may hold something that is meant for `other`.
  package func mayRead(_ other: Audience) -> Bool { other <= self }

  private var width: Int {
    switch self {
    case .everyone: 0
    case .staff: 1
    case .managers: 2
    case .hr: 3
    }
  }
}
