/// Something that libxml2, or the check of tags against one another, found wrong in a file.
struct Fault {
  /// What is wrong.
  enum Kind {
    /// libxml2's own number for it, its words, and a name that plays a part.
    case library(domain: Int32, code: Int32, message: String, name: String?)
    /// An end tag that does not close what is open.
    case mismatch(endTag: Range<Int>, open: OpenTag, alsoOpen: [OpenTag], isTypingSlip: Bool)
    /// The file ends inside an element.
    case neverClosed(OpenTag, alsoOpen: [OpenTag])
    case doctype
    case limit(Limit)
    case cannotStart
  }

  var kind: Kind
  /// How far reading had come, as an offset into the file.
  var offset: Int
  var isWarning = false
}

/// A limit that a file went past, with the number it allows.
enum Limit: Equatable {
  case depth(Int), elements(Int), value(Int), text(Int), name(Int), namespaces(Int), faults(Int)
}
