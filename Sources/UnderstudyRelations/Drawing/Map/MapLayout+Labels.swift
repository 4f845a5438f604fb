import UnderstudyModel

/// Where the words of a line stand: what above it, how fast below; on upright lines both beside it.
extension MapLayout {
  func labelLines(of place: Int, along way: [Point]) -> [TextLine] {
    let label = labels[place]
    switch courses[place] {
    case .upright, .railAbove:
      let middle = (way[0].y + way[1].y) / 2
      let x = way[0].x + (content.links[place].pins.isEmpty ? 10 : 20)
      return [
        label.what.map { TextLine($0, form.whatStyle, at: Point(x, middle - 2)) },
        label.time.map { TextLine($0, form.timeStyle, at: Point(x, middle + 14)) },
      ].compactMap { $0 }
    default:
      guard let room = room(of: place, along: way) else { return [] }
      let isCritical = content.links[place].criticality == .high
      let x = (room.from + room.to) / 2
      return [
        label.what.map {
          TextLine($0, form.whatStyle, at: Point(x, room.y - (isCritical ? 10 : 9)), .middle)
        },
        label.time.map {
          TextLine($0, form.timeStyle, at: Point(x, room.y + (isCritical ? 21 : 18)), .middle)
        },
      ].compactMap { $0 }
    }
  }

  /// Where the sign of a sticking point stands: on the line, before its words.
  func pin(of place: Int, along way: [Point]) -> Point {
    switch courses[place] {
    case .upright, .railAbove:
      return Point(way[0].x, (way[0].y + way[1].y) / 2)
    default:
      guard let room = room(of: place, along: way, withPin: true) else { return way[0] }
      let isForward = room.isForward
      return Point(isForward ? room.from + form.pin / 2 : room.to - form.pin / 2, room.y)
    }
  }

  private typealias Room = (from: Double, to: Double, y: Double, isForward: Bool)

  /// The stretch of a line that is kept free for its words.
  private func room(of place: Int, along way: [Point], withPin: Bool = false) -> Room? {
    let link = content.links[place]
    let from = grid.cells[link.from].column
    let isForward = way.count > 1 && way[1].x > way[0].x
    var room: Room
    if case .corridor = courses[place] {
      guard let lane = laneHeight(of: place) else { return nil }
      let column = columns.left[isForward ? from + 1 : from - 1]
      room = (column, column + form.boxWidth, lane, isForward)
    } else if courses[place] == .straight, grid.isPass(link) {
      let column = columns.left[isForward ? from + 1 : from - 1]
      room = (column, column + form.boxWidth, way[0].y, isForward)
    } else if isForward {
      room = (way[0].x, columns.stripEnd[from], way[0].y, true)
      if way.count == 2, isClear(channel: from, at: way[0].y) { room.to = way[1].x - 8 }
    } else if case .bracket = courses[place] {
      room = (columns.stripStart[from - 1], way[0].x, way[0].y, false)
    } else {
      let (end, channel) = (way[way.count - 1], from - 1)
      room = (end.x, columns.stripEnd[channel], end.y, false)
      if way.count == 2, isClear(channel: channel, at: end.y) { room.to = way[0].x }
    }
    if !withPin, !link.pins.isEmpty {
      if room.isForward { room.from += form.pin } else { room.to -= form.pin }
    }
    return room
  }

  /// Whether no track of a channel comes near a height, so that words may stand anywhere in it.
  private func isClear(channel: Int, at y: Double) -> Bool {
    tracks.pieces.allSatisfy { piece in
      piece.channel != channel || piece.high < y - form.lane / 2 || piece.low > y + form.lane / 2
    }
  }

  private func laneHeight(of place: Int) -> Double? {
    guard case .corridor(let corridor) = courses[place], let lane = lanes.lane[place] else {
      return nil
    }
    return rows.firstLane[corridor] + Double(lane) * form.lane
  }
}
