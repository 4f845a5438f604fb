import UnderstudyDiagnostics

/// Why a file is not even handed to the parser; empty when it may be.
///
/// Asked before any C code sees the bytes: the size, the encoding, characters that XML forbids, and
/// the one shape of input that libxml2 takes quadratic time for.
func refusals(of source: SourceFile, limits: SyntaxLimits) -> [Diagnostic] {
  let bytes = source.bytes
  guard bytes.count <= limits.bytes else { return [.tooManyBytes(source, limits)] }
  guard bytes.count > source.start else { return [.empty(source)] }
  if let encoding = foreignEncoding(of: bytes) {
    return [.encoding(encoding, at: source.range(0..<0))]
  }
  let declared = DeclaredEncoding(in: source)
  let faults = characterFaults(in: bytes)
  if let declared, !declared.isUTF8 {
    return [.declaredEncoding(declared, source, bytesAreUTF8: faults.isEmpty)]
  }
  guard faults.isEmpty else { return source.diagnostics(for: faults, atMost: limits.faults) }
  return crowdedTag(in: bytes, limit: limits.attributes)
    .map { [.tooManyAttributes($0, source, limits)] } ?? []
}

extension Diagnostic {
  fileprivate static func tooManyBytes(_ source: SourceFile, _ limits: SyntaxLimits) -> Self {
    Self(
      .limit, .error,
      "the file holds \(source.bytes.count) bytes, and \(limits.bytes) are allowed",
      at: SourceRange(file: source.path), help: "split it into several files")
  }

  fileprivate static func empty(_ source: SourceFile) -> Self {
    Self(
      .empty, .error, "the file is empty", at: SourceRange(file: source.path),
      help: "write an element, or delete the file")
  }

  fileprivate static func encoding(_ name: String, at range: SourceRange) -> Self {
    Self(
      .encoding, .error, "the file is written in \(name), and only UTF-8 is read", at: range,
      help: "save it as UTF-8")
  }

  fileprivate static func declaredEncoding(
    _ declared: DeclaredEncoding, _ source: SourceFile, bytesAreUTF8: Bool
  ) -> Self {
    let range = source.range(declared.range)
    guard bytesAreUTF8 else { return .encoding("'\(declared.name)'", at: range) }
    return Self(
      .encoding, .error,
      "the file declares the encoding '\(declared.name)', and only UTF-8 is read",
      at: range, help: "its text is UTF-8 already: write 'UTF-8'",
      fix: Fix("write 'UTF-8'", at: range, replacement: "UTF-8"))
  }

  fileprivate static func tooManyAttributes(
    _ name: Range<Int>, _ source: SourceFile, _ limits: SyntaxLimits
  ) -> Self {
    Self(
      .limit, .error,
      "'<\(source.text(name).prefix(limits.nameBytes))>' has more than \(limits.attributes) attributes",
      at: source.range(name))
  }
}
