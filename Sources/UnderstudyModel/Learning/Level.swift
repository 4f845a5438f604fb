/// How far somebody has learnt a role. Lowest first.
package enum Level: String, CaseIterable, Comparable, Sendable {
  case none, aware, shadowed, assisted, cover, host

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// 0 for none to 5 for host.
  package var rank: Int {
    switch self {
    case .none: 0
    case .aware: 1
    case .shadowed: 2
    case .assisted: 3
    case .cover: 4
    case .host: 5
    }
  }

  /// As people say it.
  package var words: String {
    switch self {
    case .none: "not yet"
    case .cover: "can cover"
    case .host: "can host"
    default: rawValue
    }
  }
}
