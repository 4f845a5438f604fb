import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

extension PlanOutcome {
  /// The result in sentences.
  ///
  /// - Parameters:
  ///   - organisation: whose names are told.
  ///   - written: the file into which the plan was written; absent: none.
  /// - Returns: lines of text.
  func summary(in organisation: Organisation, written: ScheduleFile?) -> String {
    var lines = [
      "\(counts.placed) of \(counts.asked) sessions placed, \(late.count) of them late"
        + (counts.optionalAsked > 0
          ? "; \(counts.optionalPlaced) of \(counts.optionalAsked) optional ones" : "")
    ]
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
    if let written { lines.append("\(written.path) is written") }
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
}
