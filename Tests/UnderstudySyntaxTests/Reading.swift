import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

/// The root element of some XML that must be free of faults.
func read(_ xml: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Element {
  try read(Array(xml.utf8), sourceLocation: sourceLocation)
}

/// The root element of some bytes that must be free of faults.
func read(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws -> Element {
  let result = readDocument(bytes, file: "a.xml")
  #expect(result.diagnostics.isEmpty, sourceLocation: sourceLocation)
  return try #require(result.value, sourceLocation: sourceLocation)
}

/// What is said about some XML that must be refused.
func faults(
  of xml: String, limits: SyntaxLimits = .standard,
  sourceLocation: SourceLocation = #_sourceLocation
) -> [Diagnostic] {
  faults(of: Array(xml.utf8), limits: limits, sourceLocation: sourceLocation)
}

/// What is said about some bytes that must be refused.
func faults(
  of bytes: [UInt8], limits: SyntaxLimits = .standard,
  sourceLocation: SourceLocation = #_sourceLocation
) -> [Diagnostic] {
  let result = readDocument(bytes, file: "a.xml", limits: limits)
  #expect(result.value == nil, sourceLocation: sourceLocation)
  #expect(result.diagnostics.worst == .error, sourceLocation: sourceLocation)
  return result.diagnostics
}

/// An element and all inside it, in document order.
func all(_ root: Element) -> [Element] { [root] + root.elements.flatMap(all) }

/// A text in which `‹` and `›` mark stretches.
struct MarkedText {
  private(set) var text = ""
  /// The marked stretches as byte offsets, in the order of their beginnings.
  private(set) var marks: [Range<Int>] = []

  init(_ marked: String) {
    var starts: [Int] = []
    for character in marked.unicodeScalars {
      switch character {
      case "‹":
        starts.append(marks.count)
        marks.append(text.utf8.count..<text.utf8.count)
      case "›":
        if let index = starts.popLast() {
          marks[index] = marks[index].lowerBound..<text.utf8.count
        }
      default: text.unicodeScalars.append(character)
      }
    }
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// The marked stretches as places.
  var ranges: [SourceRange] {
    let lines = SourceLines(bytes)
    return marks.map {
      SourceRange(
        file: "a.xml", start: lines.position(at: $0.lowerBound),
        end: lines.position(at: $0.upperBound))
    }
  }
}

/// The bytes that a range covers.
func bytes(at range: SourceRange, in bytes: [UInt8]) -> [UInt8] {
  let lines = SourceLines(bytes)
  return Array(bytes[lines.offset(of: range.start)..<lines.offset(of: range.end)])
}
