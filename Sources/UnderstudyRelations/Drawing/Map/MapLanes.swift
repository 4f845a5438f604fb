/// Which lane of its corridor each long link takes.
///
/// A lane bears several links where no channel is used by two of them.
struct MapLanes {
  /// By link: the lane, counted from the top of the corridor; `nil` for links in no corridor.
  private(set) var lane: [Int?]
  /// By corridor.
  private(set) var count: [Int]

  struct Rider {
    var link: Int
    /// Channels from left to right.
    var channels: ClosedRange<Int>
    /// 0: both ends above; 1: one above, one below; 2: both below.
    var side: Int
  }

  init(_ content: MapContent, on grid: MapGrid, _ courses: [MapCourses.Course]) {
    lane = Array(repeating: nil, count: content.links.count)
    count = Array(repeating: 0, count: grid.bands.count + 1)
    for corridor in count.indices {
      let riders = content.links.indices.compactMap { link -> Rider? in
        guard courses[link] == .corridor(corridor) else { return nil }
        return Rider(content.links[link], link, corridor, grid)
      }.sorted { $0.order < $1.order }
      var lanes: [[ClosedRange<Int>]] = []
      for rider in riders {
        let free = lanes.firstIndex { taken in
          taken.allSatisfy { !$0.overlaps(rider.channels) }
        }
        let place = free ?? lanes.count
        if free == nil { lanes.append([]) }
        lanes[place].append(rider.channels)
        lane[rider.link] = place
      }
      count[corridor] = lanes.count
    }
  }
}

extension MapLanes.Rider {
  init(_ link: MapContent.Link, _ place: Int, _ corridor: Int, _ grid: MapGrid) {
    self.link = place
    let from = grid.cells[link.from]
    let to = link.station.map { grid.cells[$0] }
    let isForward = (to?.column ?? grid.columns) > from.column
    let (first, last) =
      isForward
      ? (from.column, (to?.column ?? grid.columns) - 1) : (to?.column ?? 0, from.column - 1)
    channels = min(first, last)...max(first, last)
    let boundary = corridor < grid.bands.count ? grid.bands[corridor].lowerBound : grid.rows
    side = (from.row < boundary ? 0 : 1) + ((to?.row ?? from.row) < boundary ? 0 : 1)
  }

  /// Nested links lie so that the shorter is nearer to its ends.
  var order: (Int, Int, Int) {
    (side, side == 2 ? -channels.count : channels.count, link)
  }
}
