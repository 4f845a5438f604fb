import UnderstudyModel
import UnderstudyPlanning

/// How much of what the plan had to place is placed.
struct PlacedCount: Hashable, Sendable {
  /// Requests that count: not optional, not omitted. Pieces of one request are one.
  var placed: Int
  var asked: Int
  var late: Int
  /// The largest number of days that one is late; 0 where none is.
  var latestDays: Int

  var onTime: Int { placed - late }

  /// What is done already was no longer asked for, so it counts nowhere.
  init(_ plan: PlanOutcome, _ visits: [Visit], record: LearningRecord) {
    let counted = visits.filter { visit in
      !visit.item.isOptional && record[visit.trainee.id, visit.item.id] == nil
    }.map { VisitKey($0) }
    placed = Set(counted).count
    asked = placed + plan.unplaced.count { !$0.isOptional }
    late = plan.late.count
    latestDays = plan.late.map(\.days).max() ?? 0
  }
}
