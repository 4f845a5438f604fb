package import UnderstudyDiagnostics

/// An attribute of a start tag.
///
/// A cursor into the file's tree, like ``Element``: texts and places are made when asked for.
package struct Attribute: Sendable {
  private let tree: SyntaxTree
  private let record: SyntaxTree.AttributeRecord

  init(_ record: SyntaxTree.AttributeRecord, of tree: SyntaxTree) {
    self.tree = tree
    self.record = record
  }

  /// The name as written, with its prefix if it has one.
  package var name: String { tree.name(record.name) }

  package var nameRange: SourceRange {
    let start = Int(record.nameStart)
    return tree.source.range(start..<start + name.utf8.count)
  }

  /// The value with its references resolved; a line end or tab in it reads as a space.
  package var value: String { tree.text(written: record.value, decoded: record.decoded) }

  /// What stands between the quotation marks.
  package var valueRange: SourceRange { tree.source.range(record.value.asOffsets) }

  /// Where a stretch of the value was written.
  ///
  /// - Parameter bytes: the stretch, in UTF-8 bytes of the value, from 0.
  /// - Returns: the whole value's range where the value reads differently from what is written
  ///   (`&amp;` and its kin), since then the bytes do not correspond.
  package func range(of bytes: Range<Int>) -> SourceRange {
    guard record.value.count == (record.decoded ?? record.value).count else { return valueRange }
    let start = Int(record.value.lowerBound)
    return tree.source.range(start + bytes.lowerBound..<start + bytes.upperBound)
  }

  /// Whether this declares a namespace: `xmlns` or `xmlns:…`.
  package var declaresNamespace: Bool { name == "xmlns" || name.hasPrefix("xmlns:") }
}

extension Attribute: Equatable {
  /// Whether two attributes say the same in the same places.
  package static func == (left: Self, right: Self) -> Bool {
    left.name == right.name && left.value == right.value && left.nameRange == right.nameRange
      && left.valueRange == right.valueRange
  }
}
