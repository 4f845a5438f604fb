package import UnderstudyModel

/// A request that the plan has no place for.
package struct Unplaced: Hashable, Sendable {
  package var trainee: Identifier<Person>
  package var item: Identifier<Item>
  /// Which of `times`, from 1; absent where the item is held once.
  package var time: Int?
  /// Whether the trainee could do without. Optional requests count in no aim and cause no warning.
  package var isOptional: Bool
  package var reason: Reason

  package init(
    trainee: Identifier<Person>, item: Identifier<Item>, time: Int?, isOptional: Bool,
    reason: Reason
  ) {
    self.trainee = trainee
    self.item = item
    self.time = time
    self.isOptional = isOptional
    self.reason = reason
  }
}
