/// In which order demands get their places when a plan is built from nothing.
enum PriorityRule: CaseIterable, Sendable {
  /// What is due first.
  case due
  /// What can be put off least, counting what still has to follow it.
  case slack
  /// What few hosts can serve, and those have much to do.
  case scarce
  /// What most has to follow.
  case tail
  /// What the earlier plan has stays; the rest by due day.
  case earlierPlan
}
