/// Exchanges places as long as that makes a map better.
extension MapGridBuilder {
  mutating func improve() {
    var best = totalCost()
    for _ in 0..<6 {
      let before = best
      exchangeStations(&best)
      moveBlocks(&best)
      sweep(&best)
      if best >= before - 0.001 { break }
    }
    dropEmptyBands()
  }

  /// Exchanges two stations of a block, or moves one to an empty place, where that shortens links.
  private mutating func exchangeStations(_ best: inout Double) {
    var cells = cells()
    for block in blocks.indices where !blocks[block].isBelowRail {
      let height = blocks[block].height
      let all = (0..<blocks[block].width).flatMap { column in
        (0..<height).map { MapBlock.Place(column: column, row: $0) }
      }
      let free = blocks[block].fixed == 0 ? all : all.filter { $0.row != blocks[block].anchor }
      for one in blocks[block].stations.indices.dropFirst(blocks[block].fixed) {
        for place in free where place != blocks[block].places[one] {
          let before = (places: blocks[block].places, cells: cells)
          let other = before.places.firstIndex(of: place)
          let moved = [one, other].compactMap { $0 }.map { blocks[block].stations[$0] }
          let old = cost(of: moved, cells)
          let from = before.places[one]
          blocks[block].places[one] = place
          if let other { blocks[block].places[other] = from }
          shift(moved[0], by: (place.column - from.column, place.row - from.row), in: &cells)
          if other != nil {
            shift(moved[1], by: (from.column - place.column, from.row - place.row), in: &cells)
          }
          let gain = old - cost(of: moved, cells)
          if gain > 0.001, blocks[block].height == height {
            best -= gain
          } else {
            (blocks[block].places, cells) = before
          }
        }
      }
    }
  }

  private func shift(
    _ station: Int, by step: (columns: Int, rows: Int), in cells: inout [MapGrid.Cell?]
  ) {
    guard let cell = cells[station] else { return }
    cells[station] = .init(column: cell.column + step.columns, row: cell.row + step.rows)
  }

  /// Moves whole departments where that shortens links.
  private mutating func moveBlocks(_ best: inout Double) {
    for block in blocks.indices where blocks[block].fixed == 0 && !blocks[block].isBelowRail {
      for band in 0..<bandCount(belowRail: false) {
        for start in 0...(columns - blocks[block].width) {
          let before = blocks[block]
          (blocks[block].band, blocks[block].start) = (band, start)
          let cost = totalCost()
          if isFree(for: blocks[block], ignoring: block), cost < best - 0.001 {
            best = cost
          } else {
            blocks[block] = before
          }
        }
      }
    }
  }

  /// Orders the free stations of each column by the mean row of their neighbours.
  private mutating func sweep(_ best: inout Double) {
    for block in blocks.indices where !blocks[block].isBelowRail {
      for column in 0..<blocks[block].width {
        let cells = cells()
        let movable = blocks[block].stations.indices.dropFirst(blocks[block].fixed)
          .filter { blocks[block].places[$0].column == column }
        let rows = movable.map { blocks[block].places[$0].row }.sorted()
        let middles = movable.map { middle(of: blocks[block].stations[$0], cells) }
        let order = movable.indices.sorted { (middles[$0], $0) < (middles[$1], $1) }
        let before = blocks[block].places
        for (row, place) in zip(rows, order) { blocks[block].places[movable[place]].row = row }
        let cost = totalCost()
        if cost < best - 0.001 { best = cost } else { blocks[block].places = before }
      }
    }
  }

  private func middle(of station: Int, _ cells: [MapGrid.Cell?]) -> Double {
    let rows = linksOf[station].compactMap { place -> Int? in
      let link = content.links[place]
      guard let to = link.station else { return nil }
      return cells[link.from == station ? to : link.from]?.row
    }
    guard !rows.isEmpty else { return Double(cells[station]?.row ?? 0) }
    return Double(rows.reduce(0, +)) / Double(rows.count)
  }

  private mutating func dropEmptyBands() {
    let used = Set(blocks.map(\.band)).sorted()
    for block in blocks.indices {
      blocks[block].band = used.firstIndex(of: blocks[block].band) ?? 0
    }
  }
}
