import UnderstudyDiagnostics
import UnderstudySyntax

/// The value of one attribute while it is read.
struct WrittenValue {
  let attribute: Attribute
  let declaration: AttributeDeclaration
  let reading: FileReading
  /// The scope of the element around the attribute's own, for identifiers that count only there.
  let parentScope: Int
  /// What was written.
  let text: String

  init(
    _ attribute: Attribute, _ declaration: AttributeDeclaration, in reading: FileReading,
    parentScope: Int
  ) {
    self.attribute = attribute
    self.declaration = declaration
    self.reading = reading
    self.parentScope = parentScope
    text = attribute.value
  }

  /// What stands between the quotation marks.
  var range: SourceRange { attribute.valueRange }

  /// A word of a list, and where it stands.
  struct Word {
    var text: String
    var range: SourceRange
  }

  /// The words of a list, in order.
  var words: [Word] {
    let utf8 = Array(text.utf8)
    return utf8.indices.split { utf8[$0] == UInt8(ascii: " ") }.map { place in
      Word(
        text: String(decoding: utf8[place.startIndex..<place.endIndex], as: UTF8.self),
        range: attribute.range(of: place.startIndex..<place.endIndex))
    }
  }

  /// Reports that the value, or a word of it, is not what the attribute takes.
  ///
  /// - Parameters:
  ///   - word: what is wrong; the whole value if left out.
  ///   - id: which finding it is.
  ///   - message: what to say; that it is none of its kind if left out.
  ///   - help: what to write instead; how such values are written if left out.
  ///   - fix: a change that certainly mends it.
  /// - Returns: `nil`, so that a parser can end with it.
  func refuse<Value>(
    _ word: Word? = nil, as id: Diagnostic.ID = .malformedValue, message: String? = nil,
    help: String? = nil, fix: Diagnostic.Fix? = nil
  ) -> Value? {
    let text = word?.text ?? text
    let message = message ?? Self.message(text, declaration)
    reading.report(
      Diagnostic(
        id, .error, message, at: word?.range ?? range, help: help ?? declaration.kind.form,
        fix: fix))
    return nil
  }

  /// Reports a word that is none of those the attribute takes, with those it may have been.
  func refuse<Value>(
    _ word: Word? = nil, among candidates: [String], as id: Diagnostic.ID = .malformedValue,
    message: String? = nil
  ) -> Value? {
    let near = reading.near(to: word?.text ?? text, among: candidates)
    let range = word?.range ?? range
    let only = near.count == 1 ? near.first : nil
    return refuse(
      word, as: id, message: message,
      help: near.isEmpty ? nil : "did you mean \(listed(near.map(quoted), "or"))?",
      fix: only.map { .init("write '\($0)'", at: range, replacement: $0) })
  }

  private static func message(_ text: String, _ declaration: AttributeDeclaration) -> String {
    guard text.contains(where: { $0 != " " }) else { return "'\(declaration.name)' is empty" }
    return "'\(shown(text))' is not \(declaration.kind.words)"
  }
}

/// A value as a message shows it: cut where it is long.
func shown(_ text: String) -> String {
  text.count <= 60 ? text : text.prefix(57) + "…"
}
