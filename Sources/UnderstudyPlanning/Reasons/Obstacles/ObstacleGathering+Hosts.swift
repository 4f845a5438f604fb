import UnderstudyModel

extension ObstacleGathering {
  /// Everybody who could host it by level or name, with what speaks against each; and somebody who
  /// might be found.
  mutating func gatherHosts(_ scene: inout Scene) {
    add(.hosts, .newcomer, .everywhere, isLasting: true)
    companies.append(Company(kind: .newcomer, hours: hours))
    if let zone = scene.problem.organisation[request.trainee].map({
      $0.zone(in: scene.problem.organisation)
    }) {
      gatherHours(of: .newcomer, zone, &scene)
    }
    let taken = Set(demand.options.map(\.host))
    let eligible = Set(scene.problem.hosts[question.demand])
    let trainee = scene.problem.trainees[question.demand]
    for host in scene.candidates.able(request.hosts) where host != trainee {
      let person = scene.problem.people[host]
      companies.append(
        Company(
          kind: .host(host), hours: hours.common(with: scene.usual.stretches(of: person))))
      gatherHost(host, person, &scene)
      if !eligible.contains(host) {
        gatherExclusion(host, person, scene)
      } else if !taken.contains(host) {
        add(
          demand.pinnedHost == nil ? .begun : .pinnedHost, .host(host), .everywhere,
          isLasting: true)
      }
    }
    guard demand.hasDistinctHosts else { return }
    for other in demand.siblings where other != question.demand {
      guard let host = scene.bookings.visits[other]?.host else { continue }
      add(.otherTime(host: host), .host(host), .everywhere, isLasting: true)
    }
  }

  /// Whom the policy keeps apart, and who belongs to another site.
  private mutating func gatherExclusion(_ host: Int, _ person: Person, _ scene: Scene) {
    for (place, avoid) in scene.problem.policy.avoids.enumerated()
    where avoid.forbids(request.trainee, person.id, for: request.item.id) {
      add(.avoid(place), .host(host), .everywhere, isLasting: true)
    }
    if let trainee = scene.problem.organisation[request.trainee],
      !request.booking.site.isMet(by: trainee, person)
    {
      add(.site, .host(host), .everywhere, isLasting: true)
    }
  }

  private mutating func gatherHost(_ host: Int, _ person: Person, _ scene: inout Scene) {
    for entry in scene.personal.entries(of: host, scene.usual) {
      add(entry.cause, .host(host), .touching(entry.places), isLasting: entry.isLasting)
    }
    var role = request.hosts.role
    let asksLevel = role != nil
    if case .people(let named, _) = request.hosts {
      let words = named.filter { $0.person == person.id }
      role = words.contains { $0.holding == nil } ? nil : words.first?.holding
    }
    for entry in scene.personal.entries(hosting: host, role, asksLevel: asksLevel, scene.usual) {
      add(entry.cause, .host(host), .touching(entry.places), isLasting: entry.isLasting)
    }
    gatherHours(of: .host(host), person.zone(in: scene.problem.organisation), &scene)
  }

  /// The session's own hours and days, on the host's clock.
  private mutating func gatherHours(
    of scope: Obstacle.Scope, _ zone: Zone, _ scene: inout Scene
  ) {
    let (window, days) = (request.booking.window, request.booking.days)
    if window == nil && days == nil { return }
    let clock = scene.usual.clock(of: zone)
    let slot = scene.problem.window.slot
    var outside: [Range<Int>] = []
    for (day, places) in clock.stretches {
      if let days, !days.contains(day.weekday) {
        outside.append(places)
        continue
      }
      guard let window else { continue }
      for place in places where !window.holds(clock.minutes[place], slot) {
        outside.append(place..<place + 1)
      }
    }
    let taken = outside.joined
    if !taken.isEmpty { add(.hours, scope, .touching(taken), isLasting: true) }
  }
}

extension Booking.Window {
  /// Whether a slot that begins at a minute of the day lies inside hours that may run over midnight.
  fileprivate func holds(_ minute: Int, _ slot: Int) -> Bool {
    let end = minute + slot
    if from < to { return minute >= from.minutes && end <= to.minutes }
    return minute >= from.minutes ? end <= to.minutes + 1_440 : end <= to.minutes
  }
}
