/// How much worse a plan may be and stay, from the beginning of a search to its end.
///
/// The first level of the aims that still moves is cooled first, then the next, each from the small
/// losses that are usual in it down to next to nothing: what is decided in an earlier level has set
/// by the time a later one begins. Earlier levels get more of the time.
struct Cooling: Sendable {
  /// How often all of it is run through; small problems have time for several.
  let cycles: Int
  /// Where the cooling of each level begins.
  private let heats: [Double]

  /// - Parameters:
  ///   - losses: how much worse trials came out, and in which level.
  ///   - usual: what one demand costs in each level on average, in the guide's weights; 0 where
  ///     nothing can get better any more.
  ///   - cycles: how often to run through all of it, as far as there is time; at least once.
  init(_ losses: [TimetableSearch.Loss], usual: [Double], cycles: Int) {
    self.cycles = min(12, max(1, cycles))
    let levels = Set(losses.map(\.level)).sorted()
    var heats: [Double] = []
    for level in levels {
      let changes = losses.filter { $0.level == level }.map(\.change).sorted()
      // A level in which hardly anything gets worse is settled.
      if changes.count * 20 >= losses.count, usual[level] > 0 {
        heats.append(min(changes[changes.count / 10], usual[level]))
      }
    }
    self.heats = heats.isEmpty ? [0] : heats
  }

  /// - Parameter time: the part of the search that is over, from 0 to 1.
  /// - Returns: in the guide's weights.
  func warmth(at time: Double) -> Double {
    let turn = min(0.999_999, max(0, time)) * Double(cycles)
    var part = turn - turn.rounded(.down)
    // Half of the time for the first, half of the rest for the second, and so on.
    var level = 0
    while level + 1 < heats.count, part >= 0.5 {
      part = 2 * part - 1
      level += 1
    }
    if level + 1 < heats.count { part *= 2 }
    // Where there are several turns, they differ in how hot they begin.
    let share = cycles > 1 ? [1, 0.5, 0.25][Int(turn) % 3] : 1
    return heats[level] * share * (1 - 0.975 * part)
  }
}
