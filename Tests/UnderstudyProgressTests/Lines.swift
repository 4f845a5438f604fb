import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyProgress

/// A file of these lines, as read.
func read(_ lines: String..., path: String = "progress/p-1.jsonl") -> Diagnosed<ProgressFile> {
  ProgressFile.reading(Array(lines.joined(separator: "\n").utf8), path: path)
}

/// A line with the keys that every event has, and more.
func line(
  _ what: String = "done", person: String = "p-1", item: String = "desk",
  when: String = "2026-11-19T10:30:00Z", by: String? = nil, adding more: String? = nil
) -> String {
  let members = [("person", person), ("item", item), ("what", what), ("when", when)]
  let written = (members + (by.map { [("by", $0)] } ?? [])).map { "\"\($0.0)\":\"\($0.1)\"" }
  return "{" + (written + (more.map { [$0] } ?? [])).joined(separator: ",") + "}"
}

extension Diagnostic {
  /// Where the finding begins and ends, as `line:column-column`.
  var place: String {
    range.map { "\($0.start.line):\($0.start.column)-\($0.end.column)" } ?? "nowhere"
  }
}
