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
  let faults = CharacterFaults(in: bytes, atMost: limits.faults)
  if let declared, !declared.isUTF8 {
    return [.declaredEncoding(declared, source, bytesAreUTF8: faults.isEmpty)]
  }
  guard faults.isEmpty else { return source.diagnostics(for: faults) }
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

extension SourceFile {
  /// Each forbidden character, and one finding for all bytes that are not UTF-8, since they share one
  /// cause.
  fileprivate func diagnostics(for faults: CharacterFaults) -> [Diagnostic] {
    var diagnostics = faults.forbidden.map { forbidden($0.scalar, at: $0.place) }
    if let place = faults.notUTF8 {
      diagnostics.append(notUTF8(place, others: faults.notUTF8Count - 1))
    }
    return diagnostics.inFileOrder()
  }

  private func forbidden(_ scalar: Unicode.Scalar, at place: Range<Int>) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .notWellFormed, .error, "the character U+\(code) may not stand in XML", at: range(place),
      help: "delete it", fix: .init("delete the character", at: range(place), replacement: ""))
  }

  private func notUTF8(_ place: Range<Int>, others: Int) -> Diagnostic {
    let isSurrogate = place.count >= 2 && bytes[place.lowerBound] == 0xED
    let what = isSurrogate ? "half of a surrogate pair is not a character" : "this is not UTF-8"
    let more =
      switch others {
      case 0: ""
      case 1: "; there is 1 more such place"
      default: "; there are \(others) more such places"
      }
    return Diagnostic(
      .encoding, .error, what + more, at: range(place), help: "save the file as UTF-8")
  }
}
