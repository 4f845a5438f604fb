/// Places for the boxes of a folded map.
///
/// Folded departments may stand anywhere, so several ways to place them are tried. Those that would be
/// drawn best are settled, and the best of these is taken.
struct FoldedPlaces {
  /// How many ways are settled.
  private static let settled = 2
  private static let patience = MapGridBuilder.Patience(wirings: 600, failures: 100)

  let grid: MapGrid

  init(_ content: MapContent, maximumColumns: Int) {
    let tries = MapPlacing.folded.map { placing in
      var builder = MapGridBuilder(content, placing, maximumColumns: maximumColumns)
      builder.place()
      return builder
    }
    let costs = tries.map { $0.drawn().cost }
    let order = tries.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    let best = order.prefix(Self.settled).map { place in
      var builder = tries[place]
      builder.settle(Self.patience)
      return builder
    }
    let builder = best.min { $0.drawn().cost < $1.drawn().cost }
    grid = (builder ?? MapGridBuilder(content, .free, maximumColumns: maximumColumns)).grid()
  }
}
