import UnderstudyModel

/// One thing that takes places away from a request.
struct Obstacle: Hashable, Sendable {
  /// What it is.
  var cause: Cause
  /// For whom it counts.
  var scope: Scope
  /// Which places it takes.
  var extent: Extent
  /// Whether it would still hold after the planning window, had it taken all places before.
  var isLasting = false

  /// Whose places are taken.
  enum Scope: Hashable, Sendable {
    /// Those with any host.
    case all
    /// Those with one host, by number.
    case host(Int)
    /// Those with a host who might be found.
    case newcomer
    /// Joining what another demand, by number, has as its run of a workshop.
    case run(Int)
  }

  /// Which places are taken, told by places on the line.
  enum Extent: Hashable, Sendable {
    case everywhere
    /// What touches any of these stretches.
    case touching([Range<Int>])
    case startingBefore(Int)
    case endingAfter(Int)
    case startingIn([Range<Int>])
    /// What has more slots on a day, or in a week, than are left there.
    case day(Int, room: Int)
    case week(Int, room: Int)
    /// What has more slots on any day, or in any week, than the limit.
    case anyDay(room: Int)
    case anyWeek(room: Int)
    /// Pieces of fewer slots; of what is split only.
    case shortPieces(than: Int)
  }

  /// What takes places away. People, demands and rules go by their numbers, days by their place on
  /// the line of slots.
  enum Cause: Hashable, Sendable {
    /// The day by which it should end, and the end of all planning.
    case due, window
    /// That nobody else may host it.
    case hosts
    case pinnedHost, begun
    /// Somebody is no host for it on some days.
    case notHost(Int)
    case avoid(Int)
    case site
    /// Another time of the session has the host already.
    case otherTime(host: Int)
    /// The hours of a host and the trainee never let it stand; those of the trainee alone do not.
    case apart(Int)
    case tooLong
    case employment(Int)
    case absence(Int, Int)
    case closing(Identifier<WorkCalendar>, Int)
    case busy(Int, Int)
    case event(Int, Identifier<Item>)
    case noVisitors(Closed, Int)
    /// The session's own hours and days.
    case hours
    case notice
    case wait(Int)
    /// Something that waits for it stands already.
    case follower(Int)
    case pinnedStart
    case spacing(Int)
    case cover(Int)
    case traineeDay, traineeWeek
    /// No piece of it may be shorter than the author says.
    case pieces
    case hostWeek(Int)
    /// What else the plan holds.
    case guests(host: Int, day: Int)
    /// The host has as many guests as the session itself bears, this one included.
    case ownGuests(host: Int, day: Int)
    /// The host has as many guests as a session that they hold then bears; absent: one held before.
    case othersGuests(host: Int, item: Identifier<Item>?, day: Int)
    case runFull(Int)
    case hostLearns(host: Int, day: Int)
    case hostWeekFull(host: Int, week: Int)
    case traineeVisits(day: Int)
    case traineeDayFull(Int)
    case traineeWeekFull(Int)
    case room(day: Int)
    case coverUse(rule: Int, day: Int)
  }

  /// Who or what takes no visitors.
  enum Closed: Hashable, Sendable {
    case person(Int)
    case department(Identifier<Department>)
    case role(Identifier<Role>)
  }
}

extension Obstacle.Cause {
  /// In which order authors think of it: hosts, absences, order, cover, limits, and then what else
  /// the plan holds. What comes late is left out first.
  var rank: Int {
    switch self {
    case .due, .window: 0
    case .hosts, .pinnedHost, .begun, .notHost, .avoid, .site, .otherTime: 1
    case .apart, .tooLong, .employment, .absence, .closing, .busy, .event, .noVisitors, .hours: 2
    case .notice, .wait, .follower, .pinnedStart, .spacing: 3
    case .cover: 4
    case .traineeDay, .traineeWeek, .pieces, .hostWeek: 5
    case .guests, .ownGuests, .othersGuests, .runFull, .hostLearns, .hostWeekFull, .traineeVisits,
      .traineeDayFull,
      .traineeWeekFull,
      .room, .coverUse:
      6
    }
  }

  /// Whether it only draws the frame in which something else takes the places.
  var isFrame: Bool {
    switch self {
    case .due, .window, .hosts: true
    default: false
    }
  }
}
