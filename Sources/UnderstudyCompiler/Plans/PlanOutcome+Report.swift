import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

extension PlanOutcome {
  /// How many required requests are placed, and how many there are. What is done already is a
  /// record in the schedule and asked for no more.
  private func asked(_ record: LearningRecord) -> (placed: Int, all: Int) {
    let missing = unplaced.count { !$0.isOptional }
    let open = placements.filter { record[$0.trainee, $0.item] == nil }
    let placed = Set(open.map { PlacementKey($0).request }).count
    return (placed, placed + missing)
  }

  /// The result in sentences.
  func summary(
    in organisation: Organisation, record: LearningRecord, written: Bool
  ) -> String {
    let asked = asked(record)
    var lines = ["\(asked.placed) of \(asked.all) sessions placed, \(late.count) of them late"]
    let proved = provedLevels(slot: (organisation.planning ?? PlanningPolicy()).slot)
    for aims in Dictionary(grouping: quality, by: \.level).sorted(by: { $0.key < $1.key }) {
      let place = bounds.firstIndex { $0.level == aims.key }
      lines += levelLines(aims.value, place.map { (bounds[$0], proved[$0]) })
    }
    lines += unplaced.filter { !$0.isOptional }.map { request in
      let name = organisation[request.trainee]?.name ?? request.trainee.rawValue
      let title = organisation[request.item]?.item.title ?? request.item.rawValue
      let time = request.time.map { ", time \($0)" } ?? ""
      return "not placed: \(name), \(title)\(time): \(request.reason.sentence)"
    }
    lines += adviceLines
    if written { lines.append("schedule.xml is written") }
    return lines.joined(separator: "\n")
  }

  /// The terms of one level, and what is proved of it.
  private func levelLines(
    _ aims: [AimValue], _ known: (bound: LevelBound, words: ProvedLevel)?
  ) -> [String] {
    let lines = aims.map { "  level \($0.level): \($0.term.rawValue) \($0.value)" }
    guard let known else { return lines }
    let bound = known.bound
    let proof = known.words.claim + (bound.isBest ? ": best possible" : "")
    guard let only = lines.first, lines.count == 1, aims.allSatisfy({ $0.weight == 1 }) else {
      return lines + ["  level \(bound.level) in all: \(bound.value); \(proof)"]
    }
    return [only + "; " + proof]
  }

  /// The result for tools.
  func json(record: LearningRecord) -> String {
    JSONValue.object(members(record: record)).text
  }

  /// The result for tools, member by member, for reports that say more.
  func members(record: LearningRecord) -> [(String, JSONValue)] {
    let asked = asked(record)
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
    return [
      ("placed", .int(asked.placed)), ("asked", .int(asked.all)),
      ("placements", .int(placements.count)), ("verified", .bool(isVerified)),
      ("steps", .int(steps)),
      ("quality", .array(values)), ("bounds", .array(bounds.map(told))),
      ("unplaced", .array(missing)), ("late", .array(behind)),
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

extension PlacementKey {
  /// The request to which a piece belongs.
  fileprivate var request: PlacementKey {
    var key = self
    key.part = 1
    return key
  }
}
