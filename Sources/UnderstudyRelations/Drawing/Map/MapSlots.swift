/// At which height of its row every line leaves or reaches a box.
///
/// All lines that touch one row in one channel get heights of their own, those of the boxes on the
/// left and on the right alike. So no two of them can lie on one another, whatever tracks they take.
struct MapSlots {
  /// A row, and the gap right of a column.
  struct Gap: Hashable {
    var row: Int
    var channel: Int
  }

  /// Which end of a link.
  enum End: Hashable {
    case source, target
  }

  private struct Stub {
    var link: Int
    var end: End
    var isLabelled: Bool
    /// Where the other end lies, in rows; smaller is higher.
    var towards: Double
  }

  /// The height of a line with a label, and of one without.
  static let labelled = 50.0
  static let bare = 16.0

  /// Below the middle of the row; by link.
  private(set) var source: [Double]
  private(set) var target: [Double]
  /// How far the lines of a row reach above and below its middle, labels included.
  private(set) var above: [Double]
  private(set) var below: [Double]

  init(_ content: MapContent, on grid: MapGrid, _ courses: [MapCourses.Course]) {
    source = Array(repeating: 0, count: content.links.count)
    target = source
    above = Array(repeating: 0, count: max(1, grid.rows))
    below = above
    var stubs: [Gap: [Stub]] = [:]
    var straight: [Gap: [Int]] = [:]
    for (place, link) in content.links.enumerated() {
      let from = grid.cells[link.from]
      let to = link.station.map { grid.cells[$0] }
      func add(_ end: End, _ cell: MapGrid.Cell, right: Bool, _ labelled: Bool, _ towards: Double) {
        let gap = Gap(row: cell.row, channel: right ? cell.column : cell.column - 1)
        stubs[gap, default: []].append(
          Stub(link: place, end: end, isLabelled: labelled, towards: towards))
      }
      switch courses[place] {
      case .listed, .upright, .railAbove: continue
      case .straight:
        let end = to?.column ?? grid.columns
        for channel in min(from.column, end)..<max(from.column, end) {
          straight[Gap(row: from.row, channel: channel), default: []].append(place)
        }
      case .direct:
        guard let to else { continue }
        add(.source, from, right: to.column > from.column, true, Double(to.row))
        add(.target, to, right: to.column < from.column, false, Double(from.row))
      case .bracket:
        guard let to else { continue }
        add(.source, from, right: true, true, Double(to.row))
        add(.target, to, right: true, false, Double(from.row))
      case .corridor(let corridor):
        let height =
          Double(corridor < grid.bands.count ? grid.bands[corridor].lowerBound : grid.rows) - 0.5
        let isForward = (to?.column ?? grid.columns) > from.column
        add(.source, from, right: isForward, false, height)
        if let to { add(.target, to, right: !isForward, false, height) }
      case .railBeside:
        let rail = grid.railBand ?? grid.bands.count
        let height =
          Double(rail < grid.bands.count ? grid.bands[rail].lowerBound : grid.rows) - 0.5
        add(.source, from, right: true, true, height)
      }
    }
    for gap in Set(stubs.keys).union(straight.keys) {
      place(stubs[gap] ?? [], straight[gap] ?? [], in: gap, content)
    }
  }

  /// Straight lines in the middle, the strongest exactly there; lines that go up above them, lines
  /// that go down below.
  private mutating func place(
    _ stubs: [Stub], _ straight: [Int], in gap: Gap, _ content: MapContent
  ) {
    let middle = straight.sorted {
      (-content.links[$0].pull, $0) < (-content.links[$1].pull, $1)
    }
    let sorted = stubs.sorted {
      ($0.towards, $0.link, $0.end == .source ? 0 : 1)
        < ($1.towards, $1.link, $1.end == .source ? 0 : 1)
    }
    let up = sorted.filter { $0.towards < Double(gap.row) }
    let down = sorted.filter { $0.towards >= Double(gap.row) }
    var top = 0.0
    var bottom = 0.0
    if let first = middle.first {
      (source[first], target[first]) = (0, 0)
      (top, bottom) = (-Self.labelled / 2, Self.labelled / 2)
    } else if !up.isEmpty, !down.isEmpty {
      let heights = { (stubs: [Stub]) in stubs.reduce(0.0) { $0 + Self.height(of: $1) } }
      let shift = (heights(up) - heights(down)) / 2
      (top, bottom) = (shift, shift)
    } else {
      let half = sorted.reduce(0.0) { $0 + Self.height(of: $1) } / 2
      (top, bottom) = up.isEmpty ? (-half, -half) : (half, half)
    }
    for link in middle.dropFirst() {
      let height = bottom + Self.labelled / 2
      (source[link], target[link]) = (height, height)
      bottom += Self.labelled
    }
    for stub in up.reversed() {
      put(stub, at: top - Self.height(of: stub) / 2)
      top -= Self.height(of: stub)
    }
    for stub in down {
      put(stub, at: bottom + Self.height(of: stub) / 2)
      bottom += Self.height(of: stub)
    }
    above[gap.row] = max(above[gap.row], -top)
    below[gap.row] = max(below[gap.row], bottom)
  }

  private mutating func put(_ stub: Stub, at height: Double) {
    switch stub.end {
    case .source: source[stub.link] = height
    case .target: target[stub.link] = height
    }
  }

  private static func height(of stub: Stub) -> Double { stub.isLabelled ? labelled : bare }
}
