/// A random document, written out together with all that reading it must find.
struct GeneratedDocument {
  /// What reading must find, in document order; offsets are those of the bytes.
  enum Found: Equatable {
    case element(String, Range<Int>)
    case attribute(String, Range<Int>, value: String, Range<Int>)
    case text(String)
    case end(Range<Int>)
  }

  private(set) var bytes: [UInt8] = []
  private(set) var found: [Found] = []
  private var numbers: SeededNumbers

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    if numbers.once(in: 4) { bytes += [0xEF, 0xBB, 0xBF] }
    if numbers.once(in: 2) { write("<?xml version='1.0' encoding=\"UTF-8\"?>") }
    writeAside()
    writeElement(depth: 0)
    writeAside()
  }

  private mutating func write(_ text: String) { bytes += Array(text.utf8) }

  private mutating func writeElement(depth: Int) {
    let start = bytes.count
    write("<")
    let name = writeName { .element($0, $1) }
    for number in 0..<Int.random(in: 0..<4, using: &numbers) { writeAttribute(number) }
    if numbers.once(in: 3) { writeSpace() }
    if numbers.once(in: 3) {
      write("/>")
    } else {
      write(">")
      writeContent(depth: depth)
      write("</\(name)\(numbers.pick(["", " ", "\n"]))>")
    }
    found.append(.end(start..<bytes.count))
  }

  private mutating func writeName(_ note: (String, Range<Int>) -> Found) -> String {
    let name = numbers.pick(["a", "role", "sticking-point", "ünï", "日本", "x.y_z-1", "_"])
    let start = bytes.count
    write(name)
    found.append(note(name, start..<bytes.count))
    return name
  }

  private mutating func writeAttribute(_ number: Int) {
    writeSpace()
    let name = numbers.pick(["id", "é", "long-name", "x"]) + String(number)
    let nameStart = bytes.count
    write(name)
    let nameRange = nameStart..<bytes.count
    write(numbers.pick(["=", " =", "= ", "\n=\t"]))
    let quote = numbers.pick(["'", "\""])
    write(quote)
    let start = bytes.count
    var value = ""
    for _ in 0..<Int.random(in: 0..<5, using: &numbers) {
      let (written, read) = numbers.pick(Self.pieces + [("\n", " "), ("\t", " "), ("\r\n", " ")])
      if written == quote { continue }
      write(written)
      value += read
    }
    found.append(.attribute(name, nameRange, value: value, start..<bytes.count))
    write(quote)
  }

  private mutating func writeContent(depth: Int) {
    var text = ""
    for _ in 0..<Int.random(in: 0..<6, using: &numbers) {
      switch Int.random(in: 0..<8, using: &numbers) {
      case 0...1 where depth < 6:
        endText(&text)
        writeElement(depth: depth + 1)
      case 2: writeAside()
      case 3:
        write("<![CDATA[<&]\u{E9}>]]>")
        text += "<&]\u{E9}>"
      default:
        let (written, read) = numbers.pick(
          Self.pieces + [("\n", "\n"), ("\t", "\t"), ("\r\n", "\n"), ("\r.", "\n.")])
        write(written)
        text += read
      }
    }
    endText(&text)
  }

  private mutating func endText(_ text: inout String) {
    if !text.isEmpty { found.append(.text(text)) }
    text = ""
  }

  /// What is not part of the tree.
  private mutating func writeAside() {
    write(numbers.pick(["<!-- <a b='c'> & - -->", "<?pi <a b='c'> ?>", "<!---->", "<?p?>"]))
  }

  private mutating func writeSpace() {
    write(numbers.pick([" ", "\n", "\t", "  ", "\r\n  ", "\r"]))
  }

  /// What is written, and how it reads, in text and values alike.
  private static let pieces = [
    ("word", "word"), (" ", " "), ("ü", "ü"), ("日本語", "日本語"), ("😀", "😀"), ("&amp;", "&"),
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#233;", "é"),
    ("&#x1F600;", "😀"), ("&#10;", "\n"), ("&#9;", "\t"), (">", ">"), ("'", "'"), ("\"", "\""),
    ("=", "="), ("/", "/"),
  ]
}
