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

  /// Whether it is proved that no plan is better.
  package var isBest: Bool { bound == value }
}
