extension Unicode.Scalar {
  /// How many columns of a terminal the scalar takes: 0, 1 or 2.
  ///
  /// Marks and format characters take none. East Asian wide and full-width characters and emoji take
  /// two, after the ranges of Unicode Standard Annex 11 rounded to blocks. Terminals differ for the
  /// rest, and for sequences of emoji.
  var displayWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18AFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      return 2
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Whether the scalar would steer a terminal, or reorder what follows, instead of being seen.
  var steersTheTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2028, 0x2029, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// The text on one line, with nothing in it that would steer a terminal: content may come from
  /// anybody.
  var printable: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        text += " "
      } else {
        text.unicodeScalars.append(scalar.steersTheTerminal ? "\u{FFFD}" : scalar)
      }
    }
    return text
  }
}
