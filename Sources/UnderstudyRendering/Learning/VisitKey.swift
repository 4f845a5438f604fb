import UnderstudyModel
import UnderstudyPlanning

/// One request of a trainee, however many pieces it is placed in: an item, and which of its times.
struct VisitKey: Hashable, Sendable {
  var trainee: Identifier<Person>
  var item: Identifier<Item>
  /// From 1; 1 where the item is held once.
  var time: Int

  init(_ visit: Visit) { self.init(visit.placement) }

  init(_ placement: Placement) {
    trainee = placement.trainee
    item = placement.item
    time = placement.time ?? 1
  }

  init(_ late: Late) {
    trainee = late.trainee
    item = late.item
    time = late.time ?? 1
  }
}
