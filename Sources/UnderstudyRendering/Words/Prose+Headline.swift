import UnderstudyModel

extension Prose {
  /// A text as a headline and the rest: its first sentence, where that is short, and what follows.
  ///
  /// Authors write `Orders typed in late. About one order in nine…`; lists and registers show the
  /// first sentence large. A text of one sentence is all headline; one that begins with a long
  /// sentence, or with something other than plain words, has none.
  var headlineAndRest: (headline: String, rest: Prose) {
    guard case .paragraph(let inlines, let declared)? = blocks.first,
      case .text(let text)? = inlines.first
    else { return ("", self) }
    let end = text.sentenceEnd
    guard let end else {
      return inlines.count == 1 && blocks.count == 1 && text.count <= longestHeadline
        ? (text, Prose()) : ("", self)
    }
    let sentence = text[..<end].withoutFullStop
    guard sentence.count <= longestHeadline else { return ("", self) }
    let left = text[end...].drop(while: \.isWhitespace)
    var rest = Array(inlines.dropFirst())
    if !left.isEmpty { rest.insert(.text(String(left)), at: 0) }
    let first = rest.isEmpty ? [] : [Block.paragraph(rest, declared)]
    return (sentence, Prose(first + blocks.dropFirst()))
  }
}

private let longestHeadline = 90

extension String {
  /// Just behind the mark that ends the first sentence, where another sentence may follow.
  fileprivate var sentenceEnd: Index? {
    var place = startIndex
    while let mark = self[place...].firstIndex(where: { ".!?".contains($0) }) {
      let next = index(after: mark)
      if next == endIndex || self[next].isWhitespace { return next }
      place = next
    }
    return nil
  }
}

extension Substring {
  fileprivate var withoutFullStop: String { String(last == "." ? dropLast() : self) }
}
