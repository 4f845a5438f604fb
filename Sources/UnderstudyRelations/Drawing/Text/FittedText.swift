/// A text broken into lines that fit a width, shortened with an ellipsis where even that is not
/// enough.
struct FittedText: Hashable, Sendable {
  var lines: [String]
  /// Whether something had to be left out, so that the full text belongs into a `<title>`.
  var isShortened: Bool

  /// - Parameters:
  ///   - text: whatever an author wrote; blanks are joined, invisible characters dropped.
  ///   - style: how it is set, which decides how much fits.
  ///   - width: pixels.
  ///   - most: the most lines there is room for, at least 1.
  init(_ text: String, _ style: TextStyle, width: Double, lines most: Int) {
    self =
      PlainFitting(text, style, width: width)?.fitted(lines: most)
      ?? FittedText(anyWriting: text, style, width: width, lines: most)
  }

  init(lines: [String], isShortened: Bool) {
    self.lines = lines
    self.isShortened = isShortened
  }

  /// For texts in any writing, character by character.
  init(anyWriting text: String, _ style: TextStyle, width: Double, lines most: Int) {
    var words = Self.words(of: text)[...]
    lines = []
    isShortened = false
    while !words.isEmpty, lines.count < most {
      var line = ""
      while let word = words.first, style.width(of: line + word) <= width || line.isEmpty {
        if style.width(of: word.trimmed) > width {
          guard line.isEmpty else { break }
          let (head, tail) = Self.split(word, style, width)
          line = head
          words = tail.isEmpty ? words.dropFirst() : [tail] + words.dropFirst()
          if !tail.isEmpty { break }
        } else {
          guard style.width(of: (line + word).trimmed) <= width else { break }
          line += word
          words = words.dropFirst()
        }
      }
      lines.append(line.trimmed)
    }
    if let last = lines.popLast() {
      isShortened = !words.isEmpty
      lines.append(isShortened ? Self.shorten(last, style, width) : last)
    }
  }

  /// The text in one line.
  static func oneLine(_ text: String, _ style: TextStyle, width: Double) -> FittedText {
    FittedText(text, style, width: width, lines: 1)
  }

  /// Pieces after which a line may end: words with the blank behind them, parts before a hyphen or
  /// slash.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text.visible {
      word.append(character)
      if character == " " || character == "-" || character == "/" {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// As many characters as fit, at least one, and the rest.
  private static func split(
    _ word: String, _ style: TextStyle, _ width: Double
  ) -> (head: String, tail: String) {
    var end = word.index(after: word.startIndex)
    while end < word.endIndex {
      let next = word.index(after: end)
      if style.width(of: String(word[..<next])) > width { break }
      end = next
    }
    return (String(word[..<end]), String(word[end...]))
  }

  private static func shorten(_ line: String, _ style: TextStyle, _ width: Double) -> String {
    var kept = Substring(line)
    while !kept.isEmpty, style.width(of: kept.trimmed + "…") > width { kept = kept.dropLast() }
    return kept.trimmed + "…"
  }
}

extension StringProtocol {
  /// Without blanks at the ends.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  /// Runs of white space as one blank; without control characters and without the invisible ones
  /// that turn the direction of what follows. Joiners stay, because pictures and scripts need them.
  var visible: String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        if shown.last != " " && !shown.isEmpty { shown.append(" ") }
        continue
      }
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: continue
      default: break
      }
      if scalar.properties.generalCategory != .control { shown.append(scalar) }
    }
    return String(shown).trimmed
  }
}
