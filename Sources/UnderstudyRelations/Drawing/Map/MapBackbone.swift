import UnderstudyModel

/// Which lines a map with folded departments draws, so that it can be read.
///
/// Between departments of twenty-five roles nearly everybody serves everybody. The map shows the line to
/// the customer, for each box the strongest that it gives and receives, and then the strongest of all,
/// up to a number that grows with the boxes. The list has every one.
struct MapBackbone {
  /// What one line would stand for.
  typealias Bundle = (from: Node, to: Node, links: [ServiceLink])

  /// By bundle.
  private(set) var isDrawn: [Bool]

  /// `nodes` are the boxes; `row` is the line to the customer, folded; `most` how many lines
  /// there may be, unless the row and the strongest of each box are more.
  init(_ bundles: [Bundle], among nodes: [Node], row: [Node], most: Int) {
    isDrawn = Array(repeating: false, count: bundles.count)
    let drawable = bundles.indices.filter { bundles[$0].to != .everyone }
    // Services for everyone share one rail and cross nothing.
    for place in bundles.indices where bundles[place].to == .everyone {
      isDrawn[place] = true
    }
    if drawable.count <= most {
      for place in drawable { isDrawn[place] = true }
      return
    }
    let order = drawable.sorted { one, other in
      let (left, right) = (bundles[one], bundles[other])
      let (first, second) = (Self.strength(left.links), Self.strength(right.links))
      return first != second ? first > second : (left.from, left.to) < (right.from, right.to)
    }
    draw(
      order.filter { place in
        zip(row, row.dropFirst()).contains {
          $0 == bundles[place].from && $1 == bundles[place].to
        }
      })
    for node in nodes {
      draw(Array(order.filter { bundles[$0].from == node }.prefix(1)))
      draw(Array(order.filter { bundles[$0].to == node }.prefix(1)))
    }
    let left = most - drawable.count { isDrawn[$0] }
    draw(Array(order.filter { !isDrawn[$0] }.prefix(max(0, left))))
  }

  private mutating func draw(_ places: [Int]) {
    for place in places { isDrawn[place] = true }
  }

  /// Critical services count most, then how many there are.
  private static func strength(_ links: [ServiceLink]) -> Int {
    links.reduce(0) { sum, link in
      switch link.criticality {
      case .high: sum + 4
      case .normal: sum + 2
      case .low: sum + 1
      }
    }
  }
}
