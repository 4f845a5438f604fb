import UnderstudyModel

/// One side of an ego map: the boxes of the neighbours and the lines between them and the slab.
struct EgoColumn {
  enum Side {
    case suppliers, customers
  }

  private(set) var boxes: [Shape] = []
  private(set) var lines: [Shape] = []
  private(set) var listing: [ListedLink] = []
  /// From the top of the first box to the bottom of the last.
  private(set) var depth = 0.0

  private let map: EgoMap
  private let side: Side
  private var form: EgoMapForm { map.form }

  init(_ neighbours: [Neighbour], side: Side, map: EgoMap) {
    self.map = map
    self.side = side
    let count = neighbours.count <= form.limit ? neighbours.count : max(1, form.limit - 1)
    var y = form.top
    for neighbour in neighbours.prefix(count) {
      y = add(neighbour, at: y)
    }
    let rest = neighbours.dropFirst(count)
    if !rest.isEmpty { addRest(Array(rest), at: y) }
    if neighbours.isEmpty { addNobody() }
    for neighbour in neighbours {
      let isDrawn = neighbours.prefix(count).contains(neighbour)
      let shown = shown(of: neighbour)
      listing += neighbour.links.map { map.listed($0, isDrawn: isDrawn && shown.contains($0)) }
    }
  }

  private var boxX: Double { side == .suppliers ? 1 : form.width - form.boxWidth - 1 }

  /// Where the lines begin and end: supplier's box to slab, slab to customer's box.
  private var ends: (start: Double, end: Double) {
    switch side {
    case .suppliers: (1 + form.boxWidth, form.slabX - 2)
    case .customers: (form.slabX + form.slabWidth, form.width - form.boxWidth - 3)
    }
  }

  private mutating func add(_ neighbour: Neighbour, at y: Double) -> Double {
    let shown = shown(of: neighbour)
    let rest = neighbour.links.count - shown.count
    let count = shown.count + (rest > 0 ? 1 : 0)
    let height = form.boxHeight + Double(count - 1) * form.inner
    let box = Rectangle(x: boxX, y: y, width: form.boxWidth, height: height)
    boxes.append(self.box(of: neighbour.node, in: box))
    for (place, link) in shown.enumerated() {
      lines.append(line(for: link, y: y + form.boxHeight / 2 + Double(place) * form.inner))
    }
    if rest > 0 {
      let y = y + form.boxHeight / 2 + Double(shown.count) * form.inner
      lines.append(line(for: Array(neighbour.links.suffix(rest)), y: y))
    }
    depth = box.bottom - form.top
    return box.bottom + form.pitch - form.boxHeight
  }

  private func box(of node: Node, in box: Rectangle) -> Shape {
    let name = map.graph.name(of: node)
    let inset = node.customer == nil ? 15.0 : 29.0
    let subtitle = form.showsDepartments ? map.graph.subtitle(of: node) : ""
    let room = form.boxWidth - (form.showsDepartments ? inset + 10 : 14)
    let title = FittedText(name, .role, width: room, lines: 2)
    let below = FittedText.oneLine(subtitle, .sub, width: room)
    let rows = title.lines.map { ($0, TextStyle.role) } + below.lines.map { ($0, TextStyle.sub) }
    let step = rows.count > 2 ? 16.0 : 18.0
    var baseline = box.middle.y - Double(rows.count) * step / 2 + step * 0.75
    let texts = rows.map { text, style -> Shape in
      defer { baseline += step }
      return form.showsDepartments
        ? .text(TextLine(text, style, at: Point(box.x + inset, baseline)))
        : .text(TextLine(text, style, at: Point(box.middle.x, baseline), .middle))
    }
    let isCustomer = node.customer != nil
    let classes = (isCustomer ? "cust" : "role") + (form.showsDepartments ? " left" : "")
    let isShortened = title.isShortened || below.isShortened
    return .group(
      .init(
        classes: classes, node: node,
        title: isShortened ? [name, subtitle].filter { !$0.isEmpty }.joined(separator: ", ") : nil,
        [.box(box, radius: isCustomer ? form.boxHeight / 2 : 6, classes: "")] + texts))
  }

  /// The services of a neighbour that have lines of their own.
  private func shown(of neighbour: Neighbour) -> ArraySlice<ServiceLink> {
    let most = max(1, form.linesPerNeighbour)
    return neighbour.links.count <= most
      ? neighbour.links[...] : neighbour.links.prefix(most - 1)
  }

  /// One line for the services of a neighbour that have none of their own.
  private func line(for rest: [ServiceLink], y: Double) -> Shape {
    let (start, end) = ends
    let words = FittedText.oneLine(
      "and \(rest.count) more", form.whatStyle, width: form.labelRoom)
    let texts = words.lines.map { text -> Shape in
      .text(TextLine(text, form.whatStyle, at: Point((start + end - 12) / 2, y - 10), .middle))
    }
    return .group(
      .init(
        title: rest.prefix(mostNames).map { map.graph.sentence(for: $0) }
          .joined(separator: ". ") + (rest.count > mostNames ? ", and more" : ""),
        [
          .line(.init([Point(start, y), Point(end, y)], classes: "link", arrow: .plain)),
          .group(.init(classes: "mid", texts)),
        ]))
  }

  private func line(for link: ServiceLink, y: Double) -> Shape {
    let pins = map.register?.open(of: link.id) ?? []
    let (start, end) = ends
    var middle = (start + end - 12) / 2
    var room = form.labelRoom
    var pin: [Shape] = []
    if let worst = pins.first {
      let x = side == .suppliers ? end - 32 : start + 32
      pin = [PinSign.shape(worst.number, at: Point(x, y), of: pins)]
      middle += side == .suppliers ? -18 : 18
      room -= 50
    }
    let what = FittedText(link.service.what, form.whatStyle, width: room, lines: 2)
    let time = FittedText.oneLine(link.service.promptnessWords, form.timeStyle, width: room)
    let drop = link.criticality == .high ? 21.0 : 19.0
    let above = what.lines.enumerated().map { place, text in
      let rise = Double(what.lines.count - 1 - place) * 15 + 10
      return TextLine(text, form.whatStyle, at: Point(middle, y - rise), .middle)
    }
    let below = time.lines.map {
      TextLine($0, form.timeStyle, at: Point(middle, y + drop), .middle)
    }
    let texts = (above + below).map { Shape.text($0) }
    return .group(
      .init(
        from: side == .suppliers ? link.supplier : .role(map.role),
        to: side == .suppliers ? .role(map.role) : link.receiver,
        title: what.isShortened || time.isShortened ? map.graph.sentence(for: link) : nil,
        [
          .line(
            .init(
              [Point(start, y), Point(end, y)], classes: link.criticality.lineClasses,
              arrow: link.criticality.arrow)),
          .group(.init(classes: "mid", texts)),
        ] + pin))
  }

  private mutating func addRest(_ rest: [Neighbour], at y: Double) {
    let box = Rectangle(x: boxX, y: y, width: form.boxWidth, height: form.boxHeight)
    let told = rest.prefix(mostNames).map { map.graph.name(of: $0.node) }.joined(separator: ", ")
    let names =
      rest.count > mostNames ? "\(told) and \(rest.count - mostNames) others" : told
    boxes.append(
      .group(
        .init(
          classes: "role", title: names,
          [
            .box(box, radius: 6, classes: ""),
            .text(
              TextLine(
                "and \(rest.count) more", .role, at: Point(box.middle.x, box.middle.y + 4.5),
                .middle)),
          ])))
    depth = box.bottom - form.top
  }

  private mutating func addNobody() {
    boxes.append(.text(TextLine("Nobody yet", .note, at: Point(boxX, form.top + 20))))
  }
}

/// Whatever is told when one points at a box or line for many names so many of them.
private let mostNames = 40
