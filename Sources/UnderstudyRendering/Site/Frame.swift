import UnderstudyModel

/// What surrounds every page: head, header with navigation, footer.
struct Frame: PageView {
  static let template = "frame"

  struct Entry: View {
    var name: String
    var href: String
    var isCurrent: Bool
  }

  var language: String
  var title: String
  var siteName: String
  /// Classes of the root element, for the style sheet.
  var layout: String
  var styleSheet: String
  var script: String
  var home: String
  var navigation: [Entry]
  var main: Markup
  var more: [Entry]
  var made: Markup
}

extension PageWriter {
  /// A page with its frame around it.
  func framed(_ page: Page<some PageView>) throws -> Markup {
    let main = try handbook.renderer.render(page.body)
    let frame = Frame(
      language: organisation.language, title: page.title, siteName: organisation.name,
      layout: page.layout, styleSheet: href(to: handbook.map.path(of: .styleSheet)),
      script: href(to: handbook.map.path(of: .script)),
      home: href(to: handbook.map.path(of: .home)),
      navigation: Section.allCases.compactMap { section in
        entry(section.name, section.destination, isCurrent: section == page.section)
      },
      main: main,
      more: secondaryPages.compactMap { entry(name(of: $0), $0, isCurrent: false) },
      made: made(from: page.declared, owners: page.owners, reviewBy: page.reviewBy))
    return try handbook.renderer.render(frame)
  }

  private func entry(
    _ name: String, _ destination: Destination, isCurrent: Bool
  ) -> Frame.Entry? {
    href(destination).map { Frame.Entry(name: name, href: $0, isCurrent: isCurrent) }
  }

  /// The way to everything that the main navigation has no room for.
  private var secondaryPages: [Destination] {
    [
      .departments, .responsibilities, .customers, .goals, .systems, .packets, .stickingPoints,
      .feedback, .balance, .recognitions, .glossary,
    ]
  }
}
