/// At which height of its row every line leaves or reaches a box.
///
/// All lines that touch one row in one channel get heights of their own, those of the boxes on the
/// left and on the right alike. So no two of them can lie on one another, whatever tracks they take.
struct MapSlots {
  /// The height of a line with a label, and of one without.
  static let labelled = 50.0
  static let bare = 16.0

  /// Below the middle of the row; by link.
  private(set) var source: [Double]
  private(set) var target: [Double]
  /// How far the lines of a row reach above and below its middle, labels included.
  private(set) var above: [Double]
  private(set) var below: [Double]

  private let courses: [MapCourses.Course]
  /// By link: whether its words stand where it arrives, because it leads back.
  private let isNamedAtTarget: [Bool]

  init(_ wiring: MapWiring) {
    let (content, grid) = (wiring.content, wiring.grid)
    courses = wiring.courses
    isNamedAtTarget = content.links.indices.map { place in
      let link = content.links[place]
      guard wiring.courses[place] == .direct, let to = link.station else { return false }
      return grid.cells[to].column < grid.cells[link.from].column
    }
    source = Array(repeating: 0, count: content.links.count)
    target = source
    above = Array(repeating: 0, count: max(1, grid.rows))
    below = above
    var straight: [[Int]] = Array(repeating: [], count: wiring.up.count)
    for (place, link) in content.links.enumerated() where courses[place] == .straight {
      let from = grid.cells[link.from]
      let end = link.station.map { grid.cells[$0].column } ?? grid.columns
      for channel in min(from.column, end)..<max(from.column, end) {
        straight[wiring.gap(row: from.row, channel: channel)].append(place)
      }
    }
    for gap in wiring.up.indices {
      let middle = straight[gap].sorted {
        (-content.links[$0].pull, $0) < (-content.links[$1].pull, $1)
      }
      place(middle, wiring.up[gap], wiring.down[gap], row: gap / grid.columns)
    }
  }

  /// Straight lines in the middle, the strongest exactly there; lines that go up above them, lines
  /// that go down below.
  private mutating func place(
    _ middle: [Int], _ up: [MapWiring.Stub], _ down: [MapWiring.Stub], row: Int
  ) {
    var top = 0.0
    var bottom = 0.0
    if let first = middle.first {
      (source[first], target[first]) = (0, 0)
      (top, bottom) = (-Self.labelled / 2, Self.labelled / 2)
    } else {
      // All of them together around the middle.
      let shift = (height(of: up) - height(of: down)) / 2
      (top, bottom) = (shift, shift)
    }
    for link in middle.dropFirst() {
      let height = bottom + Self.labelled / 2
      (source[link], target[link]) = (height, height)
      bottom += Self.labelled
    }
    for stub in up.reversed() {
      put(stub, at: top - height(of: stub) / 2)
      top -= height(of: stub)
    }
    for stub in down {
      put(stub, at: bottom + height(of: stub) / 2)
      bottom += height(of: stub)
    }
    above[row] = max(above[row], -top)
    below[row] = max(below[row], bottom)
  }

  private mutating func put(_ stub: MapWiring.Stub, at height: Double) {
    switch stub.end {
    case .source: source[stub.link] = height
    case .target: target[stub.link] = height
    }
  }

  private func height(of stubs: [MapWiring.Stub]) -> Double {
    stubs.reduce(0) { $0 + height(of: $1) }
  }

  /// Words stand where a line leaves, or arrives if it leads back, unless it runs through a corridor,
  /// where they stand there.
  private func height(of stub: MapWiring.Stub) -> Double {
    if (stub.end == .target) != isNamedAtTarget[stub.link] { return Self.bare }
    if case .corridor = courses[stub.link] { return Self.bare }
    return Self.labelled
  }
}
