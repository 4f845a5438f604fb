/// Hears what libxml2 meets in one file, and makes of it a tree and a list of faults.
///
/// A class, because callbacks from C reach it through a pointer; it never leaves the thread that
/// calls ``parse(_:telling:)``.
final class DocumentListener {
  private let source: SourceFile
  private let limits: SyntaxLimits

  /// The offset that the parser has reached.
  var whereNow: () -> Int = { 0 }
  /// Makes the parser stop; the offset means nothing afterwards.
  var halt: () -> Void = {}

  private(set) var faults: [Fault] = []
  private var tree: GrowingTree
  private var open = OpenTags()
  private var tag = StartTag()
  private var undeclaredPrefixes: Set<String> = []
  private var isStopped = false

  init(_ source: SourceFile, limits: SyntaxLimits) {
    self.source = source
    self.limits = limits
    tree = GrowingTree(source)
  }

  /// The tree of a file without faults; `nil` if the root element was not ended.
  func finishedTree() -> SyntaxTree? { open.innermost == nil ? tree.finished() : nil }

  func startElement(_ values: DecodedAttributes) {
    guard !isStopped, let start = source.last(.lessThan, before: whereNow()) else { return }
    source.bytes.withUnsafeBufferPointer { tag.read(in: $0, at: start) }
    let namespaces = (open.innermost?.namespaces ?? 0) + values.namespaceCount
    if let (limit, offset) = limits.firstExceeded(
      by: tag, depth: open.tags.count + 1, elements: tree.elementCount + 1, namespaces: namespaces)
    {
      return stop(.limit(limit), at: offset)
    }
    let (node, name) = tree.addElement(tag, values)
    // libxml2 tells no end of a broken tag, so one that closes itself is over already.
    guard tag.isWhole || !tag.closesItself else { return }
    open.open(
      OpenTag(
        node: node, name: name, nameRange: tag.name, closesItself: tag.closesItself,
        namespaces: namespaces))
  }

  func endElement() {
    guard !isStopped, let innermost = open.innermost else { return }
    guard !innermost.closesItself else {
      open.closeInnermost()
      return tree.endElement(innermost.node)
    }
    let end = whereNow()
    guard let start = source.last(.lessThan, before: end), source.holds("</", at: start) else {
      return
    }
    let name = source.name(at: start + 2)
    let outcome = open.close(source.text(name))
    tree.endElements(outcome.closed.map(\.node), by: start..<end)
    if name.isEmpty { add(.unfinishedTag, at: name.lowerBound) }
    if let mismatch = outcome.mismatch { add(.mismatch(mismatch, endTag: name), at: start) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isStopped, open.innermost != nil else { return }
    tree.addText(bytes)
    if tree.textCount > limits.textBytes {
      stop(.limit(.text(limits.textBytes)), at: tree.textOffset)
    }
  }

  func doctype() {
    guard !isStopped else { return }
    let now = whereNow()
    stop(.doctype, at: source.last(markup: "<!DOCTYPE", before: now) ?? now)
  }

  /// Hears of a fault. That the file ends inside elements is told for those that nothing was told
  /// about yet; an undeclared prefix once.
  func fault(_ kind: Fault.Kind, isWarning: Bool) {
    guard !isStopped else { return }
    switch kind {
    case .fileEnds:
      let untold = open.tags.filter { !$0.isTold }
      guard let innermost = untold.last else { return }
      add(
        .neverClosed(innermost, outer: untold.dropLast()), at: innermost.nameRange.lowerBound)
    case .undeclaredPrefix(let prefix):
      if undeclaredPrefixes.insert(prefix).inserted { add(kind, at: whereNow()) }
    default:
      add(kind, at: whereNow(), isWarning: isWarning)
    }
  }

  private func add(_ kind: Fault.Kind, at offset: Int, isWarning: Bool = false) {
    faults.append(Fault(kind: kind, offset: offset, isWarning: isWarning))
    if faults.count >= limits.faults { stop(.limit(.faults(limits.faults)), at: offset) }
  }

  private func stop(_ kind: Fault.Kind, at offset: Int) {
    faults.append(Fault(kind: kind, offset: offset))
    isStopped = true
    halt()
  }
}
