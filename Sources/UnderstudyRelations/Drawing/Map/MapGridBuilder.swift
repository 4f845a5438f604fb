/// Finds places on the grid for everything on a map.
///
/// The main row comes first: its stations stand side by side. The others are either put one by one
/// (`grow`), so that a role more moves little, or whole departments are put one by one where their
/// links are shortest, those with most links first (`addDepartments`). Places are exchanged as long as
/// that leaves fewer crossings or clearly shorter links (`improve`), and the stations of a column are
/// ordered by the middle of their neighbours (barycentre sweeps: K. Sugiyama, S. Tagawa, M. Toda,
/// "Methods for visual understanding of hierarchical system structures", 1981). Every choice among
/// equals falls on the smaller place, so the result depends on names alone.
struct MapGridBuilder {
  let content: MapContent
  let placing: MapPlacing
  let columns: Int
  var blocks: [MapBlock] = []
  var blockOf: [Int]
  let linksOf: [[Int]]
  let crossings: MapCrossings
  /// By station: whether its department mostly serves everyone, and so stands below the rail.
  private(set) var mostlyServesEveryone: [Bool] = []
  /// Whether departments may not get a row above their first, which would move what stands there.
  var keepsRows = false

  init(_ content: MapContent, _ placing: MapPlacing, maximumColumns: Int) {
    let count = Self.columns(for: content.stations.count, placing.manner)
    self.init(
      content, placing, columns: max(content.mainRow.count, min(maximumColumns, count), 1))
  }

  init(_ content: MapContent, _ placing: MapPlacing, columns: Int) {
    self.content = content
    self.placing = placing
    self.columns = columns
    blockOf = Array(repeating: -1, count: content.stations.count)
    var linksOf = [[Int]](repeating: [], count: content.stations.count)
    for (place, link) in content.links.enumerated() {
      linksOf[link.from].append(place)
      if let station = link.station, station != link.from { linksOf[station].append(place) }
    }
    self.linksOf = linksOf
    crossings = MapCrossings(content, columns: columns)
    mostlyServesEveryone = Array(repeating: false, count: content.stations.count)
  }

  /// Maps are wider than high: a row is about as high as half a column is wide. A map that is to stay
  /// as it is when a role is added changes the number of its columns as seldom as can be.
  private static func columns(for stations: Int, _ manner: MapPlacing.Manner) -> Int {
    switch manner {
    case .grown: stations <= 8 ? 3 : stations <= 24 ? 4 : 5
    case .exchanged: (1...).first { $0 * $0 * 3 >= stations * 2 } ?? 1
    }
  }

  mutating func place() {
    addMainRow()
    switch placing.manner {
    case .grown:
      let known = Set(blocks.compactMap(\.group))
      for stations in remainingBlocks() where isServingEveryone(stations) {
        // A department that has a part on the main row stays together.
        if let group = content.stations[stations[0]].group, known.contains(group) { continue }
        for station in stations { standBelowRail(station) }
      }
      grow()
      addThoseBelowTheRail()
    case .exchanged:
      addDepartments()
      addThoseBelowTheRail()
      improve()
    }
    dropEmptyBands()
  }
}

// MARK: - Bookkeeping

extension MapGridBuilder {
  mutating func standBelowRail(_ station: Int) { mostlyServesEveryone[station] = true }

  mutating func append(_ block: MapBlock) {
    for station in block.stations { blockOf[station] = blocks.count }
    blocks.append(block)
  }

  mutating func removeLast() {
    guard let block = blocks.popLast() else { return }
    for station in block.stations { blockOf[station] = -1 }
  }

  func bandCount(belowRail: Bool) -> Int {
    blocks.reduce(0) { most, block in
      belowRail || !block.isBelowRail ? max(most, block.band + 1) : most
    }
  }

  func isFree(for block: MapBlock, ignoring ignored: Int?) -> Bool {
    block.start >= 0 && block.columns.upperBound <= columns
      && blocks.indices.allSatisfy { place in
        place == ignored || blocks[place].band != block.band
          || !blocks[place].columns.overlaps(block.columns)
      }
  }

  /// First rows of the bands, and the main row.
  func bandStarts() -> (starts: [Int], anchor: Int) {
    let anchor = blocks.reduce(0) { $1.fixed > 0 ? max($0, $1.anchor) : $0 }
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

  func cells() -> [MapGrid.Cell?] {
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

  /// How many rows each band counts for in `localCells`.
  static var pitch: Int { 3 }

  /// Places as costs see them while a map is grown: every band takes the same room, and the main row
  /// stays where it is, so that a row more in one department changes no other's costs.
  func localCells() -> [MapGrid.Cell?] {
    var cells = [MapGrid.Cell?](repeating: nil, count: content.stations.count)
    for block in blocks {
      let top = block.band * Self.pitch - block.anchor
      for (station, place) in zip(block.stations, block.places) {
        cells[station] = MapGrid.Cell(column: block.start + place.column, row: top + place.row)
      }
    }
    return cells
  }

  var hasRail: Bool {
    !content.rail.isEmpty || content.links.contains { $0.to == .everyone }
  }

  func grid() -> MapGrid {
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
      railBand: hasRail
        ? blocks.filter(\.isBelowRail).map(\.band).min() ?? starts.count - 1 : nil,
      regions: regions)
  }
}
