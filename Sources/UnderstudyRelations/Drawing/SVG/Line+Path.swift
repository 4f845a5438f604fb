extension Shape.Line {
  /// The `d` of an SVG path: straight pieces, and a curve at each corner as round as there is room.
  var path: String {
    guard let first = points.first else { return "" }
    var path = "M\(first.x.shortest) \(first.y.shortest)"
    for (place, point) in points.enumerated().dropFirst() {
      let before = points[place - 1]
      guard place + 1 < points.count else {
        path += step(from: before, to: point)
        continue
      }
      let after = points[place + 1]
      let room = min(before.distance(to: point), point.distance(to: after)) / 2
      let bend = min(radius, room)
      guard bend > 0, !before.isInLine(with: point, after) else {
        path += step(from: before, to: point)
        continue
      }
      let (enter, leave) = (
        point.moved(towards: before, by: bend), point.moved(towards: after, by: bend)
      )
      path += step(from: before, to: enter)
      path += "Q\(point.x.shortest) \(point.y.shortest) \(leave.x.shortest) \(leave.y.shortest)"
    }
    return path
  }

  private func step(from start: Point, to end: Point) -> String {
    if start.y == end.y { return "H\(end.x.shortest)" }
    if start.x == end.x { return "V\(end.y.shortest)" }
    return "L\(end.x.shortest) \(end.y.shortest)"
  }
}

extension Point {
  fileprivate func distance(to other: Point) -> Double { abs(x - other.x) + abs(y - other.y) }

  fileprivate func isInLine(with middle: Point, _ end: Point) -> Bool {
    (x == middle.x && middle.x == end.x) || (y == middle.y && middle.y == end.y)
  }

  fileprivate func moved(towards other: Point, by length: Double) -> Point {
    if other.x == x { return Point(x, y + (other.y > y ? length : -length)) }
    return Point(x + (other.x > x ? length : -length), y)
  }
}
