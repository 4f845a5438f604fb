import UnderstudyModel

/// Why does a demand have no place that ends by a day?
struct Question: Hashable, Sendable {
  /// The demand's number.
  var demand: Int
  /// By which day it should end; absent: by the window's end.
  var end: Day?
}

/// Somebody with whom a demand might stand.
struct Company: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Somebody who could host it, by number.
    case host(Int)
    /// Somebody who might be found: free whenever the trainee is.
    case newcomer
    /// The run of a workshop in which another demand, by number, stands with a host.
    case run(Int, host: Int)
  }

  var kind: Kind
  /// The stretches in which their hours and the trainee's let it stand.
  var hours: [Range<Int>]

  /// The host's number; absent for somebody who might be found.
  var host: Int? {
    switch kind {
    case .host(let host), .run(_, let host): host
    case .newcomer: nil
    }
  }

  /// Whether an obstacle concerns places with this company.
  func meets(_ obstacle: Obstacle) -> Bool {
    switch (obstacle.scope, kind) {
    case (.all, _), (.newcomer, .newcomer): true
    case (.host(let host), .host(let mine)): host == mine
    case (.host(let host), .run(_, let mine)): host == mine && !obstacle.cause.isShared
    case (.run(let demand), .run(let mine, _)): demand == mine
    default: false
    }
  }
}

extension Obstacle.Cause {
  /// Whether it says that host or room have company already: no obstacle for whoever joins it.
  fileprivate var isShared: Bool {
    switch self {
    case .guests, .ownGuests, .othersGuests, .hostLearns, .room: true
    default: false
    }
  }
}
