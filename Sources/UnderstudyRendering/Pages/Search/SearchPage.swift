import UnderstudyModel

/// Search: a box where scripts run, and a list of everything where they do not.
struct SearchPage: PageView {
  static let template = "search"

  struct Group: View {
    var anchor: String
    var kind: String
    var entries: [Markup]
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
    let groups = kinds.enumerated().map { place, kind in
      SearchPage.Group(
        anchor: "kind-\(place + 1)", kind: kind,
        entries: entries.filter { $0.kind == kind }.sorted { $0.title < $1.title }
          .map { link($0.destination, $0.title) })
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
