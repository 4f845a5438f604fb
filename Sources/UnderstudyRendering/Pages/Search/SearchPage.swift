import UnderstudyModel

/// Search: a box where scripts run, and a list of everything where they do not.
struct SearchPage: PageView {
  static let template = "search"

  struct Group: View {
    var anchor: String
    var kind: String
    var entries: [Markup]
    /// How many more the box finds; empty where all are listed.
    var rest: String
  }

  var index: String
  var script: String
  var groups: [Group]
  var isEmpty: Bool
}

extension PageMaker {
  static let search = PageMaker(views: [SearchPage.self]) { map, _ in
    [
      .page(at: map.path(of: .search)) { Page("Search", in: .search, $0.searchPage) },
      .text(at: map.path(of: .searchIndex)) { $0.searchIndex },
    ]
  }
}

extension PageWriter {
  fileprivate var searchPage: SearchPage {
    let entries = searchEntries
    var kinds: [String] = []
    for entry in entries where kinds.last != entry.kind { kinds.append(entry.kind) }
    let groups = kinds.enumerated().map { place, kind -> SearchPage.Group in
      let all = entries.filter { $0.kind == kind }.sorted { $0.title < $1.title }
      let shown = all.prefix(longestIndex)
      let rest = all.count - shown.count
      return SearchPage.Group(
        anchor: "kind-\(place + 1)", kind: kind,
        entries: shown.map { link($0.destination, $0.title) },
        rest: rest == 0
          ? "" : "And \(grouped(rest)) more: the box above finds them.")
    }
    return SearchPage(
      index: href(to: handbook.map.path(of: .searchIndex)), script: href(to: SitePath("search.js")),
      groups: groups, isEmpty: groups.isEmpty)
  }

  /// A script that holds the index, because a page opened from a disk may not fetch a file.
  ///
  /// One array an entry: kind, title, address, further words.
  fileprivate var searchIndex: String {
    let entries = searchEntries.compactMap { entry in
      href(entry.destination).map { href in
        JSONValue.texts([entry.kind, entry.title, href, entry.words]).json(pretty: false)
      }
    }
    return "window.understudyIndex = [\n" + entries.joined(separator: ",\n") + "\n];\n"
  }
}

/// Beyond so many of one kind, a list of all helps nobody and makes the page heavy.
private let longestIndex = 500
