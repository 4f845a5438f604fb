import UnderstudyDiagnostics

extension [Diagnostic] {
  /// More than three findings of one kind become one, so that what repeats does not drown the rest.
  ///
  /// The one finding stands where the first stood; its notes tell the next ones, and how many more
  /// there are.
  ///
  /// - Parameter summary: the sentence for so many findings.
  /// - Returns: one finding, or the few there are.
  func grouped(_ summary: (Int) -> String) -> [Diagnostic] {
    guard count > 3, var whole = first else { return self }
    let rest = dropFirst().map { Diagnostic.Note($0.message, at: $0.range) }
    whole.message = summary(count)
    whole.severity = map(\.severity).max() ?? whole.severity
    whole.notes = rest.prefix([Diagnostic.Note].mostShown).map { $0 }.shortened(outOf: rest.count)
    whole.fix = nil
    return [whole]
  }
}

extension [Diagnostic.Note] {
  /// How many notes one finding shows.
  static let mostShown = 5

  /// The first few notes, and how many more there are.
  ///
  /// - Parameter total: how many there are in all, of which these are the first.
  /// - Returns: five notes at most, and one that counts the rest.
  func shortened(outOf total: Int) -> [Diagnostic.Note] {
    let shown = Array(prefix(Self.mostShown))
    return total > shown.count ? shown + [.init("and \(total - shown.count) more")] : shown
  }
}

/// A number with its noun: `1 trainee`, `3 trainees`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

/// Names in quotation marks, the last joined by a word: `'a', 'b' or 'c'`.
func listed(_ names: [String], _ joint: String) -> String {
  let quoted = names.map { "'\($0)'" }
  guard quoted.count > 1, let last = quoted.last else { return quoted.joined() }
  return quoted.dropLast().joined(separator: ", ") + " \(joint) " + last
}
