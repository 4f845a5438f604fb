import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

extension PlanOutcome {
  /// The result for tools.
  var json: String { JSONValue.object(members).text }

  /// The result for tools, member by member, for reports that say more.
  var members: [(String, JSONValue)] {
    let values = quality.map {
      JSONValue.object([
        ("level", .int($0.level)), ("term", .string($0.term.rawValue)),
        ("weight", .int($0.weight)), ("value", .int($0.value)),
      ])
    }
    let missing = unplaced.map {
      JSONValue.object(
        request($0.trainee, $0.item, $0.time) + [("optional", .bool($0.isOptional))]
          + told($0.reason))
    }
    let behind = late.map {
      JSONValue.object(
        request($0.trainee, $0.item, $0.time)
          + [("days", .int($0.days)), ("due", .string($0.due.description))] + told($0.reason))
    }
    let brokenPins = diagnostics.filter { $0.id == "broken-pin" }
    return [
      ("placed", .int(counts.placed)), ("asked", .int(counts.asked)),
      ("optionalPlaced", .int(counts.optionalPlaced)),
      ("optionalAsked", .int(counts.optionalAsked)),
      ("placements", .int(placements.count)), ("verified", .bool(isVerified)),
      ("steps", .int(steps)),
      ("quality", .array(values)), ("bounds", .array(bounds.map(told))),
      ("schedule", .array(placements.map(\.json))),
      ("breaches", .array(breaches.map(\.json))),
      ("brokenPins", .array(brokenPins.map(\.json))),
      ("unplaced", .array(missing)), ("late", .array(behind)),
      ("hosts", .array(hostLoads.map(\.json))),
      ("diagnostics", .array(diagnostics.map(\.json))),
      ("remedies", .array(remedies.map(\.json))),
      ("bottlenecks", .array(bottlenecks.map(\.json))),
    ]
  }

  private func request(
    _ trainee: Identifier<Person>, _ item: Identifier<Item>, _ time: Int?
  ) -> [(String, JSONValue)] {
    [
      ("trainee", .string(trainee.rawValue)), ("item", .string(item.rawValue)),
      ("time", .int(time ?? 1)),
    ]
  }

  private func told(_ bound: LevelBound) -> JSONValue {
    .object([
      ("level", .int(bound.level)), ("value", .int(bound.value)), ("bound", .int(bound.bound)),
      ("gap", .int(bound.gap)), ("best", .bool(bound.isBest)),
    ])
  }

  private func told(_ reason: Reason) -> [(String, JSONValue)] {
    [
      ("rule", .string(reason.rule.rawValue)), ("reason", .string(reason.sentence)),
      ("minimal", .bool(reason.isMinimal)), ("facts", .array(reason.facts.map(\.json))),
      ("remedy", reason.remedy.map { .string($0) } ?? .null),
    ]
  }
}

extension Placement {
  /// As `<placed>` says it.
  var json: JSONValue {
    .object(of: [
      ("trainee", .string(trainee.rawValue)), ("item", .string(item.rawValue)),
      ("time", time.map { .int($0) }), ("part", part.map { .int($0) }),
      ("host", .string(host.rawValue)), ("start", .string(start.description)),
      ("end", .string(end.description)), ("pinned", .bool(isPinned)),
    ])
  }
}

extension HostLoad {
  fileprivate var json: JSONValue {
    .object([
      ("host", .string(host.rawValue)), ("visits", .int(visits)), ("minutes", .int(minutes)),
      ("fairShare", .int(fairShare)),
    ])
  }
}

extension Breach {
  /// The rule, the sentence, where the content says so, and what breaks it together.
  var json: JSONValue {
    .object(of: [
      ("rule", .string(rule.rawValue)), ("message", .string(message)),
      ("file", range.map { .string($0.file) }), ("line", range.map { .int($0.start.line) }),
      ("placements", .array(placements.map(\.json))),
    ])
  }
}

extension Diagnostic {
  /// What it says and where, below the content folder.
  fileprivate var json: JSONValue {
    let place = range.flatMap { $0.file.isEmpty ? nil : $0 }
    return .object(of: [
      ("id", .string(id.rawValue)), ("severity", .string(severity.rawValue)),
      ("message", .string(message)), ("help", help.map { .string($0) }),
      ("file", place.map { .string($0.file) }), ("line", place.map { .int($0.start.line) }),
    ])
  }
}

extension ContentReport {
  /// The result for tools where there is no plan, or none that may stand: what is wrong.
  var refusal: String {
    JSONValue.object([
      ("verified", .bool(false)), ("findings", .array(diagnostics.map(\.json))),
    ]).text
  }
}
