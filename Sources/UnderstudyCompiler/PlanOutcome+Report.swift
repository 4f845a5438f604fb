import UnderstudyModel
import UnderstudyPlanning

extension PlanOutcome {
  /// How many required requests are placed, and how many there are.
  private var asked: (placed: Int, all: Int) {
    let missing = unplaced.count { !$0.isOptional }
    let placed = Set(placements.map { PlacementKey($0).request }).count
    return (placed, placed + missing)
  }

  /// The result in sentences.
  func summary(in organisation: Organisation, written: Bool) -> String {
    var lines = ["\(asked.placed) of \(asked.all) sessions placed, \(late.count) of them late"]
    lines += quality.map { "  level \($0.level): \($0.term.rawValue) \($0.value)" }
    lines += unplaced.filter { !$0.isOptional }.map { request in
      let name = organisation[request.trainee]?.name ?? request.trainee.rawValue
      let title = organisation[request.item]?.item.title ?? request.item.rawValue
      let time = request.time.map { ", time \($0)" } ?? ""
      return "not placed: \(name), \(title)\(time): \(request.reason.sentence)"
    }
    if written { lines.append("schedule.xml is written") }
    return lines.joined(separator: "\n")
  }

  /// The result for tools.
  func json(in organisation: Organisation) -> String {
    let values = quality.map {
      "{\"level\": \($0.level), \"term\": \(JSONText($0.term.rawValue)), \"weight\": \($0.weight), \"value\": \($0.value)}"
    }
    let missing = unplaced.map {
      "{\"trainee\": \(JSONText($0.trainee.rawValue)), \"item\": \(JSONText($0.item.rawValue)), "
        + "\"time\": \($0.time ?? 1), \"optional\": \($0.isOptional), "
        + "\"rule\": \(JSONText($0.reason.rule.rawValue)), \"reason\": \(JSONText($0.reason.sentence))}"
    }
    let behind = late.map {
      "{\"trainee\": \(JSONText($0.trainee.rawValue)), \"item\": \(JSONText($0.item.rawValue)), "
        + "\"time\": \($0.time ?? 1), \"days\": \($0.days), \"due\": \(JSONText($0.due.description)), "
        + "\"rule\": \(JSONText($0.reason.rule.rawValue)), \"reason\": \(JSONText($0.reason.sentence))}"
    }
    return """
      {"placed": \(asked.placed), "asked": \(asked.all), "placements": \(placements.count), \
      "verified": \(isVerified),
      "quality": [\(values.joined(separator: ", "))],
      "unplaced": [\(missing.joined(separator: ",\n"))],
      "late": [\(behind.joined(separator: ",\n"))]}
      """
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
