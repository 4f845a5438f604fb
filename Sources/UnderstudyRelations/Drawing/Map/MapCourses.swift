import UnderstudyModel

/// How each link of a map runs, in terms of the grid.
struct MapCourses {
  enum Course: Hashable {
    /// A straight line along a row, to the neighbour, across empty cells, or to the customer.
    case straight
    /// A straight line down or up to the next box of the same department.
    case upright
    /// Out of the box, along a track between two columns, into a box of the next column.
    case direct
    /// Out of the box on one side and back into one of the same column.
    case bracket(Side)
    /// Through a corridor, because it is far.
    case corridor(Int)
    /// Straight up to the rail for everyone.
    case railAbove
    /// Along a track to the rail.
    case railBeside
    /// Not drawn: it would cross the whole map.
    case listed
  }

  enum Side: Hashable {
    case left, right
  }

  /// By link.
  let courses: [Course]

  /// At most so many lines run through corridors, the strongest; the rest stands in the list.
  private static let mostInCorridors = 36

  init(_ content: MapContent, on grid: MapGrid) {
    var chooser = Chooser(content: content, grid: grid)
    courses = chooser.choose(most: Self.mostInCorridors)
  }
}

private struct Chooser {
  let content: MapContent
  let grid: MapGrid
  private var isUprightTaken: Set<MapGrid.Cell> = []
  private var passes: [(row: Int, columns: Range<Int>)] = []
  private var load: [Int]

  init(content: MapContent, grid: MapGrid) {
    self.content = content
    self.grid = grid
    load = Array(repeating: 0, count: grid.bands.count + 1)
  }

  /// Stronger links choose first.
  mutating func choose(most: Int) -> [MapCourses.Course] {
    var courses = Array(repeating: MapCourses.Course.listed, count: content.links.count)
    let order = content.links.indices.sorted {
      (-content.links[$0].pull, $0) < (-content.links[$1].pull, $1)
    }
    var inCorridors = 0
    for place in order {
      var course = self.course(of: content.links[place])
      if case .corridor(let corridor) = course {
        if inCorridors == most {
          course = .listed
        } else {
          inCorridors += 1
          load[corridor] += 1
        }
      }
      courses[place] = course
    }
    return courses
  }

  private mutating func course(of link: MapContent.Link) -> MapCourses.Course {
    let from = grid.cells[link.from]
    switch link.to {
    case .everyone:
      guard let rail = grid.railBand else { return .listed }
      let isNext = rail < grid.bands.count && from.row == grid.bands[rail].lowerBound
      return isNext && isUprightTaken.insert(from).inserted ? .railAbove : .railBeside
    case .customer:
      if from.column == grid.columns - 1 { return .straight }
      if takePass(from, to: grid.columns) { return .straight }
      return .corridor(corridor(from.row, from.row))
    case .station(let station):
      return course(of: link, from, grid.cells[station])
    }
  }

  private mutating func course(
    of link: MapContent.Link, _ from: MapGrid.Cell, _ to: MapGrid.Cell
  ) -> MapCourses.Course {
    switch abs(to.column - from.column) {
    case 0 where from.row == to.row:
      return .listed
    case 0:
      let upper = MapGrid.Cell(column: from.column, row: min(from.row, to.row))
      let isNext =
        abs(from.row - to.row) == 1
        && grid.region(column: from.column, row: from.row)
          == grid.region(column: to.column, row: to.row)
        && grid.band(of: from.row) == grid.band(of: to.row)
      return isNext && isUprightTaken.insert(upper).inserted ? .upright : .bracket(.right)
    case 1:
      return from.row == to.row ? .straight : .direct
    default:
      if from.row == to.row, takePass(from, to: to.column) { return .straight }
      let crossesAll = abs(to.column - from.column) >= max(3, grid.columns - 1)
      if crossesAll, link.criticality != .high { return .listed }
      return .corridor(corridor(from.row, to.row))
    }
  }

  /// A straight line along a row across empty cells; each stretch of a row bears one.
  private mutating func takePass(_ from: MapGrid.Cell, to column: Int) -> Bool {
    let columns = min(from.column, column)..<max(from.column, column)
    guard grid.isFree(row: from.row, between: from.column, and: column),
      !passes.contains(where: { $0.row == from.row && $0.columns.overlaps(columns) })
    else { return false }
    passes.append((from.row, columns))
    return true
  }

  /// The corridor between two rows, or near them, that makes the way shortest.
  private func corridor(_ one: Int, _ other: Int) -> Int {
    func distance(_ corridor: Int) -> Double {
      let height = grid.height(ofCorridor: corridor)
      return abs(Double(one) - height) + abs(Double(other) - height) + Double(load[corridor]) * 0.15
    }
    return load.indices.min { (distance($0), $0) < (distance($1), $1) } ?? 0
  }
}
