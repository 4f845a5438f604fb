/// In which order lines leave boxes, run through corridors and arrive, so that few of them cross.
///
/// Every line has a course; what is left to choose are the order of the lines at each side of a row,
/// the order of the lanes in each corridor, and for far lines which corridor, for lines within one
/// column which side. Each line in turn is taken out and put where it crosses the fewest others, until
/// nothing gets better (sifting: C. Matuszewski, R. Schönfeld, P. Molitor, "Using sifting for k-layer
/// straightline crossing minimization", 1999). Crossings are counted, not estimated.
struct MapWiring {
  /// One end of a link.
  struct Stub: Hashable {
    enum End: Hashable {
      case source, target
    }

    var link: Int
    var end: End
  }

  let content: MapContent
  let grid: MapGrid
  var courses: [MapCourses.Course]
  /// By gap, a row and the channel right of a column: the stubs above the row's middle from top to
  /// bottom, and those below it.
  var up: [[Stub]]
  var down: [[Stub]]
  /// By corridor, from top to bottom.
  var lanes: [[Int]]
  var runs: [MapRun]
  /// Heights that only order things; by link.
  private var source: [Int]
  private var target: [Int]
  private var lane: [Int]

  init(_ content: MapContent, on grid: MapGrid, _ courses: [MapCourses.Course]) {
    self.content = content
    self.grid = grid
    self.courses = courses
    let gaps = max(1, grid.rows) * grid.columns
    up = Array(repeating: [], count: gaps)
    down = up
    lanes = Array(repeating: [], count: grid.bands.count + 1)
    runs = Array(repeating: MapRun(), count: content.links.count)
    source = Array(repeating: 0, count: content.links.count)
    target = source
    lane = source
    for link in content.links.indices { add(link) }
    for link in content.links.indices { refresh(link) }
  }

  func gap(row: Int, channel: Int) -> Int { row * grid.columns + channel }

  /// Lets every line look for the best place until none finds a better one.
  mutating func improve() {
    for _ in 0..<6 {
      var isChanged = false
      for link in content.links.indices where cost(of: link) > 0 {
        if reroute(link) { isChanged = true }
        if reorder(link) { isChanged = true }
      }
      if !isChanged { return }
    }
  }

}

extension MapWiring {
  /// Pairs of lines that cross at least once and share no end.
  func crossings() -> [(Int, Int)] {
    runs.indices.flatMap { one in
      runs.indices[..<one].compactMap { other in
        let isCrossing =
          runs[one].crossings(with: runs[other]) > 0
          && !content.links[one].sharesEnd(with: content.links[other])
        return isCrossing ? (one, other) : nil
      }
    }
  }
}

// MARK: - Taking part

extension MapWiring {
  private struct Anchor {
    var stub: Stub
    var gap: Int
    var isUp: Bool
  }

  /// Where a link's ends leave or reach their boxes.
  private func anchors(of place: Int) -> [Anchor] {
    let link = content.links[place]
    let from = grid.cells[link.from]
    let to = link.station.map { grid.cells[$0] }
    func anchor(_ end: Stub.End, _ cell: MapGrid.Cell, right: Bool, towards: Double) -> Anchor {
      Anchor(
        stub: Stub(link: place, end: end),
        gap: gap(row: cell.row, channel: right ? cell.column : cell.column - 1),
        isUp: towards < Double(cell.row))
    }
    switch courses[place] {
    case .listed, .upright, .railAbove, .straight: return []
    case .direct:
      guard let to else { return [] }
      let isForward = to.column > from.column
      return [
        anchor(.source, from, right: isForward, towards: Double(to.row)),
        anchor(.target, to, right: !isForward, towards: Double(from.row)),
      ]
    case .bracket(let side):
      guard let to else { return [] }
      return [
        anchor(.source, from, right: side == .right, towards: Double(to.row)),
        anchor(.target, to, right: side == .right, towards: Double(from.row)),
      ]
    case .corridor(let corridor):
      let height = grid.height(ofCorridor: corridor)
      let isForward = (to?.column ?? grid.columns) > from.column
      let first = anchor(.source, from, right: isForward, towards: height)
      return [first] + (to.map { [anchor(.target, $0, right: !isForward, towards: height)] } ?? [])
    case .railBeside:
      let height = grid.height(ofCorridor: grid.railBand ?? grid.bands.count)
      return [anchor(.source, from, right: true, towards: height)]
    }
  }

  private mutating func add(_ link: Int) {
    for anchor in anchors(of: link) {
      if anchor.isUp {
        up[anchor.gap].append(anchor.stub)
      } else {
        down[anchor.gap].append(anchor.stub)
      }
      number(anchor.gap)
    }
    if case .corridor(let corridor) = courses[link] {
      lanes[corridor].append(link)
      number(corridor: corridor)
    }
  }

  private mutating func remove(_ link: Int) {
    for anchor in anchors(of: link) {
      if anchor.isUp {
        up[anchor.gap].removeAll { $0 == anchor.stub }
      } else {
        down[anchor.gap].removeAll { $0 == anchor.stub }
      }
    }
    if case .corridor(let corridor) = courses[link] { lanes[corridor].removeAll { $0 == link } }
  }

  /// Gives everything at a gap its height.
  private mutating func number(_ gap: Int) {
    let middle = (2 * (gap / grid.columns) + 1) * MapRun.step
    for (place, stub) in up[gap].enumerated() { set(stub, middle - up[gap].count + place) }
    for (place, stub) in down[gap].enumerated() { set(stub, middle + 1 + place) }
  }

  private mutating func number(corridor: Int) {
    let first = Int(grid.height(ofCorridor: corridor) + 0.5) * 2 * MapRun.step
    for (place, link) in lanes[corridor].enumerated() {
      lane[link] = first + place
      refresh(link)
    }
  }

  private mutating func set(_ stub: Stub, _ height: Int) {
    switch stub.end {
    case .source: source[stub.link] = height
    case .target: target[stub.link] = height
    }
    refresh(stub.link)
  }

  private mutating func refresh(_ place: Int) {
    let link = content.links[place]
    let from = grid.cells[link.from]
    let to = link.station.map { grid.cells[$0] }
    var run = MapRun()
    switch courses[place] {
    case .listed, .upright, .railAbove: break
    case .straight:
      let end = to?.column ?? grid.columns
      run.through = min(from.column, end)..<max(from.column, end)
      run.height = (2 * from.row + 1) * MapRun.step
    case .direct:
      guard let to else { break }
      let isForward = to.column > from.column
      run.first = .init(
        min(from.column, to.column), source[place], isForward, target[place], !isForward)
    case .bracket(let side):
      let isRight = side == .right
      run.first = .init(
        isRight ? from.column : from.column - 1, source[place], isRight, target[place], isRight)
    case .corridor:
      let isForward = (to?.column ?? grid.columns) > from.column
      run.height = lane[place]
      let first = isForward ? from.column : from.column - 1
      run.first = .init(first, source[place], isForward, lane[place], !isForward)
      let last = to.map { isForward ? $0.column - 1 : $0.column } ?? grid.columns
      if to != nil { run.second = .init(last, lane[place], isForward, target[place], !isForward) }
      let (low, high) = (min(first, last) + 1, max(first, last))
      run.through = low..<max(low, high)
    case .railBeside:
      let rail = Int(grid.height(ofCorridor: grid.railBand ?? grid.bands.count) + 0.5)
      run.first = .init(from.column, source[place], true, rail * 2 * MapRun.step, true)
    }
    runs[place] = run
  }
}

// MARK: - Choosing

extension MapWiring {
  /// Crossings of one line with all others, those with lines of the same box at a third; and a little
  /// for the length of its way, so that of equals the shortest is taken.
  func cost(of link: Int) -> Double {
    let run = runs[link]
    var whole = 0
    for other in runs.indices where other != link {
      let crossings = run.crossings(with: runs[other])
      if crossings == 0 { continue }
      whole += crossings * (content.links[link].sharesEnd(with: content.links[other]) ? 1 : 3)
    }
    return Double(whole) / 3 + run.length * 0.25
  }

  /// The other ways that a link could take.
  private func alternatives(to place: Int) -> [MapCourses.Course] {
    switch courses[place] {
    case .bracket(let side):
      if side == .left { return [.bracket(.right)] }
      return grid.cells[content.links[place].from].column > 0 ? [.bracket(.left)] : []
    case .corridor(let current):
      let from = grid.cells[content.links[place].from].row
      let to = content.links[place].station.map { grid.cells[$0].row } ?? from
      let heights = Double(min(from, to)) - 1.6...Double(max(from, to)) + 1.6
      return lanes.indices.filter {
        $0 != current && heights.contains(grid.height(ofCorridor: $0))
      }.map { .corridor($0) }
    default: return []
    }
  }

  private mutating func reroute(_ link: Int) -> Bool {
    var best = (cost: cost(of: link), wiring: self)
    var isChanged = false
    for course in alternatives(to: link) {
      var next = self
      next.remove(link)
      next.courses[link] = course
      next.add(link)
      _ = next.reorder(link)
      let cost = next.cost(of: link)
      if cost < best.cost - 0.001 {
        best = (cost, next)
        isChanged = true
      }
    }
    if isChanged { self = best.wiring }
    return isChanged
  }

  /// Tries every height for the ends of a link and for its lane.
  private mutating func reorder(_ link: Int) -> Bool {
    var best = cost(of: link)
    let before = best
    for anchor in anchors(of: link) {
      let places = anchor.isUp ? up[anchor.gap] : down[anchor.gap]
      let others = places.filter { $0 != anchor.stub }
      guard !others.isEmpty else { continue }
      var kept = places
      for place in 0...others.count {
        var order = others
        order.insert(anchor.stub, at: place)
        if anchor.isUp { up[anchor.gap] = order } else { down[anchor.gap] = order }
        number(anchor.gap)
        let cost = cost(of: link)
        if cost < best - 0.001 { (best, kept) = (cost, order) }
      }
      if anchor.isUp { up[anchor.gap] = kept } else { down[anchor.gap] = kept }
      number(anchor.gap)
    }
    if case .corridor(let corridor) = courses[link], lanes[corridor].count > 1 {
      var kept = lanes[corridor]
      let others = kept.filter { $0 != link }
      for place in 0...others.count {
        lanes[corridor] = others
        lanes[corridor].insert(link, at: place)
        number(corridor: corridor)
        let cost = cost(of: link)
        if cost < best - 0.001 { (best, kept) = (cost, lanes[corridor]) }
      }
      lanes[corridor] = kept
      number(corridor: corridor)
    }
    return best < before - 0.001
  }
}
