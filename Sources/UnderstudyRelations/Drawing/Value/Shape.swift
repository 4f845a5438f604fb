/// One thing in a drawing.
package indirect enum Shape: Hashable, Sendable {
  /// A rectangle with round corners.
  case box(Rectangle, radius: Double, classes: String)
  case line(Line)
  /// The sign of a sticking point: a square on its tip.
  case diamond(Point, reach: Double)
  /// Somebody on the line to the customer.
  case dot(Point, Dot)
  /// A thin line between two dots; broken where it leaves somebody out.
  case thread(Point, Point, isBroken: Bool)
  case text(TextLine)
  case group(Group)

  /// A line along points, bent at right angles with round corners.
  package struct Line: Hashable, Sendable {
    package enum Arrow: Hashable, Sendable {
      case plain, critical
    }

    /// At least two; neighbours share x or y.
    package var points: [Point]
    package var classes: String
    /// The tip at the last point.
    package var arrow: Arrow?
    /// The radius of its corners, where there is room for it.
    package var radius: Double

    package init(_ points: [Point], classes: String, arrow: Arrow? = nil, radius: Double = 16) {
      self.points = points
      self.classes = classes
      self.arrow = arrow
      self.radius = radius
    }
  }

  /// How somebody on the line to the customer is shown.
  package enum Dot: Hashable, Sendable {
    case colleague, reader, customer

    /// Pixels.
    package var radius: Double {
      switch self {
      case .colleague: 6
      case .reader: 11
      case .customer: 14
      }
    }
  }

  /// Shapes that belong together.
  package struct Group: Hashable, Sendable {
    package var classes: String
    /// The node that the group shows: `data-role`, and a link where its page is known.
    package var node: Node?
    /// The two ends of the service that the group shows: `data-from` and `data-to`.
    package var from: Node?
    package var to: Node?
    /// An identifier within the drawing, so that pages can link to it.
    package var anchor: String?
    /// What appears when one points at it: the full text where the drawing had to shorten.
    package var title: String?
    package var shapes: [Shape]

    package init(
      classes: String = "", node: Node? = nil, from: Node? = nil, to: Node? = nil,
      anchor: String? = nil, title: String? = nil, _ shapes: [Shape]
    ) {
      self.classes = classes
      self.node = node
      self.from = from
      self.to = to
      self.anchor = anchor
      self.title = title
      self.shapes = shapes
    }
  }
}
