/// How often lines would cross if each ran straight from box to box.
///
/// A stand-in while places are still sought: whatever way lines take later, boxes whose straight
/// lines seldom cross can be joined with few crossings. Lines that share an end do not count.
struct MapCrossings {
  /// The ends of a line, in 64ths of a column and of a row.
  private struct Segment {
    var x1 = 0
    var y1 = 0
    var x2 = 0
    var y2 = 0
    var from = -1
    var to = -1
  }

  private let content: MapContent
  private let columns: Int
  private var segments: [Segment]

  init(_ content: MapContent, columns: Int) {
    self.content = content
    self.columns = columns
    segments = content.links.map { link in
      switch link.to {
      case .station(let station): Segment(from: link.from, to: station)
      case .customer(let customer): Segment(from: link.from, to: content.stations.count + customer)
      case .everyone: Segment()
      }
    }
  }

  /// Takes over the places of all stations; customers share the right edge of so many rows.
  mutating func place(_ cells: [MapGrid.Cell?], rows: Int) {
    for place in segments.indices { self.place(link: place, cells, rows: rows) }
  }

  private mutating func place(link: Int, _ cells: [MapGrid.Cell?], rows: Int) {
    guard segments[link].from >= 0, let from = cells[segments[link].from] else {
      (segments[link].x1, segments[link].x2) = (.min, .min)
      return
    }
    (segments[link].x1, segments[link].y1) = Self.point(from)
    switch content.links[link].to {
    case .station(let station):
      guard let to = cells[station] else {
        segments[link].x1 = .min
        return
      }
      (segments[link].x2, segments[link].y2) = Self.point(to)
    case .customer(let customer):
      // Customers share the right edge from top to bottom, so lines reach theirs straight on.
      let height = rows * 64 / content.customers.count
      let top = customer * height - 32
      segments[link].x2 = columns * 64
      segments[link].y2 = min(max(segments[link].y1, top), top + height)
    case .everyone: segments[link].x1 = .min
    }
  }

  /// No three boxes lie exactly on a line, so that a line past a box does not count as touching it.
  private static func point(_ cell: MapGrid.Cell) -> (Int, Int) {
    (
      cell.column * 64 + (cell.row * 7 + cell.column * 3) % 5,
      cell.row * 64 + (cell.column * 5 + cell.row * 11) % 7
    )
  }

  /// Of all pairs; counting stops where there are more than `most`.
  func count(most: Int = .max) -> Int {
    var found = 0
    segments.withUnsafeBufferPointer { segments in
      for one in 0..<segments.count where segments[one].x1 != .min {
        if found > most { return }
        for other in 0..<one where segments[other].x1 != .min {
          if Self.cross(segments[one], segments[other]) { found += 1 }
        }
      }
    }
    return found
  }

  private static func cross(_ one: Segment, _ other: Segment) -> Bool {
    if one.from == other.from || one.from == other.to || one.to == other.from || one.to == other.to
    {
      return false
    }
    if max(one.x1, one.x2) < min(other.x1, other.x2)
      || max(other.x1, other.x2) < min(one.x1, one.x2)
      || max(one.y1, one.y2) < min(other.y1, other.y2)
      || max(other.y1, other.y2) < min(one.y1, one.y2)
    {
      return false
    }
    let first = side(one, other.x1, other.y1)
    let second = side(one, other.x2, other.y2)
    if first > 0 && second > 0 || first < 0 && second < 0 { return false }
    let third = side(other, one.x1, one.y1)
    let fourth = side(other, one.x2, one.y2)
    return !(third > 0 && fourth > 0 || third < 0 && fourth < 0)
  }

  private static func side(_ line: Segment, _ x: Int, _ y: Int) -> Int {
    (line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1)
  }
}
