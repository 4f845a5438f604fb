import UnderstudyModel

extension PlanningProblem {
  /// The room of a request where it does not even hold a trainee and a host, so that nothing can ever
  /// take place in it; `nil` where it does.
  func roomTooSmall(for request: Request) -> Room? {
    guard let room = request.item.room.flatMap({ organisation[$0.id] }),
      let capacity = room.capacity, capacity < 2
    else { return nil }
    return room
  }
}
