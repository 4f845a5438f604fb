import UnderstudyChecks
import UnderstudyDiagnostics
import UnderstudyLoading

/// What stands in the files that could not be read, as far as their raw text tells.
///
/// - Throws: ``LoadFailure`` when a file can no longer be opened.
func unreadNames(
  _ diagnostics: [Diagnostic], _ source: ContentSource
) throws(LoadFailure) -> UnreadNames {
  let faults = diagnostics.filter { fault in
    fault.severity == .error
      && (fault.id.rawValue.hasPrefix("xml-") || fault.id == "file-too-large")
  }
  var names = UnreadNames()
  for path in Set(faults.compactMap(\.range?.file)).sorted() {
    names.add(try source.bytes(of: path), path: path)
  }
  return names
}
