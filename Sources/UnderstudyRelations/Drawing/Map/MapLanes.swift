/// Which lane of its corridor each long link takes.
///
/// A lane bears several links where no channel is used by two of them; others keep their order.
struct MapLanes {
  /// By link: the lane, counted from the top of the corridor; `nil` for links in no corridor.
  private(set) var lane: [Int?]
  /// By corridor.
  private(set) var count: [Int]

  init(_ wiring: MapWiring) {
    let (content, grid) = (wiring.content, wiring.grid)
    lane = Array(repeating: nil, count: content.links.count)
    count = Array(repeating: 0, count: grid.bands.count + 1)
    for (corridor, order) in wiring.lanes.enumerated() {
      var placed: [(channels: ClosedRange<Int>, lane: Int)] = []
      for link in order {
        let channels = grid.channels(of: content.links[link])
        let touching = placed.filter { $0.channels.overlaps(channels) }.map(\.lane)
        let place = (touching.max() ?? -1) + 1
        placed.append((channels, place))
        lane[link] = place
        count[corridor] = max(count[corridor], place + 1)
      }
    }
  }
}

extension MapGrid {
  /// The channels that a far link uses, from left to right.
  fileprivate func channels(of link: MapContent.Link) -> ClosedRange<Int> {
    let from = cells[link.from].column
    let to = link.station.map { cells[$0].column } ?? columns
    return to > from ? from...(to - 1) : to...(from - 1)
  }
}
