import UnderstudyModel

extension ObstacleGathering {
  /// The stretches in which a host receives nobody else: because of what they bear themselves, of what
  /// the session bears, or of what a session bears that they hold then.
  mutating func gatherGuests(of host: Int, _ scene: inout Scene) {
    let number = question.demand
    let bears = scene.ground.limits[host].guests
    for (day, ranges) in scene.bookings.full(host, with: bears, without: number) {
      add(.guests(host: host, day: day), .host(host), .touching(ranges))
    }
    if let own = demand.guests(request), own < bears {
      for (day, ranges) in scene.bookings.full(host, with: own, without: number) {
        add(.ownGuests(host: host, day: day), .host(host), .touching(ranges))
      }
    }
    for other in scene.bookings.hosted[host] where other != number {
      gatherGuests(of: host, with: other, bears, &scene)
    }
  }

  /// The stretches of another session in which that one bears nobody else.
  private mutating func gatherGuests(
    of host: Int, with other: Int, _ bears: Int, _ scene: inout Scene
  ) {
    let theirRequest = scene.ground.demands[other].request
    // What people did before today is asked for no more; how it was held has been worked out.
    let most =
      theirRequest.map { scene.ground.demands[other].guests(scene.problem.requests[$0]) }
      ?? scene.bookings.visits[other]?.option.guests
    guard let most, most < bears else { return }
    let stretches = scene.bookings.segments[other].map(\.range)
    for (day, ranges) in scene.bookings.full(
      host, with: most, without: question.demand)
    {
      let taken = ranges.common(with: stretches)
      if taken.isEmpty { continue }
      let item = theirRequest.map { scene.problem.requests[$0].item.id }
      add(.othersGuests(host: host, item: item, day: day), .host(host), .touching(taken))
    }
  }
}

extension Demand {
  /// How many guests it bears at once, itself included, as its author says; absent: as many as the
  /// host.
  fileprivate func guests(_ request: Request) -> Int? { isAlone ? 1 : request.capacity }
}
