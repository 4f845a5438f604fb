/// Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read.
///
/// Columns are Unicode scalars, and say so (`columnKind`). A fix becomes a SARIF fix, a note with a
/// place a related location, a note without one a part of the message.
package struct DiagnosticSARIF: DiagnosticWriter {
  private let places: DiagnosticPlaces
  private let version: String?

  /// - Parameters:
  ///   - places: how places are shown.
  ///   - version: the version of the program, if it is to be told.
  package init(_ places: DiagnosticPlaces, version: String? = nil) {
    self.places = places
    self.version = version
  }

  package func text(of diagnostics: [Diagnostic]) -> String {
    let rules = Set(diagnostics.map(\.id.rawValue)).sorted()
    let indexOfRule = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    var texts = ReadTexts(places.texts)
    let results = diagnostics.map { result($0, indexOfRule[$0.id.rawValue] ?? -1, &texts) }
    let driver = JSONValue.object(of: [
      ("name", .string("Understudy")), ("version", version.map(JSONValue.string)),
      ("rules", .array(rules.map { .object([("id", .string($0))]) })),
    ])
    return """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0",\
      "runs":[{"tool":{"driver":\(driver.text)},"columnKind":"unicodeCodePoints",\
      "results":\(JSONValue.lines(results))}]}

      """
  }

  private func result(
    _ diagnostic: Diagnostic, _ rule: Int, _ texts: inout ReadTexts
  ) -> JSONValue {
    var related: [JSONValue] = []
    var message = diagnostic.sentence
    for note in diagnostic.notes {
      if let range = note.range {
        related.append(
          .object([
            ("id", .int(related.count)), ("message", text(note.message)),
            ("physicalLocation", place(range, &texts)),
          ]))
      } else {
        message += "\n\(note.message)"
      }
    }
    let location = diagnostic.range.map { range in
      JSONValue.array([.object([("physicalLocation", place(range, &texts))])])
    }
    let fixes = diagnostic.fix.map { JSONValue.array([fix($0, &texts)]) }
    return .object(of: [
      ("ruleId", .string(diagnostic.id.rawValue)), ("ruleIndex", .int(rule)),
      ("level", .string(diagnostic.severity.rawValue)), ("message", text(message)),
      ("locations", location), ("relatedLocations", related.isEmpty ? nil : .array(related)),
      ("fixes", fixes),
    ])
  }

  private func fix(_ fix: Diagnostic.Fix, _ texts: inout ReadTexts) -> JSONValue {
    let shown = ShownRange(fix.range, places, &texts)
    let replacement = JSONValue.object([
      ("deletedRegion", region(shown)), ("insertedContent", text(fix.replacement)),
    ])
    let change = JSONValue.object([
      ("artifactLocation", file(shown)), ("replacements", .array([replacement])),
    ])
    return .object([
      ("description", text(fix.message)), ("artifactChanges", .array([change])),
    ])
  }

  private func place(_ range: SourceRange, _ texts: inout ReadTexts) -> JSONValue {
    let shown = ShownRange(range, places, &texts)
    return .object([("artifactLocation", file(shown)), ("region", region(shown))])
  }

  private func region(_ shown: ShownRange) -> JSONValue {
    .object([
      ("startLine", .int(shown.startLine)), ("startColumn", .int(shown.start.scalars)),
      ("endLine", .int(shown.endLine)), ("endColumn", .int(shown.end.scalars)),
    ])
  }

  private func file(_ shown: ShownRange) -> JSONValue {
    .object([("uri", .string(uri(shown.path)))])
  }

  private func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }
}

/// A path as a URI reference (RFC 3986): relative as it is, absolute with the scheme `file`.
private func uri(_ path: String) -> String {
  let hexadecimal = Array("0123456789ABCDEF")
  var uri = path.hasPrefix("/") ? "file://" : ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      uri.unicodeScalars.append(Unicode.Scalar(byte))
    default: uri += "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
    }
  }
  return uri
}

extension Diagnostic {
  /// The message and what to do about it, in one line.
  var sentence: String { help.map { "\(message); \($0)" } ?? message }
}
