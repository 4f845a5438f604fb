/// Puts stations on the grid one by one, those first on which most depends, and leaves them there.
///
/// A role that somebody adds has few services as a rule, so it comes late, and those before it never
/// hear of it. What comes before is put into order once (`improve`), what comes after is only added.
/// Costs are told by places that do not change when another department gets a row more (`localCells`).
extension MapGridBuilder {
  /// From how many links on a station takes part in the exchanges.
  private static var many: Int { 3 }

  mutating func grow() {
    let waiting = content.stations.indices.filter { blockOf[$0] < 0 && !mostlyServesEveryone[$0] }
    let busy = waiting.filter { linkCount(of: $0) >= Self.many }
    for station in busy { put(station) }
    improve()
    growOutwards(waiting.filter { linkCount(of: $0) < Self.many })
    dropEmptyBands()
  }

  /// Puts stations, beginning with those that are joined to what stands already.
  mutating func growOutwards(_ waiting: [Int]) {
    let placed = content.stations.indices.filter { blockOf[$0] >= 0 }
    for station in outwards(waiting, from: placed) { put(station) }
  }

  private func linkCount(of station: Int) -> Int {
    linksOf[station].count { content.links[$0].station != nil }
  }

  /// Those that are joined to others on the map first, then those that are joined to these, and so on.
  private func outwards(_ stations: [Int], from first: [Int]) -> [Int] {
    var known = Set(first)
    var waiting = stations
    var found: [Int] = []
    while !waiting.isEmpty {
      let next = waiting.filter { station in
        linksOf[station].contains { place in
          let link = content.links[place]
          let other = link.from == station ? link.station : link.from
          return link.customer != nil || other.map { $0 != station && known.contains($0) } ?? false
        }
      }
      if next.isEmpty { return found + waiting }
      found += next
      known.formUnion(next)
      waiting.removeAll { known.contains($0) }
    }
    return found
  }

  /// Puts a station where it costs least: into its department, or where a new block has room.
  private mutating func put(_ station: Int) {
    let before = blocks
    var best: (cost: Double, blocks: [MapBlock])?
    let group = content.stations[station].group
    let home = before.firstIndex { $0.group == group && group != nil && !$0.isBelowRail }
    blockOf[station] = home ?? before.count
    for next in home.map({ extensions(of: before, at: $0, by: station) })
      ?? beginnings(among: before, with: station)
    {
      blocks = next
      guard isLegal else { continue }
      let cost = totalCost(upTo: best?.cost ?? .infinity)
      if cost < (best?.cost ?? .infinity) - 0.001 { best = (cost, next) }
    }
    blocks = best?.blocks ?? before
  }

  /// A department with one station more: on a free place, in a row more or in a column more.
  private func extensions(
    of blocks: [MapBlock], at home: Int, by station: Int
  ) -> [[MapBlock]] {
    let block = blocks[home]
    let widest = max(block.fixed, 2 + (block.stations.count + 1) / 6)
    let height = block.height
    var places = (0..<block.width).flatMap { column in
      ((keepsRows ? 0 : -1)...height).map { MapBlock.Place(column: column, row: $0) }
    }
    if block.width < widest {
      places += (0..<height).flatMap { row in
        [
          MapBlock.Place(column: block.width, row: row),
          MapBlock.Place(column: -1, row: row),
        ]
      }
    }
    return places.compactMap { place in
      // Above the main row there is room for two.
      if block.places.contains(place) || block.fixed > 0 && place.row < block.anchor - 2 {
        return nil
      }
      var next = blocks
      next[home].add(station, at: place)
      return next
    }
  }

  /// A new block in any column of any band, or of a new one between two others or below all.
  private func beginnings(among blocks: [MapBlock], with station: Int) -> [[MapBlock]] {
    let bands = bandCount(belowRail: false)
    let lists = (0..<columns).flatMap { start -> [[MapBlock]] in
      var block = MapBlock(group: content.stations[station].group, stations: [station], width: 1)
      block.start = start
      let known = (0...bands).map { band -> [MapBlock] in
        block.band = band
        return blocks + [block]
      }
      let new = (1..<max(1, bands)).map { band -> [MapBlock] in
        block.band = band
        return Self.opened(blocks, at: band) + [block]
      }
      return known + new
    }
    // Of equals the upper band.
    return lists.enumerated().sorted {
      (($0.element.last?.band ?? 0), $0.offset) < (($1.element.last?.band ?? 0), $1.offset)
    }.map(\.element)
  }

  /// Everything from a band on one band further down.
  static func opened(_ blocks: [MapBlock], at band: Int) -> [MapBlock] {
    blocks.map { block in
      var block = block
      if block.band >= band { block.band += 1 }
      return block
    }
  }
}
