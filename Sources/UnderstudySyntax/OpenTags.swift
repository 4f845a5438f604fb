import UnderstudyDiagnostics

/// An element whose end tag has not come yet.
struct OpenTag {
  /// The element's index in the tree.
  var node: Int
  var name: String
  /// The name in the start tag.
  var nameRange: Range<Int>
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
  /// An end tag that does not close the innermost element.
  struct Mismatch {
    /// The element that should have been closed.
    var open: OpenTag
    /// Those around it that were forgotten too, from the inside.
    var alsoOpen: [OpenTag] = []
    /// Whether the end tag's name is nearly that of `open`.
    var isTypingSlip = false
    /// Whether the end tag names an element further out.
    var closesOuter = false
  }

  /// What became of an end tag: the elements it ended, from the inside, and what is wrong with it.
  struct Outcome {
    var closed: [OpenTag]
    var mismatch: Mismatch?
  }

  /// From the outside.
  private(set) var tags: [OpenTag] = []

  var innermost: OpenTag? { tags.last }

  mutating func open(_ tag: OpenTag) { tags.append(tag) }

  /// Closes the innermost element, whatever its name.
  mutating func closeInnermost() { _ = tags.popLast() }

  /// Closes what an end tag names.
  ///
  /// If that is not the innermost element, those inside it were forgotten. If nothing open has the
  /// name, then a name nearly like the innermost one's, or none, is a slip, and any other end tag is
  /// one too many.
  mutating func close(_ name: String) -> Outcome {
    guard let innermost = tags.last else { return Outcome(closed: []) }
    if innermost.name == name || name.isEmpty {
      tags.removeLast()
      return Outcome(closed: [innermost])
    }
    if let place = tags.lastIndex(where: { $0.name == name }) {
      let closed = Array(tags[place...].reversed())
      tags.removeSubrange(place...)
      let untold = closed.dropLast().filter { !$0.isTold }
      return Outcome(
        closed: closed,
        mismatch: untold.first.map {
          Mismatch(open: $0, alsoOpen: Array(untold.dropFirst()), closesOuter: true)
        })
    }
    if isTypingSlip(name, for: innermost.name) {
      tags.removeLast()
      return Outcome(
        closed: [innermost], mismatch: Mismatch(open: innermost, isTypingSlip: true))
    }
    tags[tags.count - 1].isTold = true
    return Outcome(closed: [], mismatch: Mismatch(open: innermost))
  }

  /// Names of one or two letters are near everything, and so tell nothing.
  private func isTypingSlip(_ name: String, for expected: String) -> Bool {
    min(name.count, expected.count) > 2 && !nearNames(to: name, among: [expected]).isEmpty
  }
}
