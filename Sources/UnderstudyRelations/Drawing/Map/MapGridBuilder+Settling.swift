/// Moves boxes as long as that leaves a better drawing, told by the lines as they will run.
///
/// Straight lines from box to box, by which places are found, only stand in for those. Near the end a
/// move is therefore judged by a wiring of its own. That is dear, so the moves that look best by
/// straight lines are judged first, and only so many.
extension MapGridBuilder {
  /// What settling may cost, in wirings: in all, and before a map counts as settled.
  struct Patience {
    var wirings: Int
    var failures: Int
  }

  /// A map as it will be drawn.
  struct Drawn {
    /// A crossing costs the same however boxes were placed.
    var cost: Double
    /// Those departments of which a line crosses another.
    var blocks: Set<Int>
  }

  func drawn() -> Drawn {
    let grid = grid()
    var wiring = MapWiring(content, on: grid, MapCourses(content, on: grid).courses)
    wiring.improve()
    let crossings = wiring.crossings()
    let stations = crossings.flatMap { pair in
      [pair.0, pair.1].flatMap { [content.links[$0].from, content.links[$0].station] }
    }
    return Drawn(
      cost: lengthCost() + Double(crossings.count) * MapPlacing.drawnCrossing,
      blocks: Set(stations.compactMap { $0.map { blockOf[$0] } }))
  }

  /// Takes the first move that helps, until none does or patience ends.
  mutating func settle(_ patience: Patience) {
    var best = drawn()
    var left = patience.wirings
    search: while left > 0 {
      let before = blocks
      // What looks far worse is worse.
      let moves = moves(of: best.blocks, upTo: totalCost() * 1.3).sorted { $0.cost < $1.cost }
      for move in moves.prefix(patience.failures) where left > 0 {
        blocks = move.blocks
        left -= 1
        let next = drawn()
        if next.cost < best.cost - 0.5 {
          best = next
          continue search
        }
      }
      blocks = before
      return
    }
  }

  private struct Move {
    var cost: Double
    var blocks: [MapBlock]
  }

  /// For every department with a crossing, its exchanges with others and all places for it, also in a
  /// band of its own.
  private func moves(of crossed: Set<Int>, upTo limit: Double) -> [Move] {
    var trial = self
    var found: [Move] = []
    func offer(_ blocks: [MapBlock], moved: [Int]) {
      trial.blocks = blocks
      guard moved.allSatisfy({ trial.isFree(for: blocks[$0], ignoring: $0) }) else { return }
      trial.dropEmptyBands()
      let cost = trial.totalCost(upTo: limit)
      if cost < limit { found.append(Move(cost: cost, blocks: trial.blocks)) }
    }
    let movable = blocks.indices.filter { blocks[$0].fixed == 0 && !blocks[$0].isBelowRail }
    for one in movable where crossed.contains(one) {
      for other in movable where other > one || other < one && !crossed.contains(other) {
        var next = blocks
        (next[one].band, next[other].band) = (next[other].band, next[one].band)
        (next[one].start, next[other].start) = (next[other].start, next[one].start)
        offer(next, moved: [one, other])
      }
      for band in 0...bandCount(belowRail: false) {
        for start in 0...(columns - blocks[one].width) {
          for bands in [blocks, Self.opened(blocks, at: band)] {
            var next = bands
            (next[one].band, next[one].start) = (band, start)
            offer(next, moved: [one])
          }
        }
      }
    }
    return found
  }
}
