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
    return Markup(html: writer.write(drawing))
  }
}
