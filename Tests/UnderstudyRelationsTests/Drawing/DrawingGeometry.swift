@testable import UnderstudyRelations

/// What a drawing looks like to a ruler: boxes, words and straight pieces of lines.
struct DrawingGeometry {
  struct Piece {
    var line: Int
    var from: Point
    var to: Point

    var isFlat: Bool { from.y == to.y }

    /// The piece as a rectangle without breadth.
    var span: Rectangle {
      Rectangle(
        x: min(from.x, to.x), y: min(from.y, to.y), width: abs(from.x - to.x),
        height: abs(from.y - to.y))
    }
  }

  var frame: Rectangle
  /// Boxes of roles, departments and customers; no regions, no slabs.
  var boxes: [Rectangle] = []
  /// Words, and the box in which they stand, if they do.
  var texts: [(text: String, bounds: Rectangle, box: Rectangle?)] = []
  var pieces: [Piece] = []
  var pins: [Point] = []
  /// Where the lines of services end.
  var ends: [(line: Int, point: Point)] = []

  init(_ drawing: Drawing) {
    frame = drawing.frame
    for (number, leaf) in drawing.leaves.enumerated() {
      switch leaf.shape {
      case .box(let box, _, let classes) where classes.isEmpty:
        boxes.append(box)
      case .text(let line):
        let siblings = leaf.groups.last?.shapes ?? []
        let box = siblings.lazy.compactMap { shape -> Rectangle? in
          if case .box(let box, _, _) = shape { box } else { nil }
        }.first
        if leaf.groups.last?.classes != "stick" { texts.append((line.text, line.bounds, box)) }
      case .line(let line):
        for (from, to) in zip(line.points, line.points.dropFirst()) {
          pieces.append(Piece(line: number, from: from, to: to))
        }
        let isService = leaf.groups.contains { $0.to != nil && $0.classes != "stick" }
        if isService, let end = line.points.last { ends.append((number, end)) }
      case .diamond(let middle, _): pins.append(middle)
      default: continue
      }
    }
  }

  /// Every fault that a reader would see, in words; empty where the drawing is clean.
  var faults: [String] {
    textsOutside + textsOnTexts + textsOnBoxes + textsOnLines + boxesOnBoxes + linesThroughBoxes
      + linesOnLines + pinsOnTexts
  }

  private var textsOutside: [String] {
    texts.compactMap { text, bounds, box in
      let room = box ?? frame
      return room.grown(by: 0.5).contains(bounds) ? nil : "outside its room: \(text)"
    }
  }

  private var textsOnTexts: [String] {
    pairs(texts).compactMap { one, other in
      one.bounds.overlaps(other.bounds) ? "on each other: \(one.text) | \(other.text)" : nil
    }
  }

  private var textsOnBoxes: [String] {
    texts.flatMap { text, bounds, own in
      boxes.filter { $0 != own && $0.overlaps(bounds) }.map { _ in "on a box: \(text)" }
    }
  }

  private var textsOnLines: [String] {
    texts.flatMap { text, bounds, _ in
      pieces.filter { $0.span.grown(by: 0.5).overlaps(bounds) }.map { _ in
        "on a line: \(text)"
      }
    }
  }

  private var boxesOnBoxes: [String] {
    pairs(boxes).compactMap { $0.overlaps($1) ? "boxes on each other: \($0) \($1)" : nil }
  }

  private var linesThroughBoxes: [String] {
    pieces.flatMap { piece in
      boxes.filter { $0.grown(by: -1).overlaps(piece.span.grown(by: 0.1)) }.map {
        "through a box: \(piece.from) to \(piece.to), \($0)"
      }
    }
  }

  /// Pieces that run on one another or so close that they look like one.
  private var linesOnLines: [String] {
    pairs(pieces).compactMap { one, other in
      guard one.line != other.line, one.isFlat == other.isFlat else { return nil }
      let (first, second) = (one.span, other.span)
      let apart = one.isFlat ? abs(first.y - second.y) : abs(first.x - second.x)
      let shared =
        one.isFlat
        ? min(first.right, second.right) - max(first.x, second.x)
        : min(first.bottom, second.bottom) - max(first.y, second.y)
      return apart < 4 && shared > 1
        ? "lines on each other: \(one.from) to \(one.to), \(other.from) to \(other.to)" : nil
    }
  }

  /// Lines of services that end neither at a box nor at the rail of a map.
  var linesToNowhere: [String] {
    ends.compactMap { line, point in
      let end = Rectangle(x: point.x - 4, y: point.y - 4, width: 8, height: 8)
      let isAtBox = boxes.contains { $0.overlaps(end) }
      let isAtLine = pieces.contains { $0.line != line && $0.span.grown(by: 0.1).overlaps(end) }
      return isAtBox || isAtLine ? nil : "to nowhere: \(point)"
    }
  }

  private var pinsOnTexts: [String] {
    pins.flatMap { pin in
      let sign = Rectangle(x: pin.x - 13, y: pin.y - 13, width: 26, height: 26)
      return texts.filter { $0.bounds.overlaps(sign) }.map { "under a pin: \($0.text)" }
    }
  }

  private func pairs<Element>(_ elements: [Element]) -> [(Element, Element)] {
    elements.indices.flatMap { one in
      elements[(one + 1)...].map { (elements[one], $0) }
    }
  }
}
