import UnderstudyDiagnostics

/// Collects what libxml2 meets in one file into a flat tree and a list of faults.
///
/// A class, because callbacks from C reach it through a pointer; it never leaves the call of
/// ``parse(_:into:)``.
final class TreeBuilder {
  let source: SourceFile
  private let limits: SyntaxLimits

  /// The offset that the parser has reached.
  var whereNow: () -> Int = { 0 }
  /// Makes the parser stop. Its offset means nothing afterwards.
  var halt: () -> Void = {}

  private(set) var faults: [Fault] = []
  private var isStopped = false
  private var open = OpenTags()

  private var nodes: [SyntaxTree.NodeRecord] = []
  private var attributes: [SyntaxTree.AttributeRecord] = []
  private var decoded: [UInt8] = []
  private var names: [String] = []
  private var indexOfName: [String: Int32] = [:]
  private var elementCount = 0
  /// Where the text since the last tag begins, in the file and in ``decoded``.
  private var textStart = (written: 0, decoded: 0)

  init(_ source: SourceFile, limits: SyntaxLimits) {
    self.source = source
    self.limits = limits
  }

  /// The root element, once the whole file was read.
  func root() -> Element? {
    guard !nodes.isEmpty, open.innermost == nil else { return nil }
    let tree = SyntaxTree(
      source: source, names: names, nodes: nodes, attributes: attributes, decoded: decoded)
    return Element(tree: tree, index: 0)
  }

  // MARK: What the parser meets

  func start(_ values: DecodedAttributes) {
    guard !isStopped else { return }
    let now = whereNow()
    guard let bracket = source.last("<", before: now) else { return }
    let tag = source.bytes.withUnsafeBufferPointer { StartTag(in: $0, at: bracket) }
    guard isWithinLimits(tag, declaring: values.namespaceCount) else { return }
    endText(at: bracket)

    let firstAttribute = Int32(attributes.count)
    for part in tag.parts { append(part, values) }
    let name = index(ofName: tag.name)
    nodes.append(
      SyntaxTree.NodeRecord(
        name: name, start: Int32(tag.name.lowerBound), end: Int32(tag.end),
        subtreeEnd: Int32(nodes.count) + 1,
        extra: firstAttribute..<Int32(attributes.count)))
    elementCount += 1
    // libxml2 tells no end of a broken tag, so one that closes itself is over already.
    if tag.isWhole || !tag.closesItself {
      open.open(
        OpenTag(
          node: nodes.count - 1, nameRange: tag.name, name: names[Int(name)],
          closesItself: tag.closesItself,
          namespaces: (open.innermost?.namespaces ?? 0) + values.namespaceCount))
    }
    textStart = (tag.end, decoded.count)
  }

  func end() {
    guard !isStopped, let innermost = open.innermost else { return }
    guard !innermost.closesItself else {
      _ = open.closeInnermost()
      close(innermost, at: innermost.nameRange.upperBound)
      return
    }
    let now = whereNow()
    guard let bracket = source.last("<", before: now), source.holds("</", at: bracket) else {
      return
    }
    endText(at: bracket)
    let name = nameRange(from: bracket + 2, to: now)
    switch open.close(source.text(name)) {
    case .closed(let tags): for tag in tags { close(tag, at: now) }
    case .mismatch(let closed, let tag, let alsoOpen, let isTypingSlip):
      for tag in closed { close(tag, at: now) }
      add(
        Fault(
          kind: .mismatch(
            endTag: name, open: tag, alsoOpen: alsoOpen, isTypingSlip: isTypingSlip),
          offset: name.lowerBound))
    }
    textStart = (now, decoded.count)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isStopped, open.innermost != nil else { return }
    decoded.append(contentsOf: bytes)
    if decoded.count - textStart.decoded > limits.textBytes {
      stop(.limit(.text(limits.textBytes)), at: textStart.written)
    }
  }

  func doctype() {
    guard !isStopped else { return }
    let now = whereNow()
    stop(.doctype, at: source.lastDoctype(before: now) ?? now)
  }

  func fault(domain: Int32, code: Int32, isWarning: Bool, message: String, name: String?) {
    guard !isStopped else { return }
    add(
      Fault(
        kind: .library(domain: domain, code: code, message: message, name: name),
        offset: whereNow(), isWarning: isWarning))
  }

  func cannotStart() { faults.append(Fault(kind: .cannotStart, offset: source.start)) }

  // MARK: Building

  private func append(_ part: StartTag.Part, _ values: DecodedAttributes) {
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

  private func close(_ tag: OpenTag, at offset: Int) {
    nodes[tag.node].subtreeEnd = Int32(nodes.count)
    if !tag.closesItself { nodes[tag.node].end = Int32(offset) }
  }

  /// Makes a node of the text since the last tag, if there was any.
  private func endText(at offset: Int) {
    let other = textStart.decoded..<decoded.count
    guard !other.isEmpty, textStart.written < offset else { return }
    let written = textStart.written..<offset
    let isPlain =
      written.count == other.count && source.bytes[written].elementsEqual(decoded[other])
    if isPlain { decoded.removeSubrange(other) }
    nodes.append(
      SyntaxTree.NodeRecord(
        name: SyntaxTree.NodeRecord.textName, start: Int32(written.lowerBound),
        end: Int32(written.upperBound), subtreeEnd: Int32(nodes.count) + 1,
        extra: isPlain ? nil : Int32(other.lowerBound)..<Int32(other.upperBound)))
  }

  private func index(ofName range: Range<Int>) -> Int32 {
    let name = source.text(range)
    if let known = indexOfName[name] { return known }
    let index = Int32(names.count)
    names.append(name)
    indexOfName[name] = index
    return index
  }

  private func nameRange(from start: Int, to end: Int) -> Range<Int> {
    let stretch = source.bytes[start..<Swift.max(start, end)]
    let isEnd: (UInt8) -> Bool = { $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
    return start..<(stretch.firstIndex(where: isEnd) ?? stretch.endIndex)
  }

  // MARK: Faults and limits

  private func isWithinLimits(_ tag: StartTag, declaring declared: Int) -> Bool {
    let names = [tag.name] + tag.parts.map(\.name)
    let place = tag.name.lowerBound
    if open.tags.count >= limits.depth {
      stop(.limit(.depth(limits.depth)), at: place)
    } else if elementCount >= limits.elements {
      stop(.limit(.elements(limits.elements)), at: place)
    } else if (open.innermost?.namespaces ?? 0) + declared > limits.namespaces {
      stop(.limit(.namespaces(limits.namespaces)), at: place)
    } else if let name = names.first(where: { $0.count > limits.nameBytes }) {
      stop(.limit(.name(limits.nameBytes)), at: name.lowerBound)
    } else if let part = tag.parts.first(where: { $0.value.count > limits.valueBytes }) {
      stop(.limit(.value(limits.valueBytes)), at: part.name.lowerBound)
    }
    return !isStopped
  }

  private func add(_ fault: Fault) {
    faults.append(fault)
    if faults.count >= limits.faults { stop(.limit(.faults(limits.faults)), at: fault.offset) }
  }

  private func stop(_ kind: Fault.Kind, at offset: Int) {
    faults.append(Fault(kind: kind, offset: offset))
    isStopped = true
    halt()
  }
}
