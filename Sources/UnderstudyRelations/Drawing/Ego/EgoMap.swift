package import UnderstudyModel

/// One role in the middle, who serves it on its left, whom it serves on its right.
///
/// The role is a tall slab, so that all lines run side by side and no label can meet another. Every
/// service has a line of its own; several with one neighbour share that neighbour's box. The drawing
/// grows downwards with the number of services. Beyond the form's limit of neighbours a last box
/// says how many more there are; they stand in the list.
package struct EgoMap: Sendable {
  package var graph: ServiceGraph
  package var role: Identifier<Role>
  package var form: EgoMapForm
  /// Lines in small letters below the role's name: who holds it, who covers it. At most three are
  /// shown.
  package var notes: [String]
  /// Where the numbers of sticking points come from; absent: none are shown.
  package var register: StickingPointRegister?

  package init(
    of role: Identifier<Role>, in graph: ServiceGraph, form: EgoMapForm = .page,
    notes: [String] = [], register: StickingPointRegister? = nil
  ) {
    self.graph = graph
    self.role = role
    self.form = form
    self.notes = notes
    self.register = register
  }

  /// The map; `name` begins every identifier in it and must be the page's only one.
  package func drawing(name: String) -> Drawing {
    let suppliers = graph.suppliers(of: .role(role))
    let customers = graph.customers(of: .role(role)).sorted { left, right in
      // The external customer stands at the end of the column, as every chain ends with one.
      left.node.customer == nil && right.node.customer != nil
    }
    let left = EgoColumn(suppliers, side: .suppliers, map: self)
    let right = EgoColumn(customers, side: .customers, map: self)
    let depth = max(left.depth, right.depth, form.middleHeight + 8)
    let title = graph.name(of: .role(role))
    return Drawing(
      name: name, title: "Who serves the \(title) role, and whom it serves",
      about: "The same services are listed as text on this page.",
      frame: Rectangle(x: 0, y: 0, width: form.width, height: form.top + depth + 2),
      shapes: headings + middle(depth: depth) + left.lines + right.lines + left.boxes + right.boxes,
      listing: left.listing + right.listing)
  }

  private var headings: [Shape] {
    [
      (form.supplierHeading, 1, form.slabX - 12), (form.middleHeading, form.slabX, form.slabWidth),
      (form.customerHeading, form.width - form.boxWidth - 1, form.boxWidth),
    ].map { text, x, width in
      .text(
        TextLine(
          FittedText.oneLine(text, .dept, width: width).lines.first ?? "", .dept,
          at: Point(x, form.top - 16)))
    }
  }

  private func middle(depth: Double) -> [Shape] {
    let slab = Rectangle(x: form.slabX, y: form.top, width: form.slabWidth, height: depth)
    let name = graph.name(of: .role(role))
    let inside = form.slabWidth - 20
    let title = FittedText(name, form.middleStyle, width: inside, lines: 2)
    let notes = notes.prefix(3).map { FittedText.oneLine($0, .sub, width: inside) }
    let rows =
      title.lines.map { ($0, form.middleStyle, form.middleStyle.size * 1.2) }
      + notes.flatMap(\.lines).map { ($0, TextStyle.sub, 18) }
    let height = max(form.middleHeight, rows.reduce(0) { $0 + $1.2 } + 24)
    let box = Rectangle(
      x: form.slabX, y: slab.middle.y - height / 2, width: form.slabWidth, height: height)
    var baseline = box.middle.y - rows.reduce(0) { $0 + $1.2 } / 2
    let texts = rows.map { text, style, step -> Shape in
      baseline += step
      return .text(TextLine(text, style, at: Point(box.middle.x, baseline - 5), .middle))
    }
    let full = [name] + self.notes
    let isShortened =
      title.isShortened || notes.contains(where: \.isShortened) || self.notes.count > 3
    return [
      .box(slab, radius: 8, classes: "slab"),
      .group(
        .init(
          classes: "role me", node: .role(role),
          title: isShortened ? full.joined(separator: ", ") : nil,
          [.box(box, radius: 0, classes: "")] + texts)),
    ]
  }
}
