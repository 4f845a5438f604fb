package import UnderstudyDiagnostics

/// One change to the content, as an author would make it by hand.
package struct Edit: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    /// An attribute of the element gets another value; absent where it is not written, or goes.
    case attribute(String, from: String?, to: String?)
    /// The element gets a child, written out.
    case child(String)
    /// The element goes.
    case removal
  }

  /// The element to change.
  package var element: String
  /// Where it is written.
  package var range: SourceRange
  package var change: Change

  package init(_ element: String, at range: SourceRange, _ change: Change) {
    self.element = element
    self.range = range
    self.change = change
  }

  /// The place: `people.xml:12`; empty for what no file says.
  package var place: String {
    range.file.isEmpty ? "" : "\(range.file):\(range.start.line)"
  }

  /// The change as an author reads it: `hours-per-week="6h" -> "8h"`.
  package var text: String {
    switch change {
    case .attribute(let name, let from?, let to?): "\(name)=\"\(from)\" -> \"\(to)\""
    case .attribute(let name, nil, let to?): "add \(name)=\"\(to)\" to <\(element)>"
    case .attribute(let name, _, nil): "take \(name) out of <\(element)>"
    case .child(let text): "add \(text) to <\(element)>"
    case .removal: "take <\(element)> out"
    }
  }
}
