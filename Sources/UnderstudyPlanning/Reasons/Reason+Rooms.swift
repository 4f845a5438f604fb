import UnderstudyModel

extension Reason {
  /// That a room does not hold two people: reason enough, whoever hosts and whenever.
  static func tooSmall(_ room: Room, for request: Request) -> Reason {
    let words = "\(room.name) holds \(room.capacity ?? 0), too few for a trainee and a host"
    var reason = Reason(
      .room, words, facts: [Reason.Fact(.room, words, at: room.declared.range)],
      remedy: "use another room")
    reason.isMinimal = true
    reason.subjects = [.person(request.trainee), .room(room.id)]
    return reason
  }
}
