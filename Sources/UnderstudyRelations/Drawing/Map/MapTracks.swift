/// The upright pieces of the lines in the gaps between columns, each on a track of its own.
struct MapTracks {
  /// An upright piece of a line.
  struct Piece {
    var link: Int
    var channel: Int
    /// Where the line enters and leaves it, and whether it goes on to the left from there.
    var ends: [(y: Double, isLeft: Bool)]

    var low: Double { min(ends[0].y, ends[1].y) }
    var high: Double { max(ends[0].y, ends[1].y) }
  }

  struct Key: Hashable {
    var link: Int
    var channel: Int
  }

  let pieces: [Piece]
  /// Which track, from the left.
  private(set) var track: [Key: Int] = [:]
  /// By channel.
  private(set) var count: [Int]

  /// Pieces are ordered so that few lines cross: neighbours are exchanged as long as that helps.
  init(_ pieces: [Piece], channels: Int) {
    self.pieces = pieces
    count = Array(repeating: 0, count: channels)
    for channel in 0..<channels {
      var order = pieces.filter { $0.channel == channel }.sorted {
        ($0.low, $0.high, $0.link) < ($1.low, $1.high, $1.link)
      }
      var isChanged = true
      var rounds = 0
      while isChanged, rounds < order.count {
        isChanged = false
        rounds += 1
        for place in order.indices.dropLast() {
          let (one, other) = (order[place], order[place + 1])
          if Self.crossings(one, leftOf: other) > Self.crossings(other, leftOf: one) {
            order.swapAt(place, place + 1)
            isChanged = true
          }
        }
      }
      assign(order, channel)
    }
  }

  /// Each piece takes the leftmost track right of those before it that it would touch.
  private mutating func assign(_ order: [Piece], _ channel: Int) {
    var placed: [(piece: Piece, track: Int)] = []
    for piece in order {
      let touching = placed.filter {
        $0.piece.low - 10 < piece.high && piece.low - 10 < $0.piece.high
      }
      let track = (touching.map(\.track).max() ?? -1) + 1
      placed.append((piece, track))
      self.track[Key(link: piece.link, channel: channel)] = track
      count[channel] = max(count[channel], track + 1)
    }
  }

  /// How often two pieces cross when one lies left of the other.
  private static func crossings(_ left: Piece, leftOf right: Piece) -> Int {
    left.ends.count { !$0.isLeft && right.low < $0.y && $0.y < right.high }
      + right.ends.count { $0.isLeft && left.low < $0.y && $0.y < left.high }
  }
}
