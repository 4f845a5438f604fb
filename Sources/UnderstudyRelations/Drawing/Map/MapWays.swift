import UnderstudyModel

/// The way of each line across a map.
extension MapLayout {
  /// The points of a link's line; `nil` for one that stands only in the list.
  func way(of place: Int) -> [Point]? {
    let link = content.links[place]
    let heights = MapHeights(content, grid, courses, slots, lanes, rows, form)
    let source = heights.source(place)
    let from = grid.cells[link.from].column
    let box = box(of: link.from)
    switch courses[place] {
    case .listed: return nil
    case .railAbove:
      guard let rail = rows.rail else { return nil }
      return [Point(box.x + form.upright, box.y), Point(box.x + form.upright, rail + 2)]
    case .railBeside:
      guard let rail = rows.rail, let track = columns.track(of: place, in: from) else { return nil }
      let end = rail + (rail > source ? -2 : 2)
      return [Point(box.right, source), Point(track, source), Point(track, end)]
    case .upright:
      guard let station = link.station else { return nil }
      let other = self.box(of: station)
      let x = box.x + form.upright
      return other.y > box.y
        ? [Point(x, box.bottom), Point(x, other.y - tip(link))]
        : [Point(x, box.y), Point(x, other.bottom + tip(link))]
    case .bracket(let side):
      guard let station = link.station, let target = heights.target(place),
        let track = columns.track(of: place, in: side == .right ? from : from - 1)
      else { return nil }
      let other = self.box(of: station)
      let end = side == .right ? other.right + tip(link) : other.x - tip(link)
      return [
        Point(side == .right ? box.right : box.x, source), Point(track, source),
        Point(track, target), Point(end, target),
      ]
    case .straight, .direct, .corridor:
      return wayAcross(place, heights)
    }
  }

  /// How far before a box a line ends, so that its tip touches the box.
  func tip(_ link: MapContent.Link) -> Double { link.criticality == .high ? 3 : 2 }

  /// A line between columns: it leaves on the side of its end and enters on the side of its source.
  private func wayAcross(_ place: Int, _ heights: MapHeights) -> [Point]? {
    let link = content.links[place]
    let from = grid.cells[link.from].column
    let box = box(of: link.from)
    let source = heights.source(place)
    let (end, isForward): (Double, Bool)
    if let station = link.station {
      let other = self.box(of: station)
      isForward = grid.cells[station].column > from
      end = isForward ? other.x - tip(link) : other.right + tip(link)
    } else {
      isForward = true
      end = columns.customers - tip(link)
    }
    var way = [Point(isForward ? box.right : box.x, source)]
    var y = source
    func turn(in channel: Int, to height: Double) {
      guard height != y, let track = columns.track(of: place, in: channel) else { return }
      way += [Point(track, y), Point(track, height)]
      y = height
    }
    if let lane = heights.lane(place) { turn(in: isForward ? from : from - 1, to: lane) }
    if let station = link.station, let target = heights.target(place) {
      let column = grid.cells[station].column
      turn(in: isForward ? column - 1 : column, to: target)
    } else if let port = customers.port[place] {
      turn(in: grid.columns - 1, to: port)
    }
    return way + [Point(end, y)]
  }
}
