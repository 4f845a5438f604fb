/// What no plan can undercut in one level of the aims.
package struct LevelBound: Hashable, Sendable {
  /// From 1; earlier levels decide first.
  package var level: Int
  /// The weighted sum that the plan reaches.
  package var value: Int
  /// No plan that equals this one in the levels before has a smaller value than this; never above
  /// `value`.
  package var bound: Int

  package init(level: Int, value: Int, bound: Int) {
    self.level = level
    self.value = value
    self.bound = bound
  }

  /// How much better a plan could be at most, for all that is proved.
  package var gap: Int { value - bound }

  /// The gap in thousandths of the value, rounded up; 1,000 where there is no value to compare with.
  /// Worked out at double width, because an author's weights may bring the value near the widest number.
  package var gapPermille: Int {
    guard value > 0 else { return 1_000 }
    let product = min(gap, value).multipliedFullWidth(by: 1_000)
    let (quotient, remainder) = value.dividingFullWidth(product)
    return quotient + (remainder > 0 ? 1 : 0)
  }

  /// Whether it is proved that no plan is better.
  package var isBest: Bool { bound == value }
}
