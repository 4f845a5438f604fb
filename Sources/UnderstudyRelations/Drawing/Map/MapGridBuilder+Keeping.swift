import UnderstudyModel

/// Puts boxes where they were kept, and only those that are new next to them.
///
/// Nothing that was kept moves: what is new takes free places, further rows and columns of its
/// department, or a region of its own. The kept map may be of another day, or written by hand. What is
/// no more is left out; what no longer fits (a role that would stand inside another department, a place
/// that is taken) counts as new.
extension MapGridBuilder {
  /// - Returns: `nil` where the kept map is of another kind, such as one of roles that has been folded
  ///   since, or holds fewer than half of the boxes.
  init?(_ content: MapContent, keeping map: KeptMap) {
    self.init(content, .grown, columns: map.columns)
    keepsRows = true
    let holdsRoles = map.regions.contains { $0.spots.contains { Node($0.box).role != nil } }
    guard holdsRoles == content.stations.contains(where: { $0.node.role != nil }) else {
      return nil
    }
    let places = Dictionary(
      content.stations.enumerated().map { ($1.node, $0) }, uniquingKeysWith: { first, _ in first })
    for region in map.regions where !region.isBelowRail {
      for block in parts(of: region, places) where isFree(for: block, ignoring: nil) {
        append(block)
      }
    }
    let below = map.regions.filter(\.isBelowRail)
    let standing = Set(below.flatMap(\.spots).compactMap { places[Node($0.box)] })
      .subtracting(blocks.flatMap(\.stations))
    let known = blocks.reduce(standing.count) { $0 + $1.stations.count }
    guard known > 0, known * 2 >= content.stations.count else { return nil }
    putTheNew(besides: standing)
    keepBelowRail(below, places, standing)
    addThoseBelowTheRail()
    closeGaps()
    dropEmptyBands()
  }

  /// A region as blocks, the largest first: one for each department that its boxes are of by now.
  private func parts(of region: KeptMap.Region, _ places: [Node: Int]) -> [MapBlock] {
    var taken: Set<MapBlock.Place> = []
    var seen: Set<Int> = []
    var known: [(station: Int, place: MapBlock.Place)] = []
    for spot in region.spots {
      let place = MapBlock.Place(column: spot.column - 1, row: spot.row - 1)
      guard let station = places[Node(spot.box)], blockOf[station] < 0,
        seen.insert(station).inserted, taken.insert(place).inserted
      else { continue }
      known.append((station, place))
    }
    let parts = Dictionary(grouping: known) {
      content.stations[$0.station].group ?? -1 - $0.station
    }
    let largestFirst = parts.values.sorted {
      (-$0.count, $0[0].station) < (-$1.count, $1[0].station)
    }
    return largestFirst.map { part in
      let columns = part.map { $0.place.column }
      let start = columns.min() ?? 0
      var block = MapBlock(
        group: content.stations[part[0].station].group, stations: part.map { $0.station },
        width: (columns.max() ?? 0) - start + 1)
      block.places = part.map { .init(column: $0.place.column - start, row: $0.place.row) }
      block.start = start
      block.band = region.band - 1
      return block
    }
  }

  /// Takes out the empty rows of bands that are higher than all boxes one upon another.
  private mutating func closeGaps() {
    for band in Set(blocks.map(\.band)).sorted() {
      let inBand = blocks.indices.filter { blocks[$0].band == band }
      let rows = Set(inBand.flatMap { blocks[$0].places.map(\.row) }).sorted()
      guard let last = rows.last, last > content.stations.count else { continue }
      for block in inBand {
        for place in blocks[block].places.indices {
          let row = blocks[block].places[place].row
          blocks[block].places[place].row = rows.firstIndex(of: row) ?? row
        }
      }
    }
  }

  /// Puts what has no place yet, those first that are joined to what has one.
  private mutating func putTheNew(besides below: Set<Int>) {
    let above = Set(blocks.compactMap(\.group))
    let groups = above.union(below.compactMap { content.stations[$0].group })
    for stations in remainingBlocks() where isServingEveryone(stations) {
      if let group = content.stations[stations[0]].group, groups.contains(group) { continue }
      for station in stations { standBelowRail(station) }
    }
    for station in content.stations.indices where blockOf[station] < 0 {
      guard let group = content.stations[station].group else { continue }
      if groups.contains(group), !above.contains(group) { standBelowRail(station) }
    }
    growOutwards(
      content.stations.indices.filter {
        blockOf[$0] < 0 && !mostlyServesEveryone[$0] && !below.contains($0)
      })
  }

  /// Puts regions back below the rail, each with those of its department that are new.
  private mutating func keepBelowRail(
    _ regions: [KeptMap.Region], _ places: [Node: Int], _ standing: Set<Int>
  ) {
    let first = regions.map(\.band).min() ?? 1
    let band = bandCount(belowRail: false)
    for region in regions {
      for var block in parts(of: region, places) {
        block.isBelowRail = true
        block.band += band - (first - 1)
        guard isFree(for: block, ignoring: nil) else { continue }
        let home = remainingBlocks().first { stations in
          block.group != nil && content.stations[stations[0]].group == block.group
        }
        for station in home ?? [] where !standing.contains(station) {
          // Row by row, so that the last row is the only one with room.
          let spots = (0...block.stations.count).map {
            MapBlock.Place(column: $0 % block.width, row: $0 / block.width)
          }
          if let free = spots.first(where: { !block.places.contains($0) }) {
            block.add(station, at: free)
          }
        }
        append(block)
      }
    }
  }
}
