/// How many requests have a place, and how many there are. What is done is asked for no more.
package struct PlacedCounts: Hashable, Sendable {
  /// Of those that count when they have no place.
  package var placed = 0
  package var asked = 0
  /// Of those that trainees could do without.
  package var optionalPlaced = 0
  package var optionalAsked = 0

  package init() {}

  init(_ state: PlanState) {
    for number in state.visits.indices
    where state.ground.demands[number].request != nil && state.isActive[number] {
      let isPlaced = state.visits[number] != nil
      if state.isCounted[number] {
        asked += 1
        placed += isPlaced ? 1 : 0
      } else {
        optionalAsked += 1
        optionalPlaced += isPlaced ? 1 : 0
      }
    }
  }
}
