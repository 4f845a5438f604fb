import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

@testable import UnderstudyLoading

/// What the loader finds in one element, read by its declaration as if it stood where it belongs.
func findings(in text: String, as kind: ElementKind) throws -> [Diagnostic] {
  let document = readDocument(Array(text.utf8), file: "sample.xml")
  let root = try #require(document.value, "\(text) is not well-formed")
  let reading = FileReading(Surroundings(attachments: [], zones: ZoneTables()))
  kind.read(ElementReader(root, kind.declaration, in: reading))
  return (document.diagnostics + reading.diagnostics).inFileOrder()
}

/// The place that `‹` and `›` mark in a text, as the loader would tell it.
func markedRange(in marked: String, file: String = "sample.xml") throws -> SourceRange {
  let before = try #require(marked.firstIndex(of: "‹"))
  let after = try #require(marked.firstIndex(of: "›"))
  let start = marked[..<before]
  let middle = marked[marked.index(after: before)..<after]
  let lines = SourceLines(Array((start + middle).utf8))
  return SourceRange(
    file: file, start: lines.position(at: start.utf8.count),
    end: lines.position(at: start.utf8.count + middle.utf8.count))
}

/// An attribute of one element of the vocabulary, as the argument of a test.
struct AttributeCase: CustomTestStringConvertible, Sendable {
  let kind: ElementKind
  let attribute: AttributeDeclaration

  var testDescription: String { "\(kind.declaration.key) \(attribute.name)" }

  static let all: [AttributeCase] = Vocabulary.kinds.flatMap { kind in
    kind.declaration.attributes.map { AttributeCase(kind: kind, attribute: $0) }
  }

  /// The right sample of the element with another value of the attribute, which stands first.
  func sample(with value: String) throws -> String {
    let element = kind.declaration
    let tagEnd = try #require(element.right.firstIndex(of: ">"))
    let pattern = try Regex(" \(attribute.name)=\"[^\"]*\"")
    let tag = element.right[...tagEnd].replacing(pattern, with: "")
    let start = "<\(element.name)"
    return start + " \(attribute.name)=\"\(escaped(value))\"" + tag.dropFirst(start.count)
      + element.right[element.right.index(after: tagEnd)...]
  }

  /// Where the value stands in such a sample.
  func valueRange(of value: String) -> SourceRange {
    let column = "<\(kind.declaration.name) \(attribute.name)=\"".utf8.count + 1
    return SourceRange(
      file: "sample.xml", start: SourcePosition(line: 1, column: column),
      end: SourcePosition(line: 1, column: column + value.utf8.count))
  }
}

extension ElementKind: CustomTestStringConvertible {
  public var testDescription: String { declaration.key }
}
