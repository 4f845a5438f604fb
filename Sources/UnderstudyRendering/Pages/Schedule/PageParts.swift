import UnderstudyModel

/// The way through a page that is split into several files.
struct PageParts: View {
  var links: [Markup]
}

extension PageWriter {
  /// Links to the parts of a page; none where there is only one.
  func links(toParts number: Int, of page: SitePath, current: Int) -> PageParts? {
    guard number > 1 else { return nil }
    return PageParts(
      links: (1...number).map { part in
        part == current
          ? Markup(html: "<b aria-current=\"page\">Part \(part)</b>")
          : link(to: page.part(part), "Part \(part)")
      })
  }
}
