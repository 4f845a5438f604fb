/// What a laid out map looks like, from back to front.
extension MapLayout {
  var shapes: [Shape] {
    regionShapes + customerShapes + railShapes + linkShapes + stationShapes + pinShapes
  }

  private var regionShapes: [Shape] {
    grid.regions.map { region in
      let group = content.groups[region.group]
      let box = rectangle(of: region)
      let isBelowRail = grid.band(of: region.rows.lowerBound) >= grid.railBand ?? .max
      let heading = FittedText.oneLine(group.name, .dept, width: form.boxWidth)
      let place = Point(box.x + form.padding, isBelowRail ? box.bottom - 10 : box.y + 21)
      // Where a department stands in two places, the anchor belongs to the first.
      let isFirst = grid.regions.first { $0.group == region.group } == region
      return .group(
        .init(
          anchor: isFirst ? group.node?.name : nil, title: heading.isShortened ? group.name : nil,
          [.box(box, radius: 8, classes: "region")]
            + heading.lines.map { .text(TextLine($0, .dept, at: place)) }))
    }
  }

  private var customerShapes: [Shape] {
    content.customers.indices.map { place in
      let customer = content.customers[place]
      let box = pill(of: place)
      let names = FittedText(customer.name, .name, width: box.width - 14, lines: 3)
      let below = FittedText("external customer", .sub, width: box.width - 14, lines: 2)
      let rows =
        names.lines.map { ($0, TextStyle.name, 20.0) }
        + below.lines.map { ($0, TextStyle.sub, 16.0) }
      var y = box.middle.y - rows.reduce(0) { $0 + $1.2 } / 2
      let texts = rows.map { text, style, step -> Shape in
        y += step
        return .text(TextLine(text, style, at: Point(box.middle.x, y - 5), .middle))
      }
      return .group(
        .init(
          classes: "cust", node: customer.node, title: names.isShortened ? customer.name : nil,
          [.box(box, radius: min(46, box.width / 2), classes: "")] + texts))
    }
  }

  private var railShapes: [Shape] {
    guard let rail = rows.rail, let first = columns.left.first, let last = columns.left.last else {
      return []
    }
    let tracks = content.links.indices.filter { courses[$0] == .railBeside }.compactMap { place in
      columns.track(of: place, in: grid.cells[content.links[place].from].column)
    }
    let end = max(last + form.boxWidth, tracks.max() ?? 0) + form.padding
    let line = Shape.line(
      .init([Point(first - form.padding, rail), Point(end, rail)], classes: "link"))
    let arrows = columns.left.map { left -> Shape in
      let x = left + form.boxWidth / 2
      return .line(.init([Point(x, rail), Point(x, rail - 20)], classes: "link", arrow: .plain))
    }
    let note =
      content.rail.isEmpty
      ? TextLine("for everyone", .note, at: Point(first + form.boxWidth / 2 + 10, rail - 8))
      : TextLine(content.rail, at: Point(first - form.padding, railSentence))
    return [.group(.init([line] + arrows + [.text(note)]))]
  }

  private var linkShapes: [Shape] {
    content.links.indices.compactMap { place in
      guard let way = way(of: place) else { return nil }
      let link = content.links[place]
      let texts = labelLines(of: place, along: way).map { Shape.text($0) }
      let isCentred = courses[place] != .upright && courses[place] != .railAbove
      return .group(
        .init(
          from: content.stations[link.from].node, to: node(of: link.to),
          title: labels[place].isShortened ? link.sentence : nil,
          [
            .line(
              .init(
                way, classes: link.criticality.lineClasses, arrow: link.criticality.arrow,
                radius: 12))
          ] + (isCentred && !texts.isEmpty ? [.group(.init(classes: "mid", texts))] : texts)))
    }
  }

  private var stationShapes: [Shape] {
    content.stations.indices.map { place in
      let station = content.stations[place]
      let box = box(of: place)
      let names = form.name(of: station)
      let below = form.subtitle(of: station)
      let step = form.nameStyle.size * 1.25
      let height = Double(names.lines.count) * step + (below.lines.isEmpty ? 0 : 18)
      var y = box.middle.y - height / 2
      var texts = names.lines.map { text -> Shape in
        y += step
        return .text(TextLine(text, form.nameStyle, at: Point(box.middle.x, y - 4), .middle))
      }
      texts += below.lines.map {
        .text(TextLine($0, .sub, at: Point(box.middle.x, y + 14), .middle))
      }
      let full = [station.name, station.subtitle].filter { !$0.isEmpty }.joined(separator: ", ")
      return .group(
        .init(
          classes: station.isAlone ? "role alone" : "role", node: station.node,
          title: names.isShortened || below.isShortened ? full : nil,
          [.box(box, radius: 6, classes: "")] + texts))
    }
  }

  private var pinShapes: [Shape] {
    content.links.indices.compactMap { place in
      let link = content.links[place]
      guard let worst = link.pins.first, let way = way(of: place) else { return nil }
      return PinSign.shape(
        worst.number, at: pin(of: place, along: way), of: link.pins,
        from: content.stations[link.from].node, to: node(of: link.to))
    }
  }

  func node(of end: MapContent.Link.End) -> Node {
    switch end {
    case .station(let place): content.stations[place].node
    case .customer(let place): content.customers[place].node
    case .everyone: .everyone
    }
  }
}
