import UnderstudyDiagnostics
import UnderstudyModel

struct HardToRead: MentionCheck {
  static let id: Diagnostic.ID = "hard-to-read"
  static let severity = Severity.note
  static let question = "Are all sentences short enough to be read once?"

  static let wrong = [
    """
    <role id="picker" title="Picker">
      <purpose><‹p›>Picks whatever the list that the desk prints each morning before the vans
      arrive says should go out that day, unless the stock that the counter found the evening before
      is lower than the list says it should be.</p></purpose>
    </role>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker">
      <purpose><p>Picks what goes out that day. The desk prints the list each morning. If stock is
      lower than the list says, the picker asks the counter. The counter looks again, and says what
      is there. Then the desk tells the customer.</p></purpose>
    </role>
    """
  ]

  /// Up to this many words a sentence is read at one go.
  private static let mostWords = 35

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    mentions.texts.flatMap(\.blocks).compactMap { block in
      let longest = block.sentences.map { sentence in
        sentence.split(whereSeparator: \.isWhitespace).count
      }.max()
      guard let longest, longest > Self.mostWords else { return nil }
      return Diagnostic(
        Self.id, Self.severity, tooLong(longest), at: block.declared.range, help: makeTwo)
    }.inFileOrder().grouped(tooLong(texts:))
  }
}

extension Prose.Block {
  /// The sentences of a paragraph, or of each item of a list.
  fileprivate var sentences: [Substring] {
    switch self {
    case .paragraph(let inlines, _): inlines.plainText.sentences
    case .list(_, let rows, _): rows.flatMap { $0.plainText.sentences }
    }
  }
}

extension String {
  /// The text in pieces that end with a full stop, a question mark, an exclamation mark or a colon.
  ///
  /// A stop inside a word (`v1.34`) ends nothing. An abbreviation does: then a long sentence is
  /// overlooked, which is better than a short one blamed.
  fileprivate var sentences: [Substring] {
    var found: [Substring] = []
    var start = startIndex
    var place = startIndex
    while place < endIndex {
      let next = index(after: place)
      if ".?!:…。！？".contains(self[place]), next == endIndex || self[next].isWhitespace {
        found.append(self[start..<next])
        start = next
      }
      place = next
    }
    if start < endIndex { found.append(self[start...]) }
    return found
  }
}

private func tooLong(_ words: Int) -> String {
  "this text has a sentence of \(words) words"
}
private func tooLong(texts count: Int) -> String {
  "\(count) texts have sentences of more than 35 words"
}
private let makeTwo = "make two of it, so that everybody can read it at one go"
