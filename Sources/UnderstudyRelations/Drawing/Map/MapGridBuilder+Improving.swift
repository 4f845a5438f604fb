/// Exchanges places as long as that makes a map better.
extension MapGridBuilder {
  /// What an exchange has to save at least. Smaller gains come and go with every service that somebody
  /// adds, and would move boxes for little.
  private var worthwhile: Double { placing.manner == .grown ? 0.5 : 2 }

  mutating func improve() {
    var best = totalCost()
    for _ in 0..<6 {
      let before = best
      exchangeStations(&best)
      exchangeBlocks(&best)
      moveBlocks(&best)
      if placing.opensBands { openBands(&best) }
      reshapeBlocks(&best)
      sweep(&best)
      if best >= before { break }
    }
  }

  /// Exchanges two stations of a block, or moves one to an empty place, where that helps.
  private mutating func exchangeStations(_ best: inout Double) {
    for block in blocks.indices where !blocks[block].isBelowRail {
      let height = blocks[block].height
      let all = (0..<blocks[block].width).flatMap { column in
        (0..<height).map { MapBlock.Place(column: column, row: $0) }
      }
      let free = blocks[block].fixed == 0 ? all : all.filter { $0.row != blocks[block].anchor }
      for one in blocks[block].stations.indices.dropFirst(blocks[block].fixed) {
        for place in free where place != blocks[block].places[one] {
          let before = blocks[block].places
          let from = before[one]
          if let other = before.firstIndex(of: place) { blocks[block].places[other] = from }
          blocks[block].places[one] = place
          keepIfBetter(&best) { $0.blocks[block].places = before }
        }
      }
    }
  }

  /// Exchanges whole departments where that helps.
  private mutating func exchangeBlocks(_ best: inout Double) {
    let movable = blocks.indices.filter { blocks[$0].fixed == 0 && !blocks[$0].isBelowRail }
    for one in movable {
      for other in movable where other > one {
        let before = (blocks[one], blocks[other])
        (blocks[one].band, blocks[other].band) = (before.1.band, before.0.band)
        (blocks[one].start, blocks[other].start) = (before.1.start, before.0.start)
        keepIfBetter(&best) { ($0.blocks[one], $0.blocks[other]) = before }
      }
    }
  }

  /// Gives departments another shape where that helps.
  private mutating func reshapeBlocks(_ best: inout Double) {
    for block in blocks.indices
    where blocks[block].fixed == 0 && !blocks[block].isBelowRail && blocks[block].stations.count > 1
    {
      for width in widths(for: blocks[block].stations) where width != blocks[block].width {
        for start in max(0, blocks[block].start - 1)...blocks[block].start + 1 {
          let before = blocks[block]
          var next = MapBlock(group: before.group, stations: before.stations, width: width)
          (next.band, next.start) = (before.band, start)
          blocks[block] = next
          keepIfBetter(&best) { $0.blocks[block] = before }
        }
      }
    }
  }

  private mutating func keepIfBetter(_ best: inout Double, undo: (inout Self) -> Void) {
    guard isLegal else {
      undo(&self)
      return
    }
    let cost = totalCost(upTo: best)
    if cost < best - worthwhile { best = cost } else { undo(&self) }
  }

  var isLegal: Bool {
    blocks.indices.allSatisfy { blocks[$0].isBelowRail || isFree(for: blocks[$0], ignoring: $0) }
  }

  /// Moves whole departments where that shortens links.
  private mutating func moveBlocks(_ best: inout Double) {
    let hasBelow = blocks.contains(where: \.isBelowRail)
    for block in blocks.indices where blocks[block].fixed == 0 && !blocks[block].isBelowRail {
      for band in 0...bandCount(belowRail: false)
      where !hasBelow || band < bandCount(belowRail: false) {
        for start in 0...(columns - blocks[block].width) {
          let before = blocks[block]
          (blocks[block].band, blocks[block].start) = (band, start)
          let cost = totalCost(upTo: best)
          if isFree(for: blocks[block], ignoring: block), cost < best - worthwhile {
            best = cost
          } else {
            blocks[block] = before
          }
        }
      }
    }
  }

  /// Gives departments bands of their own, between two others or above all, where that helps.
  private mutating func openBands(_ best: inout Double) {
    for block in blocks.indices where blocks[block].fixed == 0 && !blocks[block].isBelowRail {
      for band in 0...bandCount(belowRail: false) {
        for start in 0...(columns - blocks[block].width) {
          let before = blocks
          blocks = Self.opened(before, at: band)
          (blocks[block].band, blocks[block].start) = (band, start)
          dropEmptyBands()
          let cost = totalCost(upTo: best)
          if cost < best - worthwhile { best = cost } else { blocks = before }
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
        let cost = totalCost(upTo: best)
        if cost < best - worthwhile { best = cost } else { blocks[block].places = before }
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

  mutating func dropEmptyBands() {
    let used = Set(blocks.map(\.band)).sorted()
    for block in blocks.indices {
      blocks[block].band = used.firstIndex(of: blocks[block].band) ?? 0
    }
  }
}
