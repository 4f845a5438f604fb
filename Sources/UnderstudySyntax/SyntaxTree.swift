import UnderstudyDiagnostics

/// All nodes of one file in document order, as offsets into its bytes.
///
/// A node's children follow it directly, and `subtreeEnd` leads past them to its next sibling: no
/// pointers, no object for each node. Names are kept once, and Strings are made when somebody asks.
final class SyntaxTree: Sendable {
  /// An element or a stretch of text.
  struct NodeRecord: Sendable {
    /// What ``name`` holds for text.
    static let textName: Int32 = -1

    /// The place of the element's name in ``SyntaxTree/names``.
    var name: Int32
    /// The first byte of the element's name, or of the text.
    var start: Int32
    /// Just behind the end tag, or just behind the text.
    var end: Int32
    /// The index of the first node that is not inside this one.
    var subtreeEnd: Int32
    /// For an element, its attributes in ``SyntaxTree/attributes``; for text that reads differently
    /// from what is written, its bytes in ``SyntaxTree/decoded``.
    var extra: Range<Int32>?

    var isText: Bool { name == Self.textName }
  }

  /// One attribute of a start tag.
  struct AttributeRecord: Sendable {
    var name: Int32
    var nameStart: Int32
    /// The bytes between the quotation marks.
    var value: Range<Int32>
    /// The value's bytes in ``SyntaxTree/decoded``, where it reads differently from what is written.
    var decoded: Range<Int32>?
  }

  let source: SourceFile
  let names: [String]
  let nodes: [NodeRecord]
  let attributes: [AttributeRecord]
  /// Text and values in which a reference, a line end or a CDATA section was resolved.
  let decoded: [UInt8]

  init(
    source: SourceFile, names: [String], nodes: [NodeRecord], attributes: [AttributeRecord],
    decoded: [UInt8]
  ) {
    self.source = source
    self.names = names
    self.nodes = nodes
    self.attributes = attributes
    self.decoded = decoded
  }

  func name(_ index: Int32) -> String { names[Int(index)] }

  /// The text of a node or value: as decoded if that differs, else as written.
  func text(written: Range<Int32>, decoded other: Range<Int32>?) -> String {
    guard let other else { return source.text(written.asOffsets) }
    return decoded.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[other.asOffsets]), as: UTF8.self)
    }
  }
}

extension SyntaxTree {
  /// Whether a text holds more than white space.
  func hasWords(written: Range<Int32>, decoded other: Range<Int32>?) -> Bool {
    let bytes = other == nil ? source.bytes : decoded
    return bytes.withUnsafeBufferPointer { bytes in
      (other ?? written).asOffsets.contains { offset in
        switch bytes[offset] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): false
        default: true
        }
      }
    }
  }
}

extension Range<Int32> {
  var asOffsets: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
