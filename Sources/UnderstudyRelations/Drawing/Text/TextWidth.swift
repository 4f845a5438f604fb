/// How wide characters are, in ten-thousandths of the font size.
///
/// Whole numbers, so that a width does not depend on the order in which its parts are added up.
/// Nobody knows which font a reader's machine has, so this is a table of the wider among the faces
/// that the style sheet names, with some air. Estimates may be too wide, hardly ever too narrow:
/// then nothing that was laid out by them can collide.
enum TextWidth {
  /// How many make up the font size.
  static let unit = 10_000.0

  static func ofScalar(_ scalar: Unicode.Scalar, isBold: Bool) -> Int {
    if scalar.value < 0x80 { return asciiTable(isBold: isBold)[Int(scalar.value)] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default: break
    }
    return ten(other(scalar) * (isBold ? 1.08 : 1))
  }

  /// The widths of a text of ASCII characters added up; `nil` for any other text.
  ///
  /// Nearly every text is one, and asking its bytes is many times faster than asking its characters.
  static func ofASCII(_ text: String, isBold: Bool) -> Int? {
    let table = asciiTable(isBold: isBold)
    return table.withUnsafeBufferPointer { table in
      var sum = 0
      for byte in text.utf8 {
        if byte >= 0x80 { return nil }
        sum += table[Int(byte)]
      }
      return sum
    }
  }

  /// By the number of the character, for all of ASCII.
  static func asciiTable(isBold: Bool) -> [Int] { isBold ? boldWidths : plainWidths }

  private static let plainWidths = asciiWidths.map { ten($0 * 1.08) }
  private static let boldWidths = asciiWidths.map { ten($0 * 1.16) }

  private static func ten(_ width: Double) -> Int { Int((width * unit).rounded()) }

  private static let asciiWidths: [Double] = {
    // Control characters take no room.
    var widths =
      [Double](repeating: 0, count: 0x20) + [Double](repeating: 0.57, count: 0x5F) + [0]
    let groups: [(characters: String, width: Double)] = [
      ("ijl'|", 0.24), (" ftI!,./\\:;[]", 0.29), ("r()-`{}\"*", 0.38), ("cksvxyzJ^", 0.52),
      ("FLTZ?", 0.62), ("ABEKPSVXY&", 0.69), ("CDHNRUw", 0.74), ("GOQ", 0.79), ("Mm", 0.88),
      ("W%@", 1.0),
    ]
    for group in groups {
      for scalar in group.characters.unicodeScalars { widths[Int(scalar.value)] = group.width }
    }
    return widths
  }()

  private static func other(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0xA0: 0.32
    // The tone of a skin changes the picture before it and takes no room.
    case 0x1F3FB...0x1F3FF: 0
    case 0xC6, 0x152, 0x1F1E6...0x1F1FF: 1.1
    case 0xA1...0x24F: scalar.properties.isUppercase ? 0.85 : 0.65
    case 0x370...0x52F: scalar.properties.isUppercase ? 0.92 : 0.82
    case 0x590...0x8FF: 0.8
    case 0x2010...0x2013: 0.62
    case 0x2018...0x201B: 0.32
    case 0x201C...0x201F: 0.55
    case 0x2026: 1.08
    default: wide(scalar)
    }
  }

  /// Writing that fills squares, pictures, and everything that is not named above.
  private static func wide(_ scalar: Unicode.Scalar) -> Double {
    if scalar.properties.isEmojiPresentation || scalar.value >= 0x1F000 { return 1.45 }
    if scalar.properties.isIdeographic { return 1.08 }
    return 1.12
  }
}
