package import UnderstudyDiagnostics

/// Reads one file of XML into a tree of elements that know where they were written.
///
/// Only the bytes handed in are read: every DOCTYPE is refused, so no entity can be declared and
/// nothing outside can be asked for. Only UTF-8 is read. Time and memory are bounded by `limits`.
/// May be called from any number of threads at once.
///
/// - Parameters:
///   - bytes: the whole file.
///   - file: the path that places in the result carry.
///   - limits: how much of anything the file may hold.
/// - Returns: the root element, and what is wrong with the file. The element is `nil` exactly when
///   one of the findings is an error: a tree guessed from broken XML would only mislead.
package func readDocument(
  _ bytes: [UInt8], file: String, limits: SyntaxLimits = .standard
) -> Diagnosed<Element?> {
  let source = SourceFile(bytes, path: file)
  let refusals = refusals(of: source, limits: limits)
  guard refusals.isEmpty else { return Diagnosed(nil, refusals) }

  let listener = DocumentListener(source, limits: limits)
  let isWellFormed = parse(source, telling: listener)
  let report = FaultReport(source)
  var diagnostics = report.diagnostics(for: listener.faults)
  if isWellFormed, diagnostics.worst ?? .note < .error, let tree = listener.finishedTree() {
    return Diagnosed(Element(tree: tree, index: 0), diagnostics)
  }
  if diagnostics.worst ?? .note < .error { diagnostics.append(report.unexplained()) }
  return Diagnosed(nil, diagnostics)
}
