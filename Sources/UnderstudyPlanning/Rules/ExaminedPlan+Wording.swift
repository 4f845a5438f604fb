import UnderstudyDiagnostics
import UnderstudyModel

extension ExaminedPlan.Entry {
  /// `'Walk one order through picking' for Ana Silva with Ben Okri on 3 December 2026 at 09:00`
  var words: String {
    "\(what) for \(trainee.name) with \(host.name) on \(placement.start.words)"
  }

  /// `'Walk one order through picking'`, with its number where it is held more than once.
  var what: String {
    guard let time = placement.time else { return "'\(item.title)'" }
    return "'\(item.title)' (time \(time))"
  }

  /// The day on which it starts, in words.
  var day: String { placement.start.day.words }
}

extension HardRule {
  /// A breach by some entries, shown at the first that the schedule declares.
  func breach(_ message: String, by entries: [ExaminedPlan.Entry]) -> Breach {
    Breach(
      name, message, placements: entries.map(\.placement),
      at: entries.lazy.compactMap { $0.placement.declared?.range }.first
        ?? entries.first?.item.declared.range)
  }
}
