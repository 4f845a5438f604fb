/// How good places are: few crossings, short links, few rows.
extension MapGridBuilder {
  func pull(between one: Int, and other: Int) -> Double {
    linksOf[one].reduce(0) { sum, place in
      let link = content.links[place]
      let isBetween = link.from == other || link.station == other
      return isBetween ? sum + link.pull : sum
    }
  }

  /// How long the links of some stations are; a link between two of them counts once.
  func cost(of stations: [Int], _ cells: [MapGrid.Cell?]) -> Double {
    stations.reduce(0) { sum, station in
      linksOf[station].reduce(sum) { sum, place in
        let link = content.links[place]
        if link.from != station, stations.contains(link.from) { return sum }
        return sum + cost(of: link, cells)
      }
    }
  }

  /// How often and how long, and how high the map gets: a row more is worth it only where it shortens
  /// a good part of the links.
  ///
  /// Above `limit` it is only some cost above it, found sooner.
  func totalCost(upTo limit: Double = .infinity) -> Double {
    let isGrown = placing.manner == .grown
    let cells = isGrown ? localCells() : cells()
    let rows =
      isGrown
      ? bandCount(belowRail: true) * Self.pitch : (cells.lazy.compactMap { $0?.row }.max() ?? 0) + 1
    let room = isGrown ? roomCost : Double(rows) * rowCost
    let lengths = content.links.reduce(room) { $0 + cost(of: $1, cells) }
    if lengths > limit { return lengths }
    var crossings = crossings
    crossings.place(cells, rows: rows)
    let most = (limit - lengths) / placing.crossing
    let count = crossings.count(most: most < 1_000_000 ? Int(most) : .max)
    return lengths + Double(count) * placing.crossing
  }

  /// What bands and departments cost for the room that they take, each by itself.
  private var roomCost: Double {
    let bands = Double(bandCount(belowRail: true)) * 6
    return blocks.reduce(bands) { $0 + Double($1.height * $1.width) / Double(columns) * 2 }
  }

  func lengthCost() -> Double {
    let cells = cells()
    let rows = (cells.lazy.compactMap { $0?.row }.max() ?? 0) + 1
    return content.links.reduce(Double(rows) * rowCost) { $0 + cost(of: $1, cells) }
  }

  var rowCost: Double { 0.5 + Double(content.links.count) * 0.04 }

  func cost(of link: MapContent.Link, _ cells: [MapGrid.Cell?]) -> Double {
    guard let from = cells[link.from] else { return 0 }
    switch link.to {
    case .everyone: return 0
    case .customer:
      let steps = columns - from.column
      return link.pull * (steps == 1 ? 0.5 : 2 + Double(steps))
    case .station(let station):
      guard let to = cells[station] else { return 0 }
      let (across, down) = (to.column - from.column, abs(to.row - from.row))
      let base: Double =
        switch (across, down) {
        case (1, 0): 0.5
        case (0, 1): 1
        case (-1, 0): 2
        case (1, _): 2
        case (0, _): 2.5
        case (-1, _): 3
        default: 5 + Double(abs(across)) + (across < 0 ? 1 : 0)
        }
      return link.pull * (base + 0.4 * Double(down))
    }
  }
}
