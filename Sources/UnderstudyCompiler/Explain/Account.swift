import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations

/// What there is to say about one thing: the same facts as sentences for people and as JSON for tools.
struct Account: Sendable {
  /// Some facts that answer one question.
  struct Section: Sendable {
    /// The question, in a few words: `If it stands still`.
    var heading: String
    /// The name of the member that holds the facts in JSON.
    var key: String
    /// One fact a line; without any, people are not shown the section.
    var lines: [String]
    var data: JSONValue
  }

  var kind: ExplainedKind
  var id: String
  var name: String
  /// Where its author wrote it.
  var declared: Declaration
  var sections: [Section] = []

  /// For people: a title, where it was written, then each section with its lines indented.
  var text: String {
    var lines = ["\(name.onOneLine) (\(kind.rawValue) \(id))"]
    if let place = declared.place { lines.append("written in \(place)") }
    for section in sections where !section.lines.isEmpty {
      lines += ["", section.heading] + section.lines.map { "  \($0.onOneLine)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For tools: one object, a member for each section.
  var json: String {
    JSONValue.object(
      [
        ("kind", .string(kind.rawValue)), ("id", .string(id)), ("name", .string(name)),
        ("source", declared.place.map { .string($0) } ?? .null),
      ] + sections.map { ($0.key, $0.data) }
    ).text
  }
}

extension Declaration {
  /// `roles/buyer.xml:2`; `nil` for what no file holds.
  var place: String? {
    range.file.isEmpty ? nil : "\(range.file):\(range.start.line)"
  }
}
