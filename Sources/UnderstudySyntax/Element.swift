package import UnderstudyDiagnostics

/// An element of a file: its name, attributes and content, and where each was written.
///
/// A cursor into the file's tree, cheap to copy and to keep; the tree lives as long as one of them.
package struct Element: Sendable {
  let tree: SyntaxTree
  let index: Int

  private var record: SyntaxTree.NodeRecord { tree.nodes[index] }

  /// The name as written, with its prefix if it has one.
  package var name: String { tree.name(record.name) }

  /// The name in the start tag, where faults of the element point.
  package var nameRange: SourceRange { tree.source.range(nameOffsets) }

  /// From the `<` of the start tag to just behind the `>` of the end tag.
  package var range: SourceRange { tree.source.range(byteRange) }

  /// ``range`` as offsets into the file's bytes.
  package var byteRange: Range<Int> { Int(record.start) - 1..<Int(record.end) }

  /// The attributes in written order, namespace declarations among them.
  package var attributes: [Attribute] {
    attributeRecords.map { Attribute($0, of: tree) }
  }

  /// The attribute of a name, as written with its prefix.
  package func attribute(_ name: String) -> Attribute? {
    attributeRecords.first { tree.name($0.name) == name }.map { Attribute($0, of: tree) }
  }

  /// Elements and text in order. Comments and processing instructions are dropped, and the text on
  /// both sides of one is a single node; text is never empty, but may be white space alone.
  package var children: [Node] {
    childIndices.map { child in
      let record = tree.nodes[child]
      guard record.isText else { return .element(Element(tree: tree, index: child)) }
      let written = record.start..<record.end
      return .text(
        tree.text(written: written, decoded: record.extra), tree.source.range(written.asOffsets))
    }
  }

  /// The elements directly inside, in order.
  package var elements: [Element] {
    childIndices.filter { !tree.nodes[$0].isText }.map { Element(tree: tree, index: $0) }
  }

  /// All text directly and indirectly inside, joined, white space as written.
  package var text: String {
    var joined = ""
    for node in tree.nodes[index + 1..<Int(record.subtreeEnd)] where node.isText {
      joined += tree.text(written: node.start..<node.end, decoded: node.extra)
    }
    return joined
  }

  private var nameOffsets: Range<Int> {
    Int(record.start)..<Int(record.start) + name.utf8.count
  }

  private var attributeRecords: ArraySlice<SyntaxTree.AttributeRecord> {
    tree.attributes[(record.extra ?? 0..<0).asOffsets]
  }

  private var childIndices: [Int] {
    var found: [Int] = []
    var child = index + 1
    while child < record.subtreeEnd {
      found.append(child)
      child = Int(tree.nodes[child].subtreeEnd)
    }
    return found
  }
}

extension Element {
  /// Whether text other than white space stands directly inside. Makes no text to tell.
  package var hasWords: Bool {
    var child = index + 1
    while child < record.subtreeEnd {
      let node = tree.nodes[child]
      if node.isText && tree.hasWords(written: node.start..<node.end, decoded: node.extra) {
        return true
      }
      child = Int(node.subtreeEnd)
    }
    return false
  }
}
