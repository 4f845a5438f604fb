import UnderstudyDiagnostics
import UnderstudyModel

extension ProgressEvent {
  /// The keys of a line, in the order in which they are written.
  package enum Key: String, CaseIterable, Sendable {
    case person, curriculum, item, what, when, by, note, evidence, version, role, level
  }

  /// The event as one line of a progress file, without the line's end.
  ///
  /// The same event gives the same bytes: keys in one order, absent ones left out, no blanks.
  package var line: String {
    JSONValue.object(
      of: Key.allCases.map { ($0.rawValue, text(of: $0).map { .string($0) }) }
    ).text
  }

  private func text(of key: Key) -> String? {
    switch key {
    case .person: person.rawValue
    case .curriculum: curriculum?.rawValue
    case .item: item?.rawValue
    case .what: what.rawValue
    case .when: when.description
    case .by: by.rawValue
    case .note: note
    case .evidence: evidence
    case .version: version
    case .role: role?.rawValue
    case .level: level?.rawValue
    }
  }
}

extension Sequence<ProgressEvent> {
  /// The events as the text of a progress file, one a line, in the order given.
  package var lines: String { map { $0.line + "\n" }.joined() }
}
