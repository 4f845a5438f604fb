import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

extension PlanOutcome {
  /// What would help, tried, and what holds most up, as lines of text.
  var adviceLines: [String] {
    var lines: [String] = []
    if !remedies.isEmpty {
      lines.append("what would help, tried:")
      lines += remedies.prefix(Self.shown).flatMap { $0.lines }
      if remedies.count > Self.shown {
        lines.append("  and \(remedies.count - Self.shown) more; --json lists them all")
      }
    }
    if !bottlenecks.isEmpty {
      lines.append("what holds most up:")
      for (place, bottleneck) in bottlenecks.enumerated() {
        lines.append(
          "  \(place + 1). \(bottleneck.name): \(bottleneck.remedy.words) "
            + bottleneck.remedy.effect.words)
      }
    }
    return lines
  }

  private static let shown = 12
}

extension Remedy {
  /// The change, what it gains, and below it how an author makes it.
  fileprivate var lines: [String] {
    ["  \(words): \(effect.words)"]
      + edits.map { "    \($0.place.isEmpty ? "" : "\($0.place): ")\($0.text)" }
  }

  /// For tools.
  var json: JSONValue {
    .object([
      ("words", .string(words)), ("placed", .int(effect.placed)), ("days", .int(effect.days)),
      (
        "mends",
        .array(
          mended.map {
            .object([
              ("trainee", .string($0.trainee.rawValue)), ("item", .string($0.item.rawValue)),
              ("time", .int($0.time)),
            ])
          })
      ),
      ("edits", .array(edits.map(\.json))),
    ])
  }
}

extension Bottleneck {
  var json: JSONValue { .object([("name", .string(name)), ("remedy", remedy.json)]) }
}

extension Edit {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("file", .string(range.file)), ("line", .int(range.start.line)),
      ("element", .string(element)), ("text", .string(text)),
    ]
    switch change {
    case .attribute(let name, let from, let to):
      members += [
        ("attribute", .string(name)), ("from", from.map { .string($0) } ?? .null),
        ("to", to.map { .string($0) } ?? .null),
      ]
    case .child(let child): members.append(("child", .string(child)))
    case .removal: members.append(("removal", .bool(true)))
    }
    return .object(members)
  }
}

extension Reason.Fact {
  /// For tools.
  var json: JSONValue {
    .object([
      ("rule", .string(rule.rawValue)), ("words", .string(words)),
      ("file", .string(range.file)), ("line", .int(range.start.line)),
    ])
  }
}
