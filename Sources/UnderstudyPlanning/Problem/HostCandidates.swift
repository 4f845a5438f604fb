import UnderstudyModel

/// Finds who may host a request on at least one day of the planning window.
struct HostCandidates {
  let people: NumberedPeople
  let record: LearningRecord
  let window: PlanningWindow
  let avoids: [PlanningPolicy.Avoid]
  private var byRole: [Identifier<Role>: [Int]] = [:]
  /// Everybody who holds a role or has any level in it, by number.
  private let related: [Identifier<Role>: [Int]]

  init(
    _ people: NumberedPeople, _ record: LearningRecord, _ window: PlanningWindow,
    _ policy: PlanningPolicy
  ) {
    self.people = people
    self.record = record
    self.window = window
    avoids = policy.avoids
    var related: [Identifier<Role>: [Int]] = [:]
    for (number, person) in people.people.enumerated() {
      let given = (record.qualifications[person.id] ?? []).map(\.role)
      for role in person.holds.map(\.role.id) + person.qualified.map(\.role.id) + given
      where related[role]?.last != number {
        related[role, default: []].append(number)
      }
    }
    self.related = related
  }

  /// By number, in the order of the content; where the session names people, in the order of its
  /// words.
  mutating func candidates(for request: Request, of trainee: Int) -> [Int] {
    let able = able(request.hosts)
    if avoids.isEmpty, request.booking.site == nil {
      // Most lists are those of a role, and shared by whoever is not on it.
      return able.contains(trainee) ? able.filter { $0 != trainee } : able
    }
    return able.filter { host in
      let name = people[host].id
      return host != trainee
        && !avoids.contains { $0.forbids(request.trainee, name, for: request.item.id) }
        && request.booking.site.isMet(by: people[trainee], people[host])
    }
  }

  /// Everybody who may host by level or by name, before anything else is asked; by number.
  mutating func able(_ rule: HostRule) -> [Int] {
    switch rule {
    case .role(let role):
      if let known = byRole[role] { return known }
      let found = (related[role] ?? []).filter { canHost(people[$0], role) }
      byRole[role] = found
      return found
    case .people(let named, _):
      var seen: Set<Int> = []
      return named.filter { $0.holding == nil || isHeld($0) }.compactMap { people[$0.person] }
        .filter { seen.insert($0).inserted }
    }
  }

  /// Whether somebody is at level `host` on a day of the window. A level begins only where
  /// something does, so only those days are asked.
  private func canHost(_ person: Person, _ role: Identifier<Role>) -> Bool {
    guard window.first <= window.last else { return false }
    let holdings = person.holds.filter { $0.role.id == role }
    let qualifications = person.qualified.filter { $0.role.id == role }
    let given = (record.qualifications[person.id] ?? []).filter {
      $0.role == role && $0.level == .host
    }
    if holdings.isEmpty && qualifications.isEmpty && given.isEmpty { return false }
    let beginnings =
      [window.first, person.start ?? window.first] + holdings.compactMap(\.since)
      + qualifications.compactMap(\.since) + given.map(\.day)
    return beginnings.contains { day in
      let asked = max(day, window.first)
      guard asked <= window.last, person.isEmployed(on: asked) else { return false }
      return person.declaredLevel(for: role, on: asked) == .host
        || given.contains { $0.day <= asked }
    }
  }

  private func isHeld(_ named: HostRule.Named) -> Bool {
    guard let role = named.holding, let person = people[named.person] else { return false }
    return people[person].holds.contains { holding in
      holding.role.id == role && holding.since.map { $0 <= window.last } ?? true
        && holding.until.map { window.first <= $0 } ?? true
    }
  }
}

extension Booking.SiteRule? {
  /// Whether trainee and host belong where the session wants them.
  func isMet(by trainee: Person, _ host: Person) -> Bool {
    switch self {
    case nil: true
    case .same: trainee.site != nil && trainee.site?.id == host.site?.id
    case .at(let site): trainee.site?.id == site.id && host.site?.id == site.id
    }
  }
}
