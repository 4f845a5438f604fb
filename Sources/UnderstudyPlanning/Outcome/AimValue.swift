package import UnderstudyModel

/// What a plan reaches in one term of the aims; smaller is better.
package struct AimValue: Hashable, Sendable {
  /// Which level of the aims it belongs to, from 1; earlier levels decide first.
  package var level: Int
  package var term: Aims.Term
  /// How much one unit counts inside its level.
  package var weight: Int
  /// In the term's own unit: days, slots, hosts or placements.
  package var value: Int

  package init(level: Int, term: Aims.Term, weight: Int, value: Int) {
    self.level = level
    self.term = term
    self.weight = weight
    self.value = value
  }
}
