/// A drawing as a value: shapes with places, ready to be written as SVG, and the same in sentences.
package struct Drawing: Hashable, Sendable {
  /// Begins every identifier in the drawing; no two drawings of a page may share it. Letters, digits
  /// and hyphens.
  package var name: String
  /// What is drawn, in a few words.
  package var title: String
  /// What the drawing says, for those who cannot see it, or where the same stands as a list.
  package var about: String
  /// What is to be seen of the plane.
  package var frame: Rectangle
  /// From back to front.
  package var shapes: [Shape]
  /// Everything the drawing says, and what it had to leave out, one entry a line.
  package var listing: [ListedLink]

  package init(
    name: String, title: String, about: String, frame: Rectangle, shapes: [Shape],
    listing: [ListedLink]
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.frame = frame
    self.shapes = shapes
    self.listing = listing
  }
}

extension Drawing {
  /// Every shape that is no group, with the groups around it, outermost first.
  package var leaves: [(shape: Shape, groups: [Shape.Group])] {
    func walk(
      _ shapes: [Shape], _ groups: [Shape.Group]
    ) -> [(shape: Shape, groups: [Shape.Group])] {
      shapes.flatMap { shape in
        if case .group(let group) = shape { return walk(group.shapes, groups + [group]) }
        return [(shape, groups)]
      }
    }
    return walk(shapes, [])
  }
}

/// One line of a drawing's list: what the drawing shows as a line, in words.
package struct ListedLink: Hashable, Sendable {
  package var from: Node
  package var to: Node
  /// The services that the line stands for; one, unless the drawing sums departments up.
  package var links: [ServiceLink]
  /// A whole sentence without the full stop.
  package var text: String
  /// Whether there is a line for it; otherwise it stands only in the list, marked there with †.
  package var isDrawn: Bool
  /// The numbers of the open sticking points on it, worst first.
  package var pins: [Int]

  package init(
    from: Node, to: Node, links: [ServiceLink], text: String, isDrawn: Bool, pins: [Int] = []
  ) {
    self.from = from
    self.to = to
    self.links = links
    self.text = text
    self.isDrawn = isDrawn
    self.pins = pins
  }
}
