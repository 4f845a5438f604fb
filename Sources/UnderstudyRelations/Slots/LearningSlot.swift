package import UnderstudyModel

/// A time at which somebody could learn something: with whom, from when to when.
package struct LearningSlot: Hashable, Sendable {
  package var item: Identifier<Item>
  package var host: Identifier<Person>
  /// In the organisation's zone.
  package var start: LocalTime
  package var end: LocalTime
  /// Whether the plan has it already.
  package var isPlanned: Bool
}
