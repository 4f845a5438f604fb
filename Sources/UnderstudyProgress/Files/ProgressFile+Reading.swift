package import UnderstudyDiagnostics

extension ProgressFile {
  /// Reads a progress file: one JSON object a line, blank lines aside.
  ///
  /// A line that cannot be read is a warning, and the rest of the file counts: an append that was cut
  /// off costs its own line and no other.
  ///
  /// - Parameters:
  ///   - bytes: the file. UTF-8; lines end with LF or CRLF.
  ///   - path: its path below the content folder; the name says whose it is.
  /// - Returns: the lines that could be read, in their order, and what is wrong with the others.
  package static func reading(_ bytes: [UInt8], path: String) -> Diagnosed<ProgressFile> {
    var file = ProgressFile(path: path)
    var faults: [Diagnostic] = []
    var start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var line = Array(bytes[start..<end])
      if line.last == 0x0D { line.removeLast() }
      if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        file.read(line, LinePlace(path: path, number: number), &faults)
      }
      start = end + 1
      number += 1
    }
    return Diagnosed(file, shortened(faults, path))
  }

  private mutating func read(_ bytes: [UInt8], _ place: LinePlace, _ faults: inout [Diagnostic]) {
    guard bytes.count <= longestLine else {
      faults.append(.malformed(tooLong, at: place.range(0..<bytes.count)))
      return
    }
    do throws(LineFault) {
      var decoder = EventDecoder(try ObjectLine(bytes))
      let event = decoder.event()
      faults += decoder.warnings.map { .unknownKey($0, at: place.range($0.range)) }
      faults += decoder.faults.map { .malformed($0, at: place.range($0.range)) }
      guard let event else { return }
      lines.append(
        Line(
          event: event, range: place.range(0..<bytes.count),
          places: decoder.places.mapValues { place.range($0) }))
    } catch {
      faults.append(.malformed(error, at: place.range(error.range)))
    }
  }
}

/// Turns bytes of a line into places of its file.
private struct LinePlace {
  var path: String
  var number: Int

  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(
      file: path, start: SourcePosition(line: number, column: bytes.lowerBound + 1),
      end: SourcePosition(line: number, column: bytes.upperBound + 1))
  }
}

/// Longer than any honest reflection, in bytes.
private let longestLine = 65_536

/// How many faults of one file are told one by one.
private let mostFaults = 20

private func shortened(_ faults: [Diagnostic], _ path: String) -> [Diagnostic] {
  guard faults.count > mostFaults else { return faults }
  return faults.prefix(mostFaults) + [
    Diagnostic(
      .malformedProgress, .warning, andMore(faults.count - mostFaults),
      at: faults[mostFaults].range)
  ]
}

extension Diagnostic.ID {
  static let malformedProgress: Self = "malformed-progress"
  static let unknownProgressKey: Self = "unknown-progress-key"
}

extension Diagnostic {
  fileprivate static func malformed(_ fault: LineFault, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .malformedProgress, .warning, "\(fault.message)\(lineIsLost)", at: range, help: fault.help)
  }

  fileprivate static func malformed(_ message: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.malformedProgress, .warning, "\(message)\(lineIsLost)", at: range)
  }

  fileprivate static func unknownKey(_ fault: LineFault, at range: SourceRange) -> Diagnostic {
    Diagnostic(.unknownProgressKey, .warning, fault.message, at: range, help: fault.help)
  }
}

private let lineIsLost = "; this line does not count"
private let tooLong = "a line may have 65,536 bytes at most"
private func andMore(_ count: Int) -> String {
  count == 1 ? "and 1 more fault in this file" : "and \(count) more faults in this file"
}
