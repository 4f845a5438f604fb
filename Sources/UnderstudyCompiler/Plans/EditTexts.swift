import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyPlanning

/// Puts the words of the files into edits, so that whoever searches a file for what an edit names finds
/// it: `hours-per-week="480min"` is not the same text as `8h`, though it means the same.
struct EditTexts {
  private let source: ContentSource
  private var files: [String: [UInt8]?] = [:]

  init(_ source: ContentSource) { self.source = source }

  /// A plan whose remedies quote the files.
  mutating func quoting(_ plan: PlanOutcome) -> PlanOutcome {
    var plan = plan
    for place in plan.remedies.indices { quote(&plan.remedies[place].edits) }
    for place in plan.bottlenecks.indices { quote(&plan.bottlenecks[place].remedy.edits) }
    return plan
  }

  private mutating func quote(_ edits: inout [Edit]) {
    for place in edits.indices {
      guard case .attribute(let name, from: .some, let to) = edits[place].change,
        let tag = startTag(at: edits[place].range)
      else { continue }
      edits[place].change = .attribute(name, from: Self.value(of: name, in: tag), to: to)
    }
  }

  /// The text of the start tag whose name stands somewhere, from that name on; `nil` where the file
  /// cannot be read or has changed.
  private mutating func startTag(at range: SourceRange) -> [UInt8]? {
    guard let bytes = bytes(of: range.file) else { return nil }
    var start = 0
    for _ in 1..<max(1, range.start.line) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    start += range.start.column - 1
    guard bytes.indices.contains(start) else { return nil }
    var quote: UInt8?
    for (place, byte) in bytes[start...].enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return Array(bytes[start..<start + place])
      }
    }
    return nil
  }

  private mutating func bytes(of file: String) -> [UInt8]? {
    if let known = files[file] { return known }
    var bytes: [UInt8]?
    do throws(LoadFailure) { bytes = try source.bytes(of: file) } catch { bytes = nil }
    files[file] = .some(bytes)
    return bytes
  }

  /// The value of an attribute as it is written; `nil` where the tag has none of that name.
  private static func value(of name: String, in tag: [UInt8]) -> String? {
    var place = 0
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    while let open = tag[place...].firstIndex(where: quotes.contains) {
      let before = String(decoding: tag[place..<open], as: UTF8.self)
      let rest = tag[(open + 1)...]
      guard let close = rest.firstIndex(of: tag[open]) else { return nil }
      let written = before.split(whereSeparator: { $0.isWhitespace || $0 == "=" }).last
      if written.map(String.init) == name {
        return String(decoding: tag[open + 1..<close], as: UTF8.self)
      }
      place = close + 1
    }
    return nil
  }
}
