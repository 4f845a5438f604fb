package import UnderstudyModel

/// The line from colleagues by way of the reader to the customer, as it stands on the cover of a
/// packet.
///
/// At most five people are named; where somebody before the customer is left out, the line is
/// broken. The listing has everybody.
package struct CustomerLine: Sendable {
  package var graph: ServiceGraph
  package var chain: Chain
  /// The reader's role.
  package var role: Identifier<Role>
  /// What the reader is called.
  package var readerName: String

  package init(
    _ chain: Chain, of role: Identifier<Role>, in graph: ServiceGraph, reader: String = "You"
  ) {
    self.graph = graph
    self.chain = chain
    self.role = role
    readerName = reader
  }

  private static let width = 660.0
  private static let height = 84.0
  private static let most = 5

  /// The line; `name` begins every identifier in it and must be the page's only one.
  package func drawing(name: String) -> Drawing {
    let (stops, isBroken) = stops
    let step = (Self.width - 28) / Double(max(1, stops.count - 1))
    let points = stops.indices.map { Point(8 + Double($0) * step, 30) }
    var threads: [Shape] = []
    for (place, (start, end)) in zip(points, points.dropFirst()).enumerated() {
      threads.append(.thread(start, end, isBroken: isBroken && place == stops.count - 2))
    }
    let dots = zip(stops, points).map { Shape.dot($1, dot(of: $0)) }
    let labels = stops.indices.flatMap {
      label(of: stops[$0], at: $0, of: stops.count, points, step)
    }
    return Drawing(
      name: name, title: "The line to the customer",
      about: chain.nodes.map { said($0) }.joined(separator: ", then "),
      frame: Rectangle(x: 0, y: 0, width: Self.width, height: Self.height),
      shapes: threads + dots + labels,
      listing: chain.links.map { link in
        ListedLink(
          from: link.supplier, to: link.receiver, links: [link], text: graph.sentence(for: link),
          isDrawn: true)
      })
  }

  /// Who is named: the customer, and those around the reader.
  private var stops: (nodes: [Node], isBroken: Bool) {
    let nodes = chain.nodes
    guard nodes.count > Self.most, let customer = nodes.last else { return (nodes, false) }
    let own = nodes.firstIndex(of: .role(role)) ?? 0
    let room = Self.most - 1
    let start = max(0, min(own - 1, nodes.count - 1 - room))
    let isBroken = start + room < nodes.count - 1
    return (Array(nodes[start..<start + room]) + [customer], isBroken)
  }

  private func dot(of node: Node) -> Shape.Dot {
    if node.customer != nil { return .customer }
    return node == .role(role) ? .reader : .colleague
  }

  private func said(_ node: Node) -> String {
    node == .role(role) ? readerName : graph.name(of: node)
  }

  private func label(
    of node: Node, at place: Int, of count: Int, _ points: [Point], _ step: Double
  ) -> [Shape] {
    let style = node == .role(role) ? TextStyle.ownStop : .stop
    let isEnd = place == 0 || place == count - 1
    let room = isEnd ? step * 0.62 : step * 0.76
    let fitted = FittedText(said(node), style, width: room, lines: 2)
    let lines = fitted.lines.enumerated().map { row, text -> Shape in
      let y = 60 + Double(row) * 16
      var line =
        switch place {
        case 0: TextLine(text, style, at: Point(2, y))
        case count - 1: TextLine(text, style, at: Point(Self.width - 2, y), .end)
        default: TextLine(text, style, at: Point(points[place].x, y), .middle)
        }
      line.saysAnchor = true
      return .text(line)
    }
    return [.group(.init(title: fitted.isShortened ? said(node) : nil, lines))]
  }
}
