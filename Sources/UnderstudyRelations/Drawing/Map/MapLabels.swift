/// What stands at each line, fitted into the room that its course leaves.
struct MapLabels {
  struct Label {
    var what: String?
    var time: String?
    /// The wider of the two, with the room for a pin.
    var width: Double
    var isShortened: Bool
  }

  /// By link.
  let labels: [Label]

  init(_ content: MapContent, _ courses: [MapCourses.Course], _ grid: MapGrid, _ form: MapForm) {
    labels = content.links.indices.map { place in
      let link = content.links[place]
      let pin = link.pins.isEmpty ? 0 : form.pin
      let room: Double =
        switch courses[place] {
        case .upright, .railAbove: form.boxWidth - form.upright - 14 - (pin > 0 ? 10 : 0)
        case .corridor: form.boxWidth - pin
        case .straight where grid.isPass(link): form.boxWidth - pin
        default: form.labelWidth(columns: grid.columns)
        }
      let suffix = link.more > 0 ? ", \(link.more) more" : ""
      var what = FittedText.oneLine(
        link.what, form.whatStyle, width: room - form.whatStyle.width(of: suffix))
      what.lines = what.lines.map { $0 + suffix }
      let time = FittedText.oneLine(link.time, form.timeStyle, width: room)
      let widths =
        what.lines.map { form.whatStyle.width(of: $0) }
        + time.lines.map { form.timeStyle.width(of: $0) }
      return Label(
        what: what.lines.first, time: time.lines.first, width: (widths.max() ?? 0) + pin,
        isShortened: what.isShortened || time.isShortened)
    }
  }
}

extension MapGrid {
  /// Whether a straight line would run across cells between its ends.
  func isPass(_ link: MapContent.Link) -> Bool {
    let from = cells[link.from].column
    switch link.to {
    case .station(let station): return abs(cells[station].column - from) > 1
    case .customer: return from < columns - 1
    case .everyone: return false
    }
  }
}
