/// How many findings of each severity there are, and in how many files.
package struct DiagnosticSummary: Hashable, Sendable {
  package var errors = 0
  package var warnings = 0
  package var notes = 0
  /// How many files have findings.
  package var files = 0

  package init(_ diagnostics: some Sequence<Diagnostic>) {
    var paths: Set<String> = []
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
      if let path = diagnostic.range?.file { paths.insert(path) }
    }
    files = paths.count
  }

  /// "2 errors, 1 warning in 3 files"; "nothing to report" when there is none.
  package var sentence: String {
    let counts = [(errors, "error"), (warnings, "warning"), (notes, "note")]
      .filter { $0.0 > 0 }.map { counted($0, $1) }
    if counts.isEmpty { return "nothing to report" }
    return counts.joined(separator: ", ") + (files == 0 ? "" : " in \(counted(files, "file"))")
  }
}
