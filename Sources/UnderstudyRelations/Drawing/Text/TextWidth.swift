/// How wide characters are, in parts of the font size.
///
/// Nobody knows which font a reader's machine has, so this is a table of the wider among the faces
/// that the style sheet names, with some air. Estimates may be too wide, hardly ever too narrow:
/// then nothing that was laid out by them can collide.
enum TextWidth {
  static func ofScalar(_ scalar: Unicode.Scalar, isBold: Bool) -> Double {
    if let known = ascii(scalar) { return known * (isBold ? 1.16 : 1.08) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default: break
    }
    return other(scalar) * (isBold ? 1.08 : 1)
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> Double? {
    (0x20...0x7E).contains(scalar.value) ? asciiWidths[Int(scalar.value)] : nil
  }

  /// By the number of the character: maps ask for hundreds of thousands of widths.
  private static let asciiWidths: [Double] = {
    var widths = [Double](repeating: 0.57, count: 0x7F)
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
