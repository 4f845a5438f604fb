/// Finds places on the grid for everything on a map.
///
/// The main row comes first: its stations stand side by side, with the others of their departments
/// above and below. The remaining departments are put one by one where their links are shortest,
/// those with most links first. Then places are exchanged as long as that shortens the links, and
/// the stations of a column are ordered by the middle of their neighbours (barycentre sweeps:
/// K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system
/// structures", 1981). Every choice among equals falls on the smaller place, so the result depends
/// on names alone.
struct MapGridBuilder {
  let content: MapContent
  let columns: Int
  private(set) var blocks: [MapBlock] = []
  private var blockOf: [Int]
  private let linksOf: [[Int]]

  init(_ content: MapContent, maximumColumns: Int) {
    self.content = content
    // Maps are wider than high: a row is about as high as half a column is wide.
    let wanted =
      (1...maximumColumns).first { $0 * $0 * 3 >= content.stations.count * 2 } ?? maximumColumns
    columns = max(content.mainRow.count, min(maximumColumns, wanted), 1)
    blockOf = Array(repeating: -1, count: content.stations.count)
    var linksOf = [[Int]](repeating: [], count: content.stations.count)
    for (place, link) in content.links.enumerated() {
      linksOf[link.from].append(place)
      if let station = link.station, station != link.from { linksOf[station].append(place) }
    }
    self.linksOf = linksOf
  }

  mutating func build() -> MapGrid {
    addMainRow()
    addDepartments()
    addThoseBelowTheRail()
    improve()
    return grid()
  }
}

// MARK: - Blocks

extension MapGridBuilder {
  private mutating func addMainRow() {
    let row = content.mainRow
    var start = columns - row.count
    var first = 0
    var claimed: Set<Int> = []
    while first < row.count {
      let group = content.stations[row[first]].group
      var last = first
      while last + 1 < row.count, group != nil, content.stations[row[last + 1]].group == group {
        last += 1
      }
      let onRow = Array(row[first...last])
      var extras: [Int] = []
      if let group, claimed.insert(group).inserted {
        extras = content.stations.indices.filter {
          content.stations[$0].group == group && !row.contains($0)
        }
      }
      var block = MapBlock(group: group, stations: onRow, width: onRow.count)
      for place in onRow.indices { block.places[place] = .init(column: place, row: 0) }
      block.fixed = onRow.count
      block.start = start
      append(block)
      add(extras, to: blocks.count - 1)
      start += onRow.count
      first = last + 1
    }
  }

  /// Puts further stations of a department above and below its part of the main row.
  private mutating func add(_ extras: [Int], to block: Int) {
    let byLinks = extras.sorted {
      (linksOf[$0].count, $1) > (linksOf[$1].count, $0)
    }
    for station in byLinks {
      var best: (cost: Double, place: MapBlock.Place)?
      for column in 0..<blocks[block].width {
        let rows = blocks[block].places.filter { $0.column == column }.map(\.row)
        let (above, below) = ((rows.min() ?? 0) - 1, (rows.max() ?? 0) + 1)
        for row in [above, below] where row >= -2 {
          let place = MapBlock.Place(column: column, row: row)
          let distance = blocks[block].stations.indices.reduce(0.0) { sum, other in
            let pull = pull(between: station, and: blocks[block].stations[other])
            let there = blocks[block].places[other]
            return sum + pull * Double(abs(there.column - column) + abs(there.row - row))
          }
          let cost = distance + Double(abs(row)) * 1.5 + (row > 0 ? 0.1 : 0)
          if cost < best?.cost ?? .infinity { best = (cost, place) }
        }
      }
      guard let best else { continue }
      blocks[block].stations.append(station)
      blocks[block].places.append(best.place)
      blockOf[station] = block
    }
    blocks[block].settle()
  }

  private mutating func addDepartments() {
    var waiting = remainingBlocks().filter { !isServingEveryone($0) }
    while !waiting.isEmpty {
      let next = waiting.indices.max { one, other in
        let (left, right) = (linksToPlaced(waiting[one]), linksToPlaced(waiting[other]))
        return left != right ? left < right : one > other
      }
      guard let next else { return }
      let stations = waiting.remove(at: next)
      let group = content.stations[stations[0]].group
      var best: (cost: Double, block: MapBlock)?
      for width in widths(for: stations) {
        var block = MapBlock(group: group, stations: byDepth(stations), width: width)
        for band in 0...bandCount(belowRail: false) {
          for start in 0...(columns - width) {
            (block.band, block.start) = (band, start)
            guard isFree(for: block, ignoring: nil) else { continue }
            append(block)
            let cells = cells()
            let rows = Double((cells.compactMap { $0?.row }.max() ?? 0) + 1)
            let cost = cost(of: stations, cells) + rows * rowCost + Double(band)
            if cost < best?.cost ?? .infinity { best = (cost, block) }
            removeLast()
          }
        }
      }
      if let best { append(best.block) }
    }
  }

  /// Departments that mostly serve everyone stand in a band of their own, as flat as there is room.
  private mutating func addThoseBelowTheRail() {
    let waiting = remainingBlocks()
    guard !waiting.isEmpty else { return }
    let heights = 1...max(1, waiting.map(\.count).max() ?? 1)
    let height =
      heights.first { height in
        waiting.reduce(0) { $0 + ($1.count + height - 1) / height } <= columns
      } ?? min(3, heights.upperBound)
    var band = bandCount(belowRail: false)
    var start = 0
    for stations in waiting {
      let ordered = stations.sorted {
        (servesEveryone($0) ? 0 : 1, $0) < (servesEveryone($1) ? 0 : 1, $1)
      }
      let width = min(columns, (stations.count + height - 1) / height)
      if start + width > columns { (band, start) = (band + 1, 0) }
      var block = MapBlock(
        group: content.stations[stations[0]].group, stations: ordered, width: width)
      // Row by row, so that those who serve everyone stand next to the rail.
      for place in ordered.indices {
        block.places[place] = .init(column: place % width, row: place / width)
      }
      block.isBelowRail = true
      (block.band, block.start) = (band, start)
      append(block)
      start += width
    }
  }

  /// Stations without a block yet, one list for each department, those without one in one list each.
  private func remainingBlocks() -> [[Int]] {
    let free = content.stations.indices.filter { blockOf[$0] < 0 }
    let grouped = Dictionary(grouping: free) { content.stations[$0].group ?? -1 - $0 }
    return grouped.values.sorted { $0[0] < $1[0] }
  }

  private func widths(for stations: [Int]) -> ClosedRange<Int> {
    let most = min(columns, stations.count)
    let least = min(most, (stations.count + 5) / 6)
    return least...max(least, min(most, 2 + stations.count / 6))
  }

  /// By how many services of the same department lead to a station, then by name.
  private func byDepth(_ stations: [Int]) -> [Int] {
    var depth: [Int: Int] = [:]
    for _ in 0..<min(4, stations.count) {
      for station in stations {
        for link in linksOf[station] where content.links[link].station == station {
          let from = content.links[link].from
          guard stations.contains(from), from != station else { continue }
          depth[station] = max(depth[station] ?? 0, min(3, (depth[from] ?? 0) + 1))
        }
      }
    }
    return stations.sorted { (depth[$0] ?? 0, $0) < (depth[$1] ?? 0, $1) }
  }

  private func servesEveryone(_ station: Int) -> Bool {
    linksOf[station].contains { content.links[$0].to == .everyone }
  }

  private func isServingEveryone(_ stations: [Int]) -> Bool {
    let given = stations.flatMap { station in
      linksOf[station].filter { content.links[$0].from == station }
    }
    let broad = given.count { content.links[$0].to == .everyone }
    return broad > 0 && broad * 3 >= given.count
  }

  private func linksToPlaced(_ stations: [Int]) -> Int {
    stations.reduce(0) { sum, station in
      sum
        + linksOf[station].count { place in
          let link = content.links[place]
          guard let to = link.station else { return link.customer != nil }
          return blockOf[link.from == station ? to : link.from] >= 0
        }
    }
  }
}

// MARK: - Bookkeeping

extension MapGridBuilder {
  private mutating func append(_ block: MapBlock) {
    for station in block.stations { blockOf[station] = blocks.count }
    blocks.append(block)
  }

  private mutating func removeLast() {
    guard let block = blocks.popLast() else { return }
    for station in block.stations { blockOf[station] = -1 }
  }

  private func bandCount(belowRail: Bool) -> Int {
    blocks.filter { belowRail || !$0.isBelowRail }.map { $0.band + 1 }.max() ?? 0
  }

  private func isFree(for block: MapBlock, ignoring ignored: Int?) -> Bool {
    block.start >= 0 && block.columns.upperBound <= columns
      && blocks.indices.allSatisfy { place in
        place == ignored || blocks[place].band != block.band
          || !blocks[place].columns.overlaps(block.columns)
      }
  }

  private func pull(between one: Int, and other: Int) -> Double {
    linksOf[one].reduce(0) { sum, place in
      let link = content.links[place]
      let isBetween = link.from == other || link.station == other
      return isBetween ? sum + link.pull : sum
    }
  }

  /// First rows of the bands, and the main row.
  private func bandStarts() -> (starts: [Int], anchor: Int) {
    let anchor = blocks.filter { $0.fixed > 0 }.map(\.anchor).max() ?? 0
    var heights = Array(repeating: 1, count: max(1, bandCount(belowRail: true)))
    for block in blocks {
      let shift = block.fixed > 0 ? anchor - block.anchor : 0
      heights[block.band] = max(heights[block.band], block.height + shift)
    }
    var starts: [Int] = []
    var row = 0
    for height in heights {
      starts.append(row)
      row += height
    }
    return (starts + [row], anchor)
  }

  private func cells() -> [MapGrid.Cell?] {
    let (starts, anchor) = bandStarts()
    var cells = [MapGrid.Cell?](repeating: nil, count: content.stations.count)
    for block in blocks {
      let top = starts[block.band] + (block.fixed > 0 ? anchor - block.anchor : 0)
      for (station, place) in zip(block.stations, block.places) {
        cells[station] = MapGrid.Cell(column: block.start + place.column, row: top + place.row)
      }
    }
    return cells
  }

  /// How long the links of some stations are; a link between two of them counts once.
  private func cost(of stations: [Int], _ cells: [MapGrid.Cell?]) -> Double {
    stations.reduce(0) { sum, station in
      linksOf[station].reduce(sum) { sum, place in
        let link = content.links[place]
        if link.from != station, stations.contains(link.from) { return sum }
        return sum + cost(of: link, cells)
      }
    }
  }

  /// How long all links are, and how high the map gets: a row more is worth it only where it shortens
  /// a good part of the links.
  private func totalCost() -> Double {
    let cells = cells()
    let rows = Double((cells.compactMap { $0?.row }.max() ?? 0) + 1)
    return content.links.reduce(rows * rowCost) { $0 + cost(of: $1, cells) }
  }

  private var rowCost: Double { 1 + Double(content.links.count) * 0.12 }

  private func cost(of link: MapContent.Link, _ cells: [MapGrid.Cell?]) -> Double {
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
        default: 3.5 + Double(abs(across)) + (across < 0 ? 1 : 0)
        }
      return link.pull * (base + 0.4 * Double(down))
    }
  }
}

// MARK: - Improving

extension MapGridBuilder {
  private mutating func improve() {
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

  private var hasRail: Bool {
    !content.rail.isEmpty || content.links.contains { $0.to == .everyone }
  }

  private func grid() -> MapGrid {
    let (starts, _) = bandStarts()
    let cells = cells().map { $0 ?? MapGrid.Cell(column: 0, row: 0) }
    let regions = blocks.compactMap { block -> MapGrid.Region? in
      guard let group = block.group else { return nil }
      let own = block.stations.map { cells[$0] }
      guard let left = own.map(\.column).min(), let right = own.map(\.column).max(),
        let top = own.map(\.row).min(), let bottom = own.map(\.row).max()
      else { return nil }
      return MapGrid.Region(group: group, columns: left...right, rows: top...bottom)
    }
    return MapGrid(
      columns: columns, cells: cells, bands: zip(starts, starts.dropFirst()).map { $0..<$1 },
      railBand: blocks.filter(\.isBelowRail).map(\.band).min()
        ?? (hasRail ? starts.count - 1 : nil),
      regions: regions)
  }
}
