import UnderstudyModel

/// The way through a page that is split into several files.
struct PageParts: View {
  var links: [Markup]
}

extension PageWriter {
  /// Links to the parts of a page by what is in them.
  ///
  /// - Parameters:
  ///   - names: what is in each part.
  ///   - path: where the part with a number, from 1, is.
  ///   - current: the number of the part that is read.
  /// - Returns: `nil` where there is only one.
  func links(
    to names: [String], at path: (Int) -> SitePath, current: Int
  ) -> PageParts? {
    guard names.count > 1 else { return nil }
    return PageParts(
      links: names.enumerated().map { place, name in
        place + 1 == current
          ? Markup(html: "<b aria-current=\"page\">\(name.escapedForHTML)</b>")
          : link(to: path(place + 1), name)
      })
  }
}
