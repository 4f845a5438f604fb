import UnderstudyRelations

extension PageWriter {
  /// A drawing as it stands on this page, its nodes linked to their pages.
  func drawing(_ drawing: Drawing) -> Markup {
    if drawing.shapes.isEmpty { return Markup() }
    let writer = SVGWriter { node in
      guard let destination = destination(of: node), let href = href(destination),
        href != path.href(to: path)
      else { return nil }
      return href
    }
    // The size that it was drawn for, for style sheets that do not stretch it to the page.
    let size =
      "width=\"\(fixed(drawing.frame.width, places: 0))\" "
      + "height=\"\(fixed(drawing.frame.height, places: 0))\" "
    let svg = writer.write(drawing)
    return Markup(html: "<svg " + size + svg.dropFirst("<svg ".count))
  }
}
