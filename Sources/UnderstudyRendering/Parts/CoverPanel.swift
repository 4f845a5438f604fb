import UnderstudyModel
import UnderstudyRelations

/// Who can do a role, best first.
struct CoverPanel: View {
  struct Entry: View {
    /// `l1` to `l4`, the mark of the style sheet.
    var mark: String
    var level: String
    var who: Markup
    var note: String
  }

  var lead: String
  var entries: [Entry]
  /// Every day ahead, days that are alike told once.
  var ahead: [String]
  /// Until when: `26 February 2027`; empty where nothing changes.
  var horizon: String
}

extension Level {
  /// The mark of the style sheet: an empty, half, full or ringed disc.
  var mark: String {
    switch self {
    case .none, .aware: "l0"
    case .shadowed: "l1"
    case .assisted: "l2"
    case .cover: "l3"
    case .host: "l4"
    }
  }
}

extension PageWriter {
  /// Who can do a role today; absent where nobody has begun to learn it, or names are hidden.
  func coverPanel(for role: Identifier<Role>) -> CoverPanel? {
    let coverage = handbook.connections.coverage
    let learners = coverage.levels.learners(of: role).map { ($0, coverage.level(of: $0, in: role)) }
    var entries: [CoverPanel.Entry] = []
    for level in [Level.host, .cover, .assisted] {
      for (id, _) in learners.filter({ $0.1 == level }) {
        entries.append(entry(id, level, in: role))
      }
    }
    let shadowed = learners.filter { $0.1 == .shadowed }.map { person($0.0) }
    if !shadowed.isEmpty {
      entries.append(
        CoverPanel.Entry(
          mark: Level.shadowed.mark, level: Level.shadowed.words,
          who: joinedInWords(shadowed),
          note: shadowed.count == 1 ? "has shadowed" : "have shadowed"))
    }
    guard audience.mayRead(.staff), !entries.isEmpty else { return nil }
    let ahead = coverageDays(of: role)
    let horizon = handbook.connections.forecast.days.last?.dateInFull ?? ""
    return CoverPanel(
      lead: lead(coverage[role]), entries: entries, ahead: ahead,
      horizon: ahead.isEmpty ? "" : horizon)
  }

  private func entry(
    _ id: Identifier<Person>, _ level: Level, in role: Identifier<Role>
  ) -> CoverPanel.Entry {
    let coverage = handbook.connections.coverage
    var notes: [String] = []
    switch level {
    case .host:
      notes.append(coverage.isOwn(role, of: id) ? "does it and takes visitors" : "can host")
    case .cover: notes.append(coverage.isOwn(role, of: id) ? "does it" : "can cover")
    default:
      let ready = handbook.connections.teaching.next(id, in: role)?.ready
      notes.append(ready.map { "can cover from \($0.date(asReadOn: today))" } ?? "has assisted")
    }
    if level >= .cover, !coverage.isAtWork(id) { notes.append("away today") }
    return CoverPanel.Entry(
      mark: level.mark, level: level.words,
      who: Markup(html: "<b>") + person(id) + Markup(html: "</b>"),
      note: notes.joined(separator: ", "))
  }

  private func lead(_ coverage: RoleCoverage?) -> String {
    guard let coverage else { return "" }
    if let alone = coverage.alone {
      let closes = closing(of: coverage.role).map { " The gap \(words(for: $0))." } ?? ""
      return "Only \(personName(alone)) can do it today.\(closes)"
    }
    if coverage.able.isEmpty { return "Nobody can do it today." }
    let least = coverage.least > 0 ? " At least \(numberInWords(coverage.least)) must be here." : ""
    return "If somebody is out, work down this list." + least
  }
}
