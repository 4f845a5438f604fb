import UnderstudyModel

/// Where a fault has arrived, as places in the graph: ways are made in full only when they are told.
struct FaultSpread: Sendable {
  struct Arrival: Sendable {
    var place: Int
    /// The service that is missed there.
    var link: Int
    /// Where its supplier was reached, as a place among the arrivals; `nil` for what stopped itself.
    var parent: Int?
    var moment: Int
    var steps: Int
  }

  /// Soonest first.
  var arrivals: [Arrival] = []
  /// When everyone was reached, with all roles that had not been.
  var everyoneAt: Int?
  /// The last moment up to which everything is known.
  var known = Int.max

  /// The services on the way to an arrival, first to last, as places.
  func way(to arrival: Int) -> [Int] {
    var way: [Int] = []
    var at: Int? = arrival
    while let place = at {
      way.append(arrivals[place].link)
      at = arrivals[place].parent
    }
    return way.reversed()
  }

  /// How many roles are reached before a moment, and whether there may be more.
  ///
  /// - Parameters:
  ///   - moment: when the work goes on.
  ///   - graph: who serves whom.
  ///   - giver: whose work stopped; counted only where the fault comes back to them.
  ///   - mayReturn: whether it can.
  /// - Returns: the number, and whether it may be more.
  func roleCount(
    before moment: Int, in graph: ServiceGraph, but giver: Int?, mayReturn: Bool
  ) -> (roles: Int, isCut: Bool) {
    let isRole = graph.nodeTable.isRole
    if let everyoneAt, everyoneAt < moment {
      let isSpared =
        giver.map { giver in
          isRole[giver] && !arrivals.contains { $0.place == giver && $0.moment < moment }
        } ?? false
      return (
        graph.nodeTable.roleCount - (isSpared ? 1 : 0), isSpared && mayReturn && known < moment
      )
    }
    let found = arrivals.count { $0.moment < moment && isRole[$0.place] }
    return (found, known < moment)
  }
}
