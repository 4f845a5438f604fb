/// Writes a drawing as an `<svg>` element for the style sheet of the site.
///
/// The same drawing gives the same bytes. All text is escaped; characters that XML forbids are left
/// out. Paths are none of its business: the caller says where each node's page is.
package struct SVGWriter {
  /// The address of a node's page; `nil` for a node that has none.
  package var address: (Node) -> String?

  package init(address: @escaping (Node) -> String?) { self.address = address }

  package func write(_ drawing: Drawing) -> String { write(drawing, style: nil) }

  /// With a style sheet to carry along; absent: the page has one.
  func write(_ drawing: Drawing, style: String?) -> String {
    var markup = Markup()
    let frame = drawing.frame
    let box = [frame.x, frame.y, frame.width, frame.height].map(\.shortest).joined(separator: " ")
    // Two hyphens, because one stands before anchors, and a department may be called "d".
    let (title, about) = ("\(drawing.name)--t", "\(drawing.name)--d")
    markup.open(
      "svg",
      [
        ("data-map", drawing.name), ("viewBox", box), ("aria-labelledby", title),
        ("aria-describedby", about),
      ])
    markup.element("title", [("id", title)], drawing.title)
    markup.element("desc", [("id", about)], drawing.about)
    if let style { markup.style(style) }
    writeMarkers(of: drawing, to: &markup)
    for shape in drawing.shapes { write(shape, of: drawing, to: &markup) }
    markup.close("svg")
    return markup.text
  }

  private func writeMarkers(of drawing: Drawing, to markup: inout Markup) {
    let arrows = Set(
      drawing.leaves.compactMap { leaf -> Shape.Line.Arrow? in
        if case .line(let line) = leaf.shape { line.arrow } else { nil }
      })
    let used = [Shape.Line.Arrow.plain, .critical].filter { arrows.contains($0) }
    guard !used.isEmpty else { return }
    markup.open("defs", [])
    for arrow in used {
      markup.open(
        "marker",
        [
          ("id", arrow.marker(in: drawing)), ("viewBox", "0 0 8 8"), ("refX", "7"), ("refY", "4"),
          ("markerWidth", arrow.size), ("markerHeight", arrow.size),
          ("markerUnits", "userSpaceOnUse"), ("orient", "auto"),
        ])
      markup.empty("path", [("class", arrow.tip), ("d", "M0 0 8 4 0 8z")])
      markup.close("marker")
    }
    markup.close("defs")
  }

  private func write(_ shape: Shape, of drawing: Drawing, to markup: inout Markup) {
    switch shape {
    case .box(let box, let radius, let classes):
      markup.empty(
        "rect",
        [
          ("class", classes), ("x", box.x.shortest), ("y", box.y.shortest),
          ("width", box.width.shortest), ("height", box.height.shortest),
          ("rx", radius == 0 ? "" : radius.shortest),
        ])
    case .line(let line):
      markup.empty(
        "path",
        [
          ("class", line.classes),
          ("marker-end", line.arrow.map { "url(#\($0.marker(in: drawing)))" } ?? ""),
          ("d", line.path),
        ])
    case .diamond(let middle, let reach):
      let r = reach.shortest
      markup.empty(
        "path",
        [
          (
            "d",
            "M\(middle.x.shortest) \((middle.y - reach).shortest)l\(r) \(r)-\(r) \(r)-\(r)-\(r)z"
          )
        ]
      )
    case .dot(let middle, let dot):
      markup.empty(
        "circle",
        [("cx", middle.x.shortest), ("cy", middle.y.shortest), ("r", dot.radius.shortest)]
          + dot.paint)
    case .thread(let start, let end, let isBroken):
      markup.empty(
        "path",
        [
          ("d", "M\(start.x.shortest) \(start.y.shortest)H\(end.x.shortest)"),
          ("stroke", "var(--ink)"), ("stroke-width", "1.5"), ("fill", "none"),
          ("stroke-dasharray", isBroken ? "2 6" : ""),
        ])
    case .text(let line):
      write(line, to: &markup)
    case .group(let group):
      write(group, of: drawing, to: &markup)
    }
  }

  private func write(_ line: TextLine, to markup: inout Markup) {
    let anchor =
      switch line.anchor {
      case .start: "start"
      case .middle: "middle"
      case .end: "end"
      }
    let place = [
      ("x", line.point.x.shortest), ("y", line.point.y.shortest),
      // Inside a map the style sheet knows; elsewhere the text must say it itself.
      ("text-anchor", line.saysAnchor ? anchor : ""),
      ("font-weight", line.saysAnchor && line.spans.first?.style.isBold == true ? "700" : ""),
    ]
    if line.spans.count == 1, let span = line.spans.first {
      markup.element("text", [("class", span.style.className)] + place, span.text.visible)
      return
    }
    markup.open("text", place)
    for span in line.spans {
      markup.element("tspan", [("class", span.style.className)], span.text, isInline: true)
    }
    markup.close("text")
  }

  private func write(_ group: Shape.Group, of drawing: Drawing, to markup: inout Markup) {
    let page = group.node.flatMap(address)
    let element = page == nil ? "g" : "a"
    markup.open(
      element,
      [
        ("id", group.anchor.map { "\(drawing.name)-\($0)" } ?? ""), ("class", group.classes),
        ("data-role", group.node?.key ?? ""), ("data-from", group.from?.key ?? ""),
        ("data-to", group.to?.key ?? ""), ("href", page ?? ""),
      ])
    if let title = group.title { markup.element("title", [], title.visible) }
    for shape in group.shapes { write(shape, of: drawing, to: &markup) }
    markup.close(element)
  }
}

extension Shape.Dot {
  fileprivate var paint: [(name: String, value: String)] {
    switch self {
    case .colleague: [("fill", "var(--paper)"), ("stroke", "var(--ink)"), ("stroke-width", "1.5")]
    case .reader: [("fill", "var(--me)")]
    case .customer:
      [
        ("fill", "var(--customer)"), ("stroke", "var(--customer-edge)"), ("stroke-width", "1.5"),
      ]
    }
  }
}

extension Shape.Line.Arrow {
  fileprivate func marker(in drawing: Drawing) -> String {
    "\(drawing.name)--\(self == .critical ? "ac" : "a")"
  }

  fileprivate var size: String { self == .critical ? "13" : "9" }

  fileprivate var tip: String { self == .critical ? "tip crit" : "tip" }
}
