package import UnderstudyModel

/// What makes two placements the same one at different times: trainee, item, time and part.
package struct PlacementKey: Hashable, Sendable {
  package var trainee: Identifier<Person>
  package var item: Identifier<Item>
  /// From 1; 1 where the item is held once.
  package var time: Int
  /// From 1; 1 where there is one piece.
  package var part: Int

  package init(_ placement: Placement) {
    trainee = placement.trainee
    item = placement.item
    time = placement.time ?? 1
    part = placement.part ?? 1
  }
}
