import UnderstudyModel

/// Looks for the first time at which a trainee and somebody who can host a role both have time.
///
/// Kept are calendars and absences, meetings and events, who may host, days without visitors, the
/// session's own hours, days and site, who should not meet, the grid of starts, notice, and the limits of
/// a day and a week. Not looked at is minimum cover, which only a planner can weigh for everybody at once.
struct SlotSearch: Sendable {
  /// What is looked for.
  struct Wish {
    var trainee: Person
    var role: Identifier<Role>
    var item: Identifier<Item>
    var booking: Booking
    /// The earliest moment.
    var from: Int
    /// Hosts who had a turn, where each time wants another.
    var others: Set<Identifier<Person>> = []
    /// The only host, and the last day, where further pieces of a session are looked for.
    var only: Identifier<Person>?
    var until: Day?
  }

  struct Found: Equatable {
    var host: Identifier<Person>
    /// From its beginning to its end, nights between whole days included.
    var time: Range<Int>
    /// What it takes up; one stretch, but for whole days.
    var stretches: [Range<Int>]
  }

  let ground: SlotGround
  private let levels: ReachedLevels
  var diaries: Diaries

  init(_ levels: ReachedLevels, plan: [Placement], today: Day) {
    let ground = SlotGround(levels.organisation, today: today)
    self.ground = ground
    self.levels = levels
    diaries = Diaries(ground, plan: plan)
  }

  /// The soonest, then the host with the smallest identifier; `nil` where nobody has time in the window.
  mutating func first(_ wish: Wish) -> Found? {
    guard let window = ground.days else { return nil }
    let organisation = ground.organisation
    let hosts = levels.learners(of: wish.role).compactMap { organisation[$0] }
      .filter { mayMeet($0, wish) }
    guard !hosts.isEmpty else { return nil }
    let from = max(wish.from, ground.newFrom)
    var day = max(window.lowerBound, ground.zone.local(Instant(minutes: from)).day)
    while day <= min(window.upperBound, wish.until ?? window.upperBound) {
      var best: Found?
      for host in hosts {
        let stretches = stretches(on: day, with: host, wish, from: from)
        guard let start = stretches.first?.lowerBound, let end = stretches.last?.upperBound
        else { continue }
        if let known = best, known.time.lowerBound <= start { continue }
        best = Found(host: host.id, time: start..<end, stretches: stretches)
      }
      if let best { return best }
      day = day + 1
    }
    return nil
  }

  /// A time in one piece; where there is none and the session may be split, the pieces, with one host
  /// and in one calendar week. They are booked; nothing is where no place is found.
  mutating func place(_ wish: Wish) -> [Found] {
    if let found = first(wish) {
      book(found, wish)
      return [found]
    }
    guard let least = wish.booking.parts?.upperMinutes, least > 0,
      let all = wish.booking.duration?.upperMinutes, all / least > 1
    else { return [] }
    let count = all / least
    var piece = wish
    piece.booking.duration = Length(.minutes((all + count - 1) / count))
    while true {
      var trial = self
      guard let first = trial.first(piece) else { return [] }
      trial.book(first, wish)
      var found = [first]
      let monday = ground.zone.local(Instant(minutes: first.time.lowerBound)).day.monday
      var next = piece
      next.only = first.host
      next.until = monday + 6
      while found.count < count {
        next.from = found[found.count - 1].time.upperBound
        guard let more = trial.first(next) else { break }
        trial.book(more, wish)
        found.append(more)
      }
      if found.count == count {
        self = trial
        return found
      }
      piece.from = ground.zone.instant(LocalTime(monday + 7, .midnight)).minutes
    }
  }

  private mutating func book(_ found: Found, _ wish: Wish) {
    for stretch in found.stretches {
      diaries.book(stretch, trainee: wish.trainee.id, host: found.host)
    }
  }

  private func mayMeet(_ host: Person, _ wish: Wish) -> Bool {
    host.id != wish.trainee.id && wish.only.map { $0 == host.id } ?? true
      && !wish.others.contains(host.id)
      && !ground.policy.avoids.contains { $0.forbids(wish.trainee.id, host.id, for: wish.item) }
      && isMet(wish.booking.site, by: wish.trainee, host)
  }

  private func isMet(_ rule: Booking.SiteRule?, by trainee: Person, _ host: Person) -> Bool {
    switch rule {
    case nil: true
    case .same: trainee.site != nil && trainee.site?.id == host.site?.id
    case .at(let site): trainee.site?.id == site.id && host.site?.id == site.id
    }
  }

  /// The first time on a day of the host's zone; empty where there is none.
  private mutating func stretches(
    on day: Day, with host: Person, _ wish: Wish, from: Int
  ) -> [Range<Int>] {
    guard levels.level(of: host.id, in: wish.role, on: day) == .host,
      takesVisitors(host, for: wish.role, on: day)
    else { return [] }
    if let days = wish.booking.duration?.upperWorkingDays {
      return wholeDays(max(1, days), from: day, with: host, wish, from: from)
    }
    guard wish.booking.days?.contains(day.weekday) ?? true else { return [] }
    let length = ground.rounded(wish.booking.duration?.upperMinutes ?? 60)
    let theirs = diaries.free(host, on: day)
    guard !theirs.isEmpty else { return [] }
    let ours = (-1...1).flatMap { diaries.free(wish.trainee, on: day + $0) }
    for stretch in theirs {
      for other in ours {
        let low = max(stretch.lowerBound, other.lowerBound, from)
        let high = min(stretch.upperBound, other.upperBound)
        var start = ground.start(onOrAfter: low)
        while let moment = start, moment + length <= high {
          let time = moment..<moment + length
          if isInWindow(time, host, wish.booking), keepsLimits([time], wish.trainee, host) {
            return [time]
          }
          start = ground.start(onOrAfter: moment + 1)
        }
      }
    }
    return []
  }

  /// All of the host's hours on so many working days in a row, on which both have nothing else.
  private mutating func wholeDays(
    _ count: Int, from first: Day, with host: Person, _ wish: Wish, from moment: Int
  ) -> [Range<Int>] {
    let calendar = host.workCalendar(in: ground.organisation)
    var found: [Range<Int>] = []
    var day: Day? = first
    for number in 0..<count {
      guard let next = day, number > 0 || calendar.isWorking(next),
        wish.booking.days?.contains(next.weekday) ?? true,
        takesVisitors(host, for: wish.role, on: next)
      else { return [] }
      let zone = host.zone(in: ground.organisation)
      let wanted = host.presence(on: next, in: ground.organisation).map { stretch in
        zone.instant(LocalTime(next, TimeOfDay(minutes: stretch.lowerBound)))
          .minutes..<zone.instant(LocalTime(next, TimeOfDay(minutes: stretch.upperBound))).minutes
      }
      let theirs = diaries.free(host, on: next)
      let ours = (-1...1).flatMap { diaries.free(wish.trainee, on: next + $0) }
      guard !wanted.isEmpty, wanted.allSatisfy({ theirs.contains($0) }),
        wanted.allSatisfy({ want in
          ours.contains { $0.lowerBound <= want.lowerBound && want.upperBound <= $0.upperBound }
        })
      else { return [] }
      found += wanted
      day = calendar.firstWorkingDay(onOrAfter: next + 1)
    }
    guard let start = found.first?.lowerBound, let end = found.last?.upperBound, start >= moment,
      ground.start(onOrAfter: start) == start, isInWindow(start..<end, host, Booking()),
      keepsLimits(found, wish.trainee, host)
    else { return [] }
    return found
  }

  private func isInWindow(_ time: Range<Int>, _ host: Person, _ booking: Booking) -> Bool {
    guard let window = ground.days,
      ground.zone.local(Instant(minutes: time.upperBound - 1)).day <= window.upperBound
    else { return false }
    guard let hours = booking.window else { return true }
    let start = host.zone(in: ground.organisation).local(Instant(minutes: time.lowerBound)).time
    return hours.from <= start && start.minutes + time.count <= hours.to.minutes
  }

  private func takesVisitors(_ host: Person, for role: Identifier<Role>, on day: Day) -> Bool {
    let organisation = ground.organisation
    let held = host.holds.filter { $0.counts(on: day) }.map(\.role.id) + [role]
    let roles = held.compactMap { organisation[$0] }
    let departments =
      host.allDepartments(in: organisation)
      + [organisation[role]?.department?.id].compactMap { $0 }
    let doors =
      host.noVisitors + roles.flatMap(\.noVisitors)
      + departments.compactMap { organisation[$0] }.flatMap(\.noVisitors)
    return !doors.contains { $0.covers(day) }
  }

  /// Whether each day and week of both has room for it.
  private func keepsLimits(_ stretches: [Range<Int>], _ trainee: Person, _ host: Person) -> Bool {
    let limits = ground.policy.limits
    func minutes(_ length: Length, of person: Person) -> Int {
      let longest = WorkingWeek(person.workCalendar(in: ground.organisation)).minutesPerDay
      return length.upperMinutes ?? (length.upperWorkingDays ?? 0) * longest
    }
    func least(_ own: [Length?], else limit: Int?) -> Int {
      own.compactMap { $0.map { minutes($0, of: trainee) } ?? limit }.min() ?? limit ?? .max
    }
    let perDay = least(trainee.enrolments.map(\.perDay), else: limits.traineePerDay)
    let perWeek = least(trainee.enrolments.map(\.perWeek), else: limits.traineePerWeek)
    let hosting =
      host.hosting?.perWeek.map { minutes($0, of: host) } ?? limits.hostPerWeek ?? .max
    var byDay: [Day: Int] = [:]
    var byWeek: [Day: Int] = [:]
    for stretch in stretches {
      let day = ground.zone.local(Instant(minutes: stretch.lowerBound)).day
      byDay[day, default: 0] += stretch.count
      byWeek[day.monday, default: 0] += stretch.count
    }
    return byDay.allSatisfy { day, more in
      diaries.learning(trainee.id, on: day...day) + more <= perDay
    }
      && byWeek.allSatisfy { monday, more in
        let week = monday...(monday + 6)
        return diaries.learning(trainee.id, on: week) + more <= perWeek
          && diaries.hosting(host.id, on: week) + more <= hosting
      }
  }
}
