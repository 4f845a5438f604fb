import UnderstudyModel

/// Which lines between departments a folded map draws, so that it can be read.
///
/// Between departments of twenty-five roles nearly everybody serves everybody. The map shows the line to
/// the customer, for each department the strongest that it gives and receives, and then the strongest of
/// all, up to a number that grows with the departments. The list has every one.
struct MapBackbone {
  /// By link of the fold.
  private(set) var isDrawn: [Bool]

  /// How many lines there are at most for each department.
  private static let linesForEach = 2

  /// `row` is the line to the customer, folded.
  init(_ fold: Fold, row: [Node]) {
    isDrawn = Array(repeating: false, count: fold.links.count)
    let most = fold.nodes.count * Self.linesForEach
    let drawable = fold.links.indices.filter { fold.links[$0].to != .everyone }
    // Services for everyone share one rail and cross nothing.
    for place in fold.links.indices where fold.links[place].to == .everyone {
      isDrawn[place] = true
    }
    if drawable.count <= most {
      for place in drawable { isDrawn[place] = true }
      return
    }
    let order = drawable.sorted { one, other in
      let (left, right) = (fold.links[one], fold.links[other])
      let (first, second) = (Self.strength(left.links), Self.strength(right.links))
      return first != second ? first > second : (left.from, left.to) < (right.from, right.to)
    }
    draw(
      order.filter { place in
        zip(row, row.dropFirst()).contains {
          $0 == fold.links[place].from && $1 == fold.links[place].to
        }
      })
    for node in fold.nodes {
      draw(Array(order.filter { fold.links[$0].from == node }.prefix(1)))
      draw(Array(order.filter { fold.links[$0].to == node }.prefix(1)))
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
