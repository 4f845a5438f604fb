import UnderstudyModel

/// Between places on the grid and places in the content.
extension MapGrid {
  /// The places of everything on the grid, to be kept.
  func kept(_ content: MapContent) -> KeptMap {
    var left = Set(content.stations.indices)
    var found = regions.map { region -> KeptMap.Region in
      let own = content.stations.indices.filter { station in
        region.columns.contains(cells[station].column) && region.rows.contains(cells[station].row)
      }
      left.subtract(own)
      return kept(own, content)
    }
    found += left.sorted().map { kept([$0], content) }
    return KeptMap(columns: columns, regions: found)
  }

  private func kept(_ stations: [Int], _ content: MapContent) -> KeptMap.Region {
    let band = stations.first.map { self.band(of: cells[$0].row) } ?? 0
    let top = bands.indices.contains(band) ? bands[band].lowerBound : 0
    return KeptMap.Region(
      band: band + 1, isBelowRail: band >= railBand ?? .max,
      spots: stations.compactMap { station in
        content.stations[station].node.box.map {
          KeptMap.Spot($0, column: cells[station].column + 1, row: cells[station].row - top + 1)
        }
      })
  }
}

extension Node {
  /// What a kept box stands for.
  init(_ box: KeptMap.Box) {
    self =
      switch box {
      case .role(let id): .role(id)
      case .partner(let id): .partner(id)
      case .department(let id): .department(id)
      }
  }

  /// What it is as a box of a map; `nil` for what is none.
  fileprivate var box: KeptMap.Box? {
    switch self {
    case .role(let id): .role(id)
    case .partner(let id): .partner(id)
    case .department(let id): .department(id)
    case .customer, .everyone: nil
    }
  }
}
