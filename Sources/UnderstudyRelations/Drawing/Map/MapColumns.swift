/// Where everything lies from left to right.
struct MapColumns {
  /// By column: the left edge of its boxes.
  private(set) var left: [Double] = []
  /// By channel: where the room for labels of lines that leave to the right ends.
  private(set) var stripEnd: [Double] = []
  /// By channel: where the room for labels of lines that leave to the left begins.
  private(set) var stripStart: [Double] = []
  /// The left edge of the customers.
  private(set) var customers = 0.0
  /// The right edge of everything.
  private(set) var right = 0.0
  private let firstTrack: [Double]
  private let tracks: MapTracks
  private let form: MapForm

  init(
    _ content: MapContent, _ grid: MapGrid, _ courses: [MapCourses.Course],
    _ labels: [MapLabels.Label], _ tracks: MapTracks, _ form: MapForm
  ) {
    self.form = form
    self.tracks = tracks
    var rightward = Array(repeating: 0.0, count: grid.columns)
    var leftward = rightward
    var hasLine = Array(repeating: false, count: grid.columns)
    for (place, link) in content.links.enumerated() {
      let from = grid.cells[link.from].column
      let to = link.station.map { grid.cells[$0].column }
      let width = labels[place].width
      switch courses[place] {
      case .listed, .upright, .railAbove: continue
      case .corridor: hasLine[min(from, grid.columns - 1)] = true
      case .straight where grid.isPass(link):
        for channel in min(from, to ?? grid.columns)..<max(from, to ?? grid.columns) {
          hasLine[channel] = true
        }
      case .straight, .direct:
        if (to ?? grid.columns) > from {
          rightward[from] = max(rightward[from], width)
        } else {
          // Words of a line that leads back stand where it arrives, beside those that leave there.
          rightward[from - 1] = max(rightward[from - 1], width)
        }
      case .bracket(.left):
        leftward[from - 1] = max(leftward[from - 1], width)
      case .bracket(.right), .railBeside:
        rightward[from] = max(rightward[from], width)
      }
    }
    var x = form.margin + form.padding
    var firstTrack: [Double] = []
    for channel in 0..<grid.columns {
      left.append(x)
      x += form.boxWidth
      let isLast = channel == grid.columns - 1
      let strip = rightward[channel] > 0 ? rightward[channel] + 22 : 14
      stripEnd.append(x + strip)
      x += strip
      firstTrack.append(x + 8)
      let count = tracks.count[channel]
      if count > 0 { x += 8 + Double(count - 1) * form.track + 8 }
      stripStart.append(x)
      x += leftward[channel] > 0 ? leftward[channel] + 22 : 0
      // Regions on both sides need their padding, arrows their tip.
      let least = isLast && content.customers.isEmpty ? 0 : hasLine[channel] ? 48.0 : 40
      x = max(x + 14, left[channel] + form.boxWidth + least)
      if isLast, content.customers.isEmpty {
        x = max(stripStart[channel], left[channel] + form.boxWidth + form.padding)
      }
    }
    self.firstTrack = firstTrack
    customers = x
    right = content.customers.isEmpty ? x : x + form.customerWidth(for: content.customers)
  }

  /// The middle of a link's track in a channel.
  func track(of link: Int, in channel: Int) -> Double? {
    tracks.track[.init(link: link, channel: channel)].map {
      firstTrack[channel] + Double($0) * form.track
    }
  }
}
