import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudySyntax

/// `<aims>`: what makes one plan better than another.
enum AimsElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "aims",
    """
    What makes one plan better than another: words compared in the order written, the first that \
    differs deciding; or levels, each a sum of weighted words.
    """,
    content: .words(.aims), children: [.many("level")], isForReaders: false,
    right: "<aims>placed on-time unchanged early fair continuous</aims>",
    wrong: WrongSample("<aims>placed ‹ontime›</aims>", .malformedValue, schema: false))

  static func decode(_ reader: ElementReader) -> Aims? {
    let levels = reader.all(AimLevelElement.self)
    let words = reader.textWords
    if let first = words.first, !reader.elements(named: "level").isEmpty {
      reader.reading.report(
        Diagnostic(
          .strayText, .error, "'<aims>' takes words or levels, not both", at: first.range,
          help: "write '\(first.text)' as a level"))
      return nil
    }
    let terms = words.compactMap { word -> Aims.Term? in
      guard let term = Aims.Term(rawValue: word.text) else {
        reader.reading.report(.noSuchAim(word))
        return nil
      }
      return term
    }
    guard levels.isEmpty else { return Aims(levels: levels) }
    return terms.isEmpty ? nil : Aims(levels: terms.map { [Aims.Weighted($0)] })
  }
}

extension ValueKind {
  static let aims = ValueKind(
    "aims", "an aim",
    form: "write \(listed(Aims.Term.allCases.map { quoted($0.rawValue) }, "or"))",
    right: "placed on-time", wrong: "best",
    .words(Aims.Term.allCases.map(\.rawValue), several: true))
}

extension ElementReader {
  /// The words that stand directly in the element, each with its place.
  var textWords: [WrittenValue.Word] {
    nodes.flatMap { node -> [WrittenValue.Word] in
      guard case .text(let text, let range) = node else { return [] }
      return words(of: text, in: range)
    }
  }
}

extension Diagnostic {
  fileprivate static func noSuchAim(_ word: WrittenValue.Word) -> Self {
    let near = nearNames(to: word.text, among: Aims.Term.allCases.map(\.rawValue))
    return Self(
      .malformedValue, .error, "'\(shown(word.text))' is not an aim", at: word.range,
      help: near.isEmpty
        ? ValueKind.aims.form : "did you mean \(listed(near.map(quoted), "or"))?",
      fix: near.count == 1
        ? .init("write '\(near[0])'", at: word.range, replacement: near[0]) : nil)
  }
}
