/// A file's tree while it is read: nodes are only ever added at the end.
struct GrowingTree {
  private let source: SourceFile
  private var nodes: [SyntaxTree.NodeRecord] = []
  private var attributes: [SyntaxTree.AttributeRecord] = []
  private var decoded: [UInt8] = []
  private var names: [String] = []
  private var indexOfName: [String: Int32] = [:]
  /// Where the text since the last tag begins, in the file and in ``decoded``.
  private var textStart = (written: 0, decoded: 0)
  private(set) var elementCount = 0

  init(_ source: SourceFile) { self.source = source }

  /// The bytes of text since the last tag.
  var textCount: Int { decoded.count - textStart.decoded }
  /// Where the text since the last tag begins in the file.
  var textOffset: Int { textStart.written }

  /// Adds an element and its attributes. Returns its index, with which it is ended later, and name.
  mutating func addElement(_ tag: StartTag, _ values: DecodedAttributes) -> (Int, name: String) {
    endText(at: tag.start)
    let first = Int32(attributes.count)
    for part in tag.parts { addAttribute(part, values) }
    let node = nodes.count
    let name = index(ofName: tag.name)
    nodes.append(
      SyntaxTree.NodeRecord(
        name: name, start: Int32(tag.name.lowerBound), end: Int32(tag.end),
        subtreeEnd: Int32(node) + 1, extra: first..<Int32(attributes.count)))
    elementCount += 1
    textStart = (tag.end, decoded.count)
    return (node, names[Int(name)])
  }

  /// Ends an element that has no end tag.
  mutating func endElement(_ node: Int) { nodes[node].subtreeEnd = Int32(nodes.count) }

  /// Ends elements whose end tag stands at a place; the text before it is theirs.
  mutating func endElements(_ ended: [Int], by endTag: Range<Int>) {
    endText(at: endTag.lowerBound)
    for node in ended {
      nodes[node].subtreeEnd = Int32(nodes.count)
      nodes[node].end = Int32(endTag.upperBound)
    }
    textStart = (endTag.upperBound, decoded.count)
  }

  /// Adds to the text since the last tag.
  mutating func addText(_ bytes: UnsafeBufferPointer<UInt8>) { decoded.append(contentsOf: bytes) }

  /// The tree, once the root element was ended; `nil` if there is none.
  func finished() -> SyntaxTree? {
    guard !nodes.isEmpty else { return nil }
    return SyntaxTree(
      source: source, names: names, nodes: nodes, attributes: attributes, decoded: decoded)
  }

  private mutating func addAttribute(_ part: StartTag.Part, _ values: DecodedAttributes) {
    let name = index(ofName: part.name)
    var other: Range<Int32>?
    if !part.isPlain, let value = values.value(named: names[Int(name)]) {
      let start = Int32(decoded.count)
      decoded.append(contentsOf: value)
      other = start..<Int32(decoded.count)
    }
    attributes.append(
      SyntaxTree.AttributeRecord(
        name: name, nameStart: Int32(part.name.lowerBound),
        value: Int32(part.value.lowerBound)..<Int32(part.value.upperBound), decoded: other))
  }

  /// Makes a node of the text since the last tag, if there was any. What reads as it is written need
  /// not be kept twice.
  private mutating func endText(at offset: Int) {
    let other = textStart.decoded..<decoded.count
    guard !other.isEmpty, textStart.written < offset else { return }
    let written = textStart.written..<offset
    let isPlain = readsAsWritten(written, other)
    if isPlain { decoded.removeSubrange(other) }
    nodes.append(
      SyntaxTree.NodeRecord(
        name: SyntaxTree.NodeRecord.textName, start: Int32(written.lowerBound),
        end: Int32(written.upperBound), subtreeEnd: Int32(nodes.count) + 1,
        extra: isPlain ? nil : Int32(other.lowerBound)..<Int32(other.upperBound)))
  }

  private func readsAsWritten(_ written: Range<Int>, _ other: Range<Int>) -> Bool {
    guard written.count == other.count else { return false }
    return source.bytes.withUnsafeBufferPointer { source in
      decoded.withUnsafeBufferPointer { decoded in
        (0..<written.count).allSatisfy {
          source[written.lowerBound + $0] == decoded[other.lowerBound + $0]
        }
      }
    }
  }

  private mutating func index(ofName range: Range<Int>) -> Int32 {
    let name = source.text(range)
    if let known = indexOfName[name] { return known }
    let index = Int32(names.count)
    names.append(name)
    indexOfName[name] = index
    return index
  }
}
