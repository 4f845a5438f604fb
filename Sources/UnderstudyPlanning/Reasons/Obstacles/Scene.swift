import UnderstudyModel

/// A plan and its people as reasons look at them; what several questions ask is worked out once.
///
/// It shares the ground with the search, and nothing of how the search looks for places.
struct Scene: Sendable {
  let ground: Ground
  var bookings: Bookings
  var usual: UsualHours
  var personal: PersonalObstacles
  var candidates: HostCandidates
  /// For each place of the ground's line, the place on the line of usual hours.
  private let places: [Int]
  /// For each cover rule, how many more people may be away, as the plan stands; where it was asked.
  private var slack: [Int: [Int]] = [:]

  init(_ ground: Ground, visits: [Visit?]) {
    self.ground = ground
    let usual = UsualHours(ground)
    self.usual = usual
    bookings = Bookings(visits, ground, on: usual.line)
    personal = PersonalObstacles(ground)
    let problem = ground.problem
    candidates = HostCandidates(problem)
    places = ground.line.numbers.map { $0 < 0 ? -1 : usual.line.place(ofSlot: $0) ?? -1 }
  }

  var problem: PlanningProblem { ground.problem }
  var line: SlotLine { usual.line }

  /// The request of a demand; every demand that is asked about has one.
  func request(_ demand: Int) -> Request { problem.requests[demand] }

  /// When a moment is, as far as the plan says.
  func instant(of moment: Moment) -> Instant? {
    moment.instant(
      ended: { bookings.visits[$0]?.end },
      satisfied: { choice in
        ground.choices[choice].alternatives.count {
          $0.allSatisfy { bookings.visits[$0] != nil }
        } >= ground.choices[choice].required
      })
  }

  // MARK: Cover

  /// The places at which a cover rule spares nobody, whatever is planned; as far as somebody is a
  /// member there.
  func spent(_ effect: Demand.CoverEffect) -> [Range<Int>] {
    ranges { place in
      ground.coverBlocked.isSet(place, in: effect.rule) && isMember(effect, place)
    }
  }

  /// The places at which a cover rule spares nobody because of who is away learning, by day; one
  /// demand's own visit is left out.
  mutating func spent(
    _ effect: Demand.CoverEffect, without demand: Int
  ) -> [(day: Int, ranges: [Range<Int>])] {
    var now = slack(of: effect.rule)
    if let visit = bookings.visits[demand],
      let own = visit.option.cover.first(where: { $0.rule == effect.rule })
    {
      for place in visit.segments.joinedPlaces where isMember(own, place) { now[place] += 1 }
    }
    let found = ranges { place in
      now[place] <= 0 && !ground.coverBlocked.isSet(place, in: effect.rule)
        && isMember(effect, place)
    }
    var days: [(day: Int, ranges: [Range<Int>])] = []
    for range in found {
      let day = line.days[range.lowerBound]
      if days.last?.day == day {
        days[days.count - 1].ranges.append(range)
      } else {
        days.append((day, [range]))
      }
    }
    return days
  }

  private func isMember(_ effect: Demand.CoverEffect, _ place: Int) -> Bool {
    effect.memberRow.map { ground.rows.isSet(place, in: $0) } ?? true
  }

  private mutating func slack(of rule: Int) -> [Int] {
    if let known = slack[rule] { return known }
    var now = ground.coverSlack[rule].map { Int($0) }
    for number in bookings.missed[rule] {
      guard let visit = bookings.visits[number],
        let effect = visit.option.cover.first(where: { $0.rule == rule })
      else { continue }
      for place in visit.segments.joinedPlaces where isMember(effect, place) { now[place] -= 1 }
    }
    slack[rule] = now
    return now
  }

  /// The stretches, on the line of usual hours, of the ground's places for which something holds.
  private func ranges(where holds: (Int) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for place in places.indices where places[place] >= 0 && holds(place) {
      let mine = places[place]
      if let last = found.last, last.upperBound == mine {
        found[found.count - 1] = last.lowerBound..<mine + 1
      } else {
        found.append(mine..<mine + 1)
      }
    }
    return found
  }
}

extension HostCandidates {
  init(_ problem: PlanningProblem) {
    self.init(problem.people, problem.record, problem.window, problem.policy)
  }
}

extension [Segment] {
  /// Every place of the segments, in order.
  fileprivate var joinedPlaces: FlattenSequence<[Range<Int>]> { map(\.range).joined() }
}
