import UnderstudyDiagnostics

/// Finds what somebody may have meant by a misspelt name, in bounded time.
///
/// A name is looked up once, and content with thousands of unknown names is not worth an hour of
/// looking for their neighbours: after so many comparisons there are no more suggestions.
struct Suggestions {
  private let names: [String]
  private var found: [String: [String]] = [:]
  private var comparisonsLeft = 100_000

  /// - Parameter names: what exists, in any order.
  init(among names: [String]) { self.names = names }

  /// The nearest names, best first; empty where nothing is near or the time is used up.
  mutating func near(_ name: String) -> [String] {
    if let known = found[name] { return known }
    guard comparisonsLeft > 0 else { return [] }
    comparisonsLeft -= names.count
    let near = nearNames(to: name, among: names).filter { !name.isSiblingOf($0) }
    found[name] = near
    return near
  }

  /// The one name that was surely meant, if there is one.
  mutating func clearlyMeant(by name: String) -> String? {
    let near = near(name)
    guard near.count == 1, let only = near.first, name.isSlip(for: only),
      name.filter(\.isNumber) == only.filter(\.isNumber)
    else { return nil }
    return only
  }
}

extension String {
  /// Whether the two names are numbered alike and bear different numbers: `p-104` and `p-105`. Such
  /// names are no slips for each other, unless digits changed places.
  fileprivate func isSiblingOf(_ other: String) -> Bool {
    let (mine, others) = (filter(\.isNumber), other.filter(\.isNumber))
    return mine.count == others.count && mine.sorted() != others.sorted()
      && map { $0.isNumber ? "0" : $0 } == other.map { $0.isNumber ? "0" : $0 }
  }

  /// Whether this is the other name with one slip: a letter missing, one too many, or two that
  /// changed places. Another letter in the place of one is a slip only in a long name: `picker` and
  /// `packer` are two things.
  fileprivate func isSlip(for other: String) -> Bool {
    guard count >= 4 else { return false }
    let same = zip(self, other).prefix { $0 == $1 }.count
    let (mine, others) = (dropFirst(same), other.dropFirst(same))
    let end = zip(mine.reversed(), others.reversed()).prefix { $0 == $1 }.count
    let (wrong, right) = (Array(mine.dropLast(end)), Array(others.dropLast(end)))
    switch (wrong.count, right.count) {
    case (0, 1), (1, 0): return true
    case (1, 1): return count >= 8
    case (2, 2): return wrong == right.reversed()
    default: return false
    }
  }
}

extension SourceRange {
  /// Whether the range holds exactly this text: then it may be replaced.
  ///
  /// A value that was written with entities is marked at its attribute's name instead.
  func holds(_ text: String) -> Bool {
    start.line == end.line && end.column - start.column == text.utf8.count
  }
}
