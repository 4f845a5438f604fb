import UnderstudyModel

/// One page before it is put into its frame.
struct Page<Body: PageView>: Sendable {
  /// What browsers show in a tab, before the site's name.
  var title: String
  /// Which entry of the main navigation the page belongs to.
  var section: Section?
  /// The main part.
  var body: Body
  /// Where its author wrote it; absent for pages made from many places.
  var declared: Declaration?
  /// Who keeps it true.
  var owners: [Owner] = []
  /// By when somebody should read it again.
  var reviewBy: Day?
  /// `home` for the front page, `wide` for maps and boards; see the style sheet.
  var layout = ""

  init(_ title: String, in section: Section? = nil, _ body: Body) {
    self.title = title
    self.section = section
    self.body = body
  }
}

/// An entry of the main navigation.
enum Section: String, CaseIterable, Sendable {
  case home, roles, map, curricula, schedule, coverage, search

  var name: String { rawValue.capitalisedFirst }

  var destination: Destination {
    switch self {
    case .home: .home
    case .roles: .roles
    case .map: .map
    case .curricula: .curricula
    case .schedule: .schedule
    case .coverage: .coverage
    case .search: .search
    }
  }
}
