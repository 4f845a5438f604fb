/// One line of text in a drawing.
package struct TextLine: Hashable, Sendable {
  /// Which end of the text the point is.
  package enum Anchor: Hashable, Sendable {
    case start, middle, end
  }

  /// A stretch of the line in one style.
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: TextStyle

    package init(_ text: String, _ style: TextStyle) {
      self.text = text
      self.style = style
    }
  }

  /// Usually one.
  package var spans: [Span]
  /// Where the line stands: its anchor, on the baseline.
  package var point: Point
  package var anchor: Anchor
  /// Whether the anchor is written at the text, because no group around it has a class that says so.
  package var saysAnchor = false

  package init(_ text: String, _ style: TextStyle, at point: Point, _ anchor: Anchor = .start) {
    self.init([Span(text, style)], at: point, anchor)
  }

  package init(_ spans: [Span], at point: Point, _ anchor: Anchor = .start) {
    self.spans = spans
    self.point = point
    self.anchor = anchor
  }

  package var text: String { spans.map(\.text).joined() }

  /// The room that the line may take, estimated on the generous side.
  package var bounds: Rectangle {
    let width = spans.reduce(0) { $0 + $1.style.width(of: $1.text) }
    let size = spans.map(\.style.size).max() ?? 0
    let left =
      switch anchor {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    return Rectangle(
      x: left, y: point.y - size * 0.8, width: width, height: size)
  }
}
