/// Puts departments on the grid, one by one.
extension MapGridBuilder {
  mutating func addMainRow() {
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
      if placing.manner == .exchanged, let group, claimed.insert(group).inserted {
        extras = content.stations.indices.filter {
          content.stations[$0].group == group && !row.contains($0)
        }
      }
      // A large department reaches into the free columns left of the row, or it would be a tower.
      let wanted = (extras.count + onRow.count + 5) / 6 - onRow.count
      let reach = first == 0 ? min(start, max(0, wanted)) : 0
      var block = MapBlock(group: group, stations: onRow, width: onRow.count + reach)
      for place in onRow.indices { block.places[place] = .init(column: reach + place, row: 0) }
      block.fixed = onRow.count
      block.start = start - reach
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
        let (above, below) = ((rows.min() ?? 1) - 1, (rows.max() ?? 0) + 1)
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

  mutating func addDepartments() {
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
  mutating func addThoseBelowTheRail() {
    let waiting = remainingBlocks()
    guard !waiting.isEmpty else { return }
    let heights = 1...max(1, waiting.map(\.count).max() ?? 1)
    let height =
      heights.first { height in
        waiting.reduce(0) { $0 + ($1.count + height - 1) / height } <= columns
      } ?? min(3, heights.upperBound)
    var band = bandCount(belowRail: true)
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
  func remainingBlocks() -> [[Int]] {
    let free = content.stations.indices.filter { blockOf[$0] < 0 }
    let grouped = Dictionary(grouping: free) { content.stations[$0].group ?? -1 - $0 }
    return grouped.values.sorted { $0[0] < $1[0] }
  }

  func widths(for stations: [Int]) -> ClosedRange<Int> {
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

  func isServingEveryone(_ stations: [Int]) -> Bool {
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
