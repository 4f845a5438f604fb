/// Where the customers stand at the right edge, and where lines reach them.
struct MapCustomers {
  /// By customer: from top to bottom.
  private(set) var ranges: [ClosedRange<Double>] = []
  /// By link: the height at which it reaches its customer; `nil` for links to nobody outside.
  private(set) var port: [Double?]
  private(set) var bottom: Double

  /// `arrivals` holds by link the height at which its line comes from the left, `nil` for links that
  /// end elsewhere; `other` the heights of all other lines in the last channel.
  init(
    _ content: MapContent, arrivals: [Double?], other: [Double], from top: Double,
    to bottom: Double
  ) {
    port = arrivals
    self.bottom = bottom
    let order = Self.order(content, arrivals)
    guard !order.isEmpty else { return }
    let least = 96.0
    let gap = 14.0
    let shares = order.map { customer in
      Double(
        1
          + content.links.indices.count {
            content.links[$0].customer == customer && arrivals[$0] != nil
          })
    }
    let room = max(bottom - top, Double(order.count) * (least + gap) - gap)
    let free = room - Double(order.count) * least - Double(order.count - 1) * gap
    let whole = shares.reduce(0, +)
    ranges = Array(repeating: top...top, count: content.customers.count)
    var y = top
    for (customer, share) in zip(order, shares) {
      let height = least + free * share / whole
      ranges[customer] = y...(y + height)
      y += height + gap
    }
    self.bottom = max(bottom, y - gap)
    movePorts(content, arrivals, other)
  }

  /// Those whose lines come from further up stand further up.
  private static func order(_ content: MapContent, _ arrivals: [Double?]) -> [Int] {
    let means = content.customers.indices.map { customer -> Double in
      let heights = content.links.indices.compactMap {
        content.links[$0].customer == customer ? arrivals[$0] : nil
      }
      return heights.isEmpty ? .infinity : heights.reduce(0, +) / Double(heights.count)
    }
    return content.customers.indices.sorted { (means[$0], $0) < (means[$1], $1) }
  }

  /// A line that comes from beside its customer gets a port where no other line runs.
  private mutating func movePorts(
    _ content: MapContent, _ arrivals: [Double?], _ other: [Double]
  ) {
    var taken = other + arrivals.compactMap { $0 }
    for link in content.links.indices {
      guard let customer = content.links[link].customer, let y = arrivals[link] else { continue }
      let range = ranges[customer]
      let inside = (range.lowerBound + 20)...(range.upperBound - 20)
      if inside.contains(y) { continue }
      let ports = stride(from: inside.lowerBound, through: inside.upperBound, by: 4)
      let free = ports.filter { port in taken.allSatisfy { abs($0 - port) >= 12 } }
      let best = free.min { (abs($0 - y), $0) < (abs($1 - y), $1) }
      let port = best ?? inside.upperBound
      self.port[link] = port
      taken.append(port)
    }
  }
}
