package import UnderstudyDiagnostics

/// An attribute of a start tag.
package struct Attribute: Hashable, Sendable {
  /// The name as written, with its prefix if it has one.
  package let name: String
  package let nameRange: SourceRange
  /// The value with its references resolved; a line end or tab in it reads as a space.
  package let value: String
  /// What stands between the quotation marks.
  package let valueRange: SourceRange

  /// Whether this declares a namespace: `xmlns` or `xmlns:…`.
  package var declaresNamespace: Bool { name == "xmlns" || name.hasPrefix("xmlns:") }

  init(_ record: SyntaxTree.AttributeRecord, of tree: SyntaxTree) {
    name = tree.name(record.name)
    let start = Int(record.nameStart)
    nameRange = tree.source.range(start..<start + name.utf8.count)
    value = tree.text(written: record.value, decoded: record.decoded)
    valueRange = tree.source.range(record.value.asOffsets)
  }
}
