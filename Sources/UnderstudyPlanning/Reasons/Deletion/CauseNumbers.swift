/// Gives causes numbers, in the order in which they are met.
struct CauseNumbers: Sendable {
  private(set) var causes: [Obstacle.Cause] = []
  /// Whether each would still hold after the planning window.
  private(set) var isLasting: [Bool] = []
  private var known: [Obstacle.Cause: Int] = [:]

  mutating func number(of cause: Obstacle.Cause, isLasting lasts: Bool = false) -> Int {
    if let number = known[cause] { return number }
    known[cause] = causes.count
    causes.append(cause)
    isLasting.append(lasts)
    return causes.count - 1
  }
}
