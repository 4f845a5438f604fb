import UnderstudyModel

/// Writes the words, links and addresses of one page: what is relative to where the page stands.
struct PageWriter: Sendable {
  let handbook: Handbook
  /// Where the page stands.
  let path: SitePath

  var organisation: Organisation { handbook.organisation }
  var today: Day { handbook.today }
  var audience: Audience { handbook.audience }

  /// The address of a destination; absent where the site has no such page.
  func href(_ destination: Destination) -> String? {
    handbook.has(destination) ? handbook.map.href(from: path, to: destination) : nil
  }

  /// The address of a file, whether the site has it or not.
  func href(to file: SitePath) -> String { path.href(to: file) }

  /// The id under which a destination stands on its page; empty for whole pages.
  func anchor(_ destination: Destination) -> String {
    handbook.map.anchor(of: destination) ?? ""
  }

  /// A link with the destination's name, or with other words; plain words where there is no page.
  func link(_ destination: Destination, _ words: String? = nil) -> Markup {
    let words = words ?? name(of: destination)
    guard let href = href(destination), href != path.href(to: path) else {
      return Markup(text: words)
    }
    return Markup(html: "<a href=\"\(href.escapedForHTML)\">\(words.escapedForHTML)</a>")
  }
}
