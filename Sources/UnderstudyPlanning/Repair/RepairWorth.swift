/// How good a repair is, smaller first: pins that are not kept, sessions that lost their place, sessions that move, people
/// who have to be told, then the author's aims.
struct RepairWorth: Hashable, Comparable, Sendable {
  var brokenPins: Int
  var lost: Int
  var moved: Int
  var told: Int
  var levels: [Int]

  static func < (left: Self, right: Self) -> Bool {
    left.ranks.lexicographicallyPrecedes(right.ranks)
  }

  private var ranks: [Int] { [brokenPins, lost, moved, told] + levels }
}
