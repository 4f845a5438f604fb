/// Where everything lies from top to bottom.
struct MapRows {
  /// By row: its middle, and how far it reaches above and below.
  private(set) var middle: [Double]
  private(set) var above: [Double]
  private(set) var below: [Double]
  /// By corridor: the middle of its first lane.
  private(set) var firstLane: [Double]
  /// The rail of those who serve everyone.
  private(set) var rail: Double?
  /// Where the drawing ends.
  private(set) var bottom: Double
  /// By station: how far its box reaches above and below the middle of its row.
  let boxAbove: [Double]
  let boxBelow: [Double]

  init(
    _ content: MapContent, _ grid: MapGrid, _ courses: [MapCourses.Course], _ slots: MapSlots,
    _ lanes: MapLanes, _ form: MapForm
  ) {
    (boxAbove, boxBelow) = Self.boxes(content, courses, slots, form)
    above = slots.above
    below = slots.below
    for (station, cell) in grid.cells.enumerated() {
      above[cell.row] = max(above[cell.row], boxAbove[station])
      below[cell.row] = max(below[cell.row], boxBelow[station])
    }
    middle = Array(repeating: 0, count: max(1, grid.rows))
    firstLane = []
    rail = nil
    let uprights = Set(
      content.links.indices.filter { courses[$0] == .upright }.compactMap { place in
        content.links[place].station.map {
          max(grid.cells[$0].row, grid.cells[content.links[place].from].row)
        }
      })
    var y = form.margin
    for corridor in 0...grid.bands.count {
      firstLane.append(y + form.lane / 2)
      y += Double(lanes.count[corridor]) * form.lane
      if corridor == grid.railBand {
        rail = y + 30
        y += 30 + (corridor < grid.bands.count ? 62 : content.rail.isEmpty ? 12 : 34)
      } else if corridor > 0, corridor < grid.bands.count, lanes.count[corridor] == 0 {
        y += 16
      }
      guard corridor < grid.bands.count else { break }
      let isBelowRail = corridor >= grid.railBand ?? .max
      for row in grid.bands[corridor] {
        if row > grid.bands[corridor].lowerBound {
          y += uprights.contains(row) ? form.uprightGap : form.rowGap
        }
        if !isBelowRail, grid.regions.contains(where: { $0.rows.lowerBound == row }) {
          y += form.heading
        }
        middle[row] = y + above[row]
        y = middle[row] + below[row]
      }
      y += form.padding + (isBelowRail && !grid.regions.isEmpty ? form.heading - 4 : 0)
    }
    bottom = y
  }

  /// Boxes are as tall as their names and the lines at their sides need.
  private static func boxes(
    _ content: MapContent, _ courses: [MapCourses.Course], _ slots: MapSlots, _ form: MapForm
  ) -> (above: [Double], below: [Double]) {
    var above = content.stations.map { form.textHeight(of: $0) / 2 }
    var below = above
    func reach(_ station: Int, _ height: Double) {
      above[station] = max(above[station], 11 - height)
      below[station] = max(below[station], 11 + height)
    }
    for (place, link) in content.links.enumerated() {
      switch courses[place] {
      case .listed, .upright, .railAbove: continue
      default: break
      }
      reach(link.from, slots.source[place])
      if let station = link.station { reach(station, slots.target[place]) }
    }
    return (above, below)
  }
}

extension MapForm {
  /// A station's name as it stands in its box.
  func name(of station: MapContent.Station) -> FittedText {
    FittedText(station.name, nameStyle, width: boxWidth - 14, lines: 2)
  }

  func subtitle(of station: MapContent.Station) -> FittedText {
    FittedText.oneLine(station.subtitle, .sub, width: boxWidth - 14)
  }

  func textHeight(of station: MapContent.Station) -> Double {
    let names = Double(name(of: station).lines.count) * nameStyle.size * 1.25
    let below = station.subtitle.isEmpty ? 0.0 : 18
    return max(boxHeight, names + below + 16)
  }
}
