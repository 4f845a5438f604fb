import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

/// Only UTF-8 is read; everything else is refused by its name.
@Suite struct EncodingTests {
  private static let xml = "<a b='c'>d</a>"

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  private static func utf32(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      let bytes = [24, 16, 8, 0].map { UInt8(scalar.value >> $0 & 0xFF) }
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [
    (utf16("\u{FEFF}" + xml, bigEndian: true), "UTF-16"),
    (utf16("\u{FEFF}" + xml, bigEndian: false), "UTF-16"),
    (utf16(xml, bigEndian: true), "UTF-16"), (utf16(xml, bigEndian: false), "UTF-16"),
    (utf32("\u{FEFF}" + xml, bigEndian: true), "UTF-32"),
    (utf32("\u{FEFF}" + xml, bigEndian: false), "UTF-32"),
    (utf32(xml, bigEndian: true), "UTF-32"), (utf32(xml, bigEndian: false), "UTF-32"),
    ([0x4C, 0x6F, 0xA7, 0x94, 0x93], "EBCDIC"), (Array("+/v8-<a/>".utf8), "UTF-7"),
  ])
  func anotherEncodingIsToldFromTheFirstBytes(bytes: [UInt8], name: String) {
    let findings = faults(of: bytes)
    #expect(findings.map(\.id) == ["xml-encoding"])
    #expect(findings.map(\.message) == ["the file is written in \(name), and only UTF-8 is read"])
    #expect(findings.map(\.range) == [SourceRange(file: "a.xml")])
  }

  @Test(arguments: ["ISO-8859-1", "windows-1252", "US-ASCII", "UTF-16", "EUC-JP", "nonsense", ""])
  func anotherEncodingThatIsDeclaredIsRefusedByName(name: String) throws {
    let text = MarkedText("<?xml version=\"1.0\" encoding='‹\(name)›'?>\n<a>ü</a>")
    let finding = try #require(faults(of: text.text).first)
    #expect(finding.id == "xml-encoding")
    #expect(finding.message == "the file declares the encoding '\(name)', and only UTF-8 is read")
    #expect(finding.range == text.ranges.first)
    #expect(finding.fix?.replacement == "UTF-8")
  }

  @Test func whatIsDeclaredAndWrittenInLatin1IsToldToBeSaved() throws {
    let head = "<?xml version='1.0' encoding='ISO-8859-1'?>"
    let findings = faults(of: Array("\(head)<a>".utf8) + [0xFC] + Array("</a>".utf8))
    #expect(
      findings.map(\.message) == ["the file is written in 'ISO-8859-1', and only UTF-8 is read"])
    #expect(findings.map(\.help) == ["save it as UTF-8"])
    #expect(findings.allSatisfy { $0.fix == nil })
  }

  @Test(arguments: ["UTF-8", "utf-8", "Utf8"])
  func utf8MayBeDeclaredInAnyCase(name: String) throws {
    #expect(try read("<?xml version='1.0' encoding='\(name)'?><a>ü</a>").text == "ü")
  }

  @Test func anEncodingIsOnlyWhatTheDeclarationSays() throws {
    let root = try read("<?xml version='1.0'?><?pi encoding='latin1'?><a encoding='latin1'/>")
    #expect(root.attribute("encoding")?.value == "latin1")
  }

  /// Every way in which bytes fail to be UTF-8, with how many of them spell nothing.
  @Test(
    arguments: [
      ([0xFC], 1), ([0x80], 1), ([0xC0, 0xAF], 2), ([0xC1, 0xBF], 2), ([0xE0, 0x80, 0xAF], 3),
      ([0xED, 0xA0, 0x80], 3), ([0xED, 0xBF, 0xBF], 3), ([0xF0, 0x8F, 0xBF, 0xBF], 4),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0xF5, 0x80, 0x80, 0x80], 4), ([0xFE], 1), ([0xFF], 1),
      ([0xE2, 0x82], 2), ([0xF0, 0x9F, 0x98], 3), ([0xC3], 1),
    ] as [([UInt8], Int)])
  func bytesThatAreNotUTF8ArePointedAt(stranger: [UInt8], length: Int) throws {
    for (before, after) in [("<a>ü\n", "</a>"), ("<a b='", "'/>"), ("<a>", ""), ("<a", "/>")] {
      let findings = faults(of: Array(before.utf8) + stranger + Array(after.utf8))
      let start = SourceLines(Array(before.utf8)).position(at: before.utf8.count)
      let finding = try #require(findings.first)
      #expect(findings.count == 1)
      #expect(finding.id == "xml-encoding")
      #expect(finding.range?.start == start)
      #expect(finding.range?.end.column == start.column + length)
    }
  }

  @Test func bytesInManyPlacesAreOneFinding() throws {
    let findings = faults(
      of: Array("<a>".utf8) + [0xFC, 0x20, 0xE4, 0x20, 0xF6] + Array("</a>".utf8))
    #expect(findings.map(\.message) == ["this is not UTF-8; there are 2 more such places"])
  }

  @Test func manyForbiddenCharactersAreToldUpToTheLimit() {
    var limits = SyntaxLimits()
    limits.faults = 7
    let bytes = [UInt8](repeating: 1, count: 100_000)
    #expect(faults(of: bytes, limits: limits).count == 7)
  }

  @Test func halfASurrogatePairIsNamed() {
    let findings = faults(of: Array("<a>".utf8) + [0xED, 0xA0, 0xBD] + Array("</a>".utf8))
    #expect(findings.map(\.message) == ["half of a surrogate pair is not a character"])
  }

  @Test(arguments: (0..<0x20).filter { ![9, 10, 13].contains($0) } + [0xFFFE, 0xFFFF])
  func aCharacterThatXMLForbidsIsPointedAt(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let hexadecimal = String(value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
    for (before, after) in [("<a>ü", "</a>"), ("<a b='", "'/>"), ("<!--", "--><a/>"), ("", "<a/>")]
    {
      let text = MarkedText("\(before)‹\(scalar)›\(after)")
      let findings = faults(of: text.text).filter { !$0.message.contains("written in") }
      #expect(findings.allSatisfy { $0.message == "the character U+\(code) may not stand in XML" })
      #expect(findings.allSatisfy { $0.range == text.ranges.first })
      // A zero byte in front of a '<' is taken for UTF-16, which is refused as well.
      #expect(findings.count == (value == 0 && before.isEmpty ? 0 : 1))
    }
  }

  @Test func everyOtherCharacterIsRead() throws {
    let allowed =
      (0x20..<0x3000).compactMap(Unicode.Scalar.init) + ["\u{FFFD}", "\u{10FFFF}", "\t"]
    let text = String(String.UnicodeScalarView(allowed.filter { $0 != "<" && $0 != "&" }))
    #expect(try read("<a>\(text)</a>").text == text)
  }
}
