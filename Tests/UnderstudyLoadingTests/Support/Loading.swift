import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// Loads an organisation that a test keeps in memory.
func load(_ files: [String: String]) throws -> Diagnosed<Organisation> {
  try loadOrganisation(from: .memory(files))
}

/// Loads content beside an `<organization>` that says as little as it may.
func loadBeside(_ files: [String: String]) throws -> Diagnosed<Organisation> {
  let organization = ["zz-organization.xml": "<organization id=\"o\" name=\"O\"/>"]
  return try load(files.merging(organization) { file, _ in file })
}

/// Loads one file named `a.xml`, which must be free of findings.
///
/// - Parameters:
///   - text: the file.
///   - others: files beside it; an `<organization>` that says as little as it may if left out.
///   - sourceLocation: where the test asks.
/// - Returns: the organisation.
/// - Throws: what the loader throws.
func loadClean(
  _ text: String, beside others: [String: String]? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Organisation {
  let organization = ["zz-organization.xml": "<organization id=\"o\" name=\"O\"/>"]
  let loaded = try load((others ?? organization).merging(["a.xml": text]) { $1 })
  #expect(loaded.diagnostics.map(line) == [], sourceLocation: sourceLocation)
  return loaded.value
}

/// A finding as a line: `a.xml:3:14 error malformed-value: 'x' is not a day`.
func line(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.range.map { "\($0.file):\($0.start.line):\($0.start.column)" } ?? "-"
  return "\(place) \(diagnostic.severity) \(diagnostic.id.rawValue): \(diagnostic.message)"
}

/// A finding without its words: `a.xml:3:14-20 malformed-value`, the end left out on other lines.
func place(_ diagnostic: Diagnostic) -> String {
  guard let range = diagnostic.range else { return "- \(diagnostic.id.rawValue)" }
  let end =
    range.end.line == range.start.line
    ? "-\(range.end.column)" : "-\(range.end.line):\(range.end.column)"
  return
    "\(range.file):\(range.start.line):\(range.start.column)\(end) \(diagnostic.id.rawValue)"
}
