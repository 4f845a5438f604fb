/// A map with a place for everything: rows, columns, tracks and the way of each line.
struct MapLayout {
  let content: MapContent
  let form: MapForm
  let grid: MapGrid
  let courses: [MapCourses.Course]
  let labels: [MapLabels.Label]
  let slots: MapSlots
  let lanes: MapLanes
  let rows: MapRows
  let customers: MapCustomers
  let tracks: MapTracks
  let columns: MapColumns

  init(_ content: MapContent, form: MapForm) {
    var builder = MapGridBuilder(content, form.placing, maximumColumns: form.columns)
    builder.place()
    self.init(content, on: builder.grid(), form: form)
  }

  init(_ content: MapContent, on grid: MapGrid, form: MapForm) {
    self.content = content
    self.grid = grid
    self.form = form
    var wiring = MapWiring(content, on: grid, MapCourses(content, on: grid).courses)
    wiring.improve()
    courses = wiring.courses
    labels = MapLabels(content, courses, grid, form).labels
    slots = MapSlots(wiring)
    lanes = MapLanes(wiring)
    rows = MapRows(content, grid, courses, slots, lanes, form)
    let heights = MapHeights(content, grid, courses, slots, lanes, rows, form)
    customers = MapCustomers(
      content, arrivals: heights.arrivals, other: heights.inLastChannel, from: form.margin,
      to: content.rail.isEmpty ? rows.bottom : (rows.rail ?? rows.bottom) - 12)
    tracks = MapTracks(heights.pieces(customers), channels: grid.columns)
    columns = MapColumns(content, grid, courses, labels, tracks, form)
  }

  /// What is to be seen.
  var frame: Rectangle {
    let width = max(columns.right, railRight) + form.margin
    // A small map is not blown up to the width of a page: it stands in the middle.
    let whole = max(width, 1_080)
    return Rectangle(
      x: (width - whole) / 2, y: 0, width: whole,
      height: max(rows.bottom, customers.bottom, railSentence) + form.margin)
  }

  /// The baseline of the sentence below the rail: below the customers too.
  var railSentence: Double {
    guard !content.rail.isEmpty, let rail = rows.rail else { return 0 }
    return max(rail, customers.bottom) + 26
  }

  private var railRight: Double {
    let width = content.rail.reduce(0) { $0 + $1.style.width(of: $1.text) }
    return width == 0 ? 0 : form.margin + width
  }

  func box(of station: Int) -> Rectangle {
    let cell = grid.cells[station]
    return Rectangle(
      x: columns.left[cell.column], y: rows.middle[cell.row] - rows.boxAbove[station],
      width: form.boxWidth, height: rows.boxAbove[station] + rows.boxBelow[station])
  }

  func pill(of customer: Int) -> Rectangle {
    let range = customers.ranges[customer]
    return Rectangle(
      x: columns.customers, y: range.lowerBound, width: columns.right - columns.customers,
      height: range.upperBound - range.lowerBound)
  }

  func rectangle(of region: MapGrid.Region) -> Rectangle {
    let isBelowRail = grid.band(of: region.rows.lowerBound) >= grid.railBand ?? .max
    let boxes = content.stations.indices.filter { station in
      let cell = grid.cells[station]
      return region.columns.contains(cell.column) && region.rows.contains(cell.row)
    }.map { box(of: $0) }
    let top = (boxes.map(\.y).min() ?? 0) - (isBelowRail ? form.padding : form.heading)
    let bottom =
      (boxes.map(\.bottom).max() ?? 0) + (isBelowRail ? form.heading - 2 : form.padding)
    let left = columns.left[region.columns.lowerBound] - form.padding
    let right = columns.left[region.columns.upperBound] + form.boxWidth + form.padding
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }
}

/// At which height each line leaves, runs and arrives.
struct MapHeights {
  let content: MapContent
  let grid: MapGrid
  let courses: [MapCourses.Course]
  let lanes: MapLanes
  let rows: MapRows
  let slots: MapSlots
  let form: MapForm

  init(
    _ content: MapContent, _ grid: MapGrid, _ courses: [MapCourses.Course], _ slots: MapSlots,
    _ lanes: MapLanes, _ rows: MapRows, _ form: MapForm
  ) {
    self.content = content
    self.grid = grid
    self.courses = courses
    self.slots = slots
    self.lanes = lanes
    self.rows = rows
    self.form = form
  }

  func source(_ link: Int) -> Double {
    rows.middle[grid.cells[content.links[link].from].row] + slots.source[link]
  }

  func target(_ link: Int) -> Double? {
    content.links[link].station.map { rows.middle[grid.cells[$0].row] + slots.target[link] }
  }

  func lane(_ link: Int) -> Double? {
    guard case .corridor(let corridor) = courses[link], let lane = lanes.lane[link] else {
      return nil
    }
    return rows.firstLane[corridor] + Double(lane) * form.lane
  }

  /// By link: the height at which it comes to the customers.
  var arrivals: [Double?] {
    content.links.indices.map { link in
      guard content.links[link].customer != nil, courses[link] != .listed else { return nil }
      return lane(link) ?? source(link)
    }
  }

  /// Heights of the lines in the last channel that go to no customer.
  var inLastChannel: [Double] {
    let last = grid.columns - 1
    return content.links.indices.flatMap { link -> [Double] in
      let place = content.links[link]
      guard place.customer == nil, courses[link] != .listed, courses[link] != .upright,
        courses[link] != .railAbove
      else { return [] }
      let isFromLast = grid.cells[place.from].column == last
      let isToLast = place.station.map { grid.cells[$0].column == last } ?? false
      return (isFromLast ? [source(link)] : []) + (isToLast ? [target(link)].compactMap { $0 } : [])
    }
  }

  /// The upright pieces of all lines in the channels.
  func pieces(_ customers: MapCustomers) -> [MapTracks.Piece] {
    content.links.indices.flatMap { pieces(of: $0, customers) }
  }

  private func pieces(of place: Int, _ customers: MapCustomers) -> [MapTracks.Piece] {
    let link = content.links[place]
    let from = grid.cells[link.from].column
    let to = link.station.map { grid.cells[$0].column }
    func piece(
      _ channel: Int, _ start: (y: Double, isLeft: Bool), _ end: (y: Double, isLeft: Bool)
    ) -> MapTracks.Piece {
      MapTracks.Piece(link: place, channel: channel, ends: [start, end])
    }
    var found: [MapTracks.Piece] = []
    switch courses[place] {
    case .listed, .straight, .upright, .railAbove: break
    case .direct:
      guard let to, let target = target(place) else { break }
      found = [piece(min(from, to), (source(place), to > from), (target, to < from))]
    case .bracket(let side):
      guard let target = target(place) else { break }
      let isRight = side == .right
      found = [piece(isRight ? from : from - 1, (source(place), isRight), (target, isRight))]
    case .railBeside:
      guard let rail = rows.rail else { break }
      found = [piece(from, (source(place), true), (rail, true))]
    case .corridor:
      guard let lane = lane(place) else { break }
      let isForward = (to ?? grid.columns) > from
      found = [
        piece(isForward ? from : from - 1, (source(place), isForward), (lane, !isForward))
      ]
      if let to, let target = target(place) {
        found.append(piece(isForward ? to - 1 : to, (lane, isForward), (target, !isForward)))
      }
    }
    if link.customer != nil, let port = customers.port[place] {
      let arrival = lane(place) ?? source(place)
      if courses[place] != .listed, arrival != port {
        found.append(piece(grid.columns - 1, (arrival, true), (port, false)))
      }
    }
    return found
  }
}
