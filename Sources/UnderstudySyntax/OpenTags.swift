import UnderstudyDiagnostics

/// An element whose end tag has not come yet.
struct OpenTag {
  /// The node's index in the tree.
  var node: Int
  /// The name in the start tag, as an offset range.
  var nameRange: Range<Int>
  var name: String
  var closesItself: Bool
  /// How many namespaces are in force inside.
  var namespaces: Int
  /// Whether some fault already told that it is not closed.
  var isTold = false
}

/// The elements open at one point of a file, and what an end tag does to them.
///
/// libxml2 lets every end tag close the innermost element, right or wrong, and so one forgotten tag
/// yields a fault for each element around it. Here an end tag closes what it names: one slip, one
/// fault.
struct OpenTags {
  private(set) var tags: [OpenTag] = []

  /// What became of an end tag.
  enum Outcome {
    case closed([OpenTag])
    case mismatch(closed: [OpenTag], open: OpenTag, alsoOpen: [OpenTag], isTypingSlip: Bool)
  }

  var innermost: OpenTag? { tags.last }

  mutating func open(_ tag: OpenTag) { tags.append(tag) }

  /// Closes the innermost element, whose end needs no name.
  mutating func closeInnermost() -> OpenTag? { tags.popLast() }

  /// Closes what an end tag names.
  ///
  /// If that is not the innermost element, those inside it were forgotten. If nothing open has the
  /// name, then a name nearly like the innermost one's is a typing slip, and any other end tag is
  /// one too many.
  mutating func close(_ name: String) -> Outcome {
    guard let innermost = tags.last, innermost.name != name else {
      return .closed(tags.popLast().map { [$0] } ?? [])
    }
    if let place = tags.lastIndex(where: { $0.name == name }) {
      let closed = Array(tags[place...].reversed())
      tags.removeSubrange(place...)
      let untold = closed.dropLast().filter { !$0.isTold }
      guard let first = untold.first else { return .closed(closed) }
      return .mismatch(
        closed: closed, open: first, alsoOpen: Array(untold.dropFirst()), isTypingSlip: false)
    }
    let isTypingSlip = !nearNames(to: name, among: [innermost.name]).isEmpty
    if isTypingSlip {
      tags.removeLast()
      return .mismatch(closed: [innermost], open: innermost, alsoOpen: [], isTypingSlip: true)
    }
    tags[tags.count - 1].isTold = true
    return .mismatch(closed: [], open: innermost, alsoOpen: [], isTypingSlip: false)
  }
}
