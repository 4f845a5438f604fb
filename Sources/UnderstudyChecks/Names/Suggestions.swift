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
    let near = nearNames(to: name, among: names)
    found[name] = near
    return near
  }

  /// The one name that was surely meant, if there is one.
  ///
  /// Short names differ by chance, and names that differ in a number are different things.
  mutating func clearlyMeant(by name: String) -> String? {
    let near = near(name)
    guard near.count == 1, let only = near.first, name.utf8.count >= 4,
      name.filter(\.isNumber) == only.filter(\.isNumber)
    else { return nil }
    return only
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
