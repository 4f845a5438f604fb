/// Findings of which only the first few of each kind are shown, so that one cause that repeats does
/// not bury the others.
package struct FoldedDiagnostics: Sendable {
  /// The findings of one kind that are not shown.
  package struct Fold: Hashable, Sendable {
    package var id: Diagnostic.ID
    package var severity: Severity
    /// How many there are, at least 1.
    package var count: Int
    /// In how many files they are; 0 if they concern the content as a whole.
    package var files: Int

    /// "37 more warnings in 5 files".
    package var sentence: String {
      let place = files == 0 ? "" : " in \(counted(files, "file"))"
      return "\(count) more \(count == 1 ? severity.rawValue : severity.rawValue + "s")\(place)"
    }
  }

  /// The findings to show, in their order.
  package private(set) var shown: [Diagnostic] = []
  /// What was left out, in the order in which each kind first appears.
  package private(set) var folds: [Fold] = []

  /// Folds findings.
  ///
  /// Two findings are of one kind if id and severity are the same. A fold of one would save nothing,
  /// so such a finding is shown.
  ///
  /// - Parameters:
  ///   - diagnostics: the findings, in the order to show them in.
  ///   - limit: how many of each kind to show; `nil` shows all.
  package init(_ diagnostics: [Diagnostic], after limit: Int?) {
    guard let limit else {
      shown = diagnostics
      return
    }
    var total: [Kind: Int] = [:]
    for diagnostic in diagnostics { total[Kind(diagnostic), default: 0] += 1 }
    var seen: [Kind: Int] = [:]
    var indexOfFold: [Kind: Int] = [:]
    var files: [Set<String>] = []
    for diagnostic in diagnostics {
      let kind = Kind(diagnostic)
      seen[kind, default: 0] += 1
      if seen[kind, default: 0] <= Swift.max(0, limit) || total[kind, default: 0] <= limit + 1 {
        shown.append(diagnostic)
        continue
      }
      let index = indexOfFold[kind] ?? folds.count
      if index == folds.count {
        indexOfFold[kind] = index
        folds.append(Fold(id: kind.id, severity: kind.severity, count: 0, files: 0))
        files.append([])
      }
      folds[index].count += 1
      if let file = diagnostic.range?.file { files[index].insert(file) }
    }
    for index in folds.indices { folds[index].files = files[index].count }
  }

  private struct Kind: Hashable {
    var id: Diagnostic.ID
    var severity: Severity

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      severity = diagnostic.severity
    }
  }
}

/// "1 file", "2 files".
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
