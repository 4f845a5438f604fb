/// How good a repair is, smaller first: sessions that lost their place, sessions that move, people
/// who have to be told, then the author's aims.
struct RepairWorth: Hashable, Comparable, Sendable {
  var lost: Int
  var moved: Int
  var told: Int
  var levels: [Int]

  static func < (left: Self, right: Self) -> Bool {
    let (one, other) = ([left.lost, left.moved, left.told], [right.lost, right.moved, right.told])
    if one != other { return one.lexicographicallyPrecedes(other) }
    return left.levels.lexicographicallyPrecedes(right.levels)
  }
}
