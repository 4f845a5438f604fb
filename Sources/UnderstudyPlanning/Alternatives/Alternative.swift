package import UnderstudyModel

/// A plan of nearly the same worth as another one, that differs much from it.
package struct Alternative: Sendable {
  /// In schedule order.
  package var placements: [Placement]
  /// The value of every term that the aims name, level by level.
  package var values: [AimValue]
  /// What changes from the other plan to this one.
  package var comparison: PlanComparison

  /// How many placements stand elsewhere, or are there in one of the two only.
  package var differences: Int {
    comparison.moved.count + comparison.new.count + comparison.gone.count
  }
}

/// How much worse an alternative may be.
///
/// In the first level of the aims, which usually counts what has no place, it may be no worse at all.
package struct Slack: Hashable, Sendable {
  /// For each further level, so many hundredths of the other plan's value; where that is small, one
  /// unit for each session in so many hundredths of all.
  package var percent: Int

  package init(percent: Int) { self.percent = max(0, percent) }

  /// Whether a plan is nearly as good as another, by the sums of their levels.
  ///
  /// - Parameters:
  ///   - levels: the plan's.
  ///   - best: the other plan's.
  ///   - count: how many sessions there are.
  /// - Returns: whether no level is worse than may be.
  func allows(_ levels: [Int], besides best: [Int], of count: Int) -> Bool {
    zip(levels, best).enumerated().allSatisfy { place, values in
      let (mine, other) = values
      if mine <= other { return true }
      if place == 0 { return false }
      let (worse, isTooMuch) = mine.subtractingReportingOverflow(other)
      let share = max(Int(min(other.magnitude, UInt(Int.max / 100))), count)
      return !isTooMuch && worse <= share * min(percent, 1_000) / 100
    }
  }
}
