import UnderstudyModel

/// In each slot in which somebody who counts is away learning, enough others stay at work.
///
/// At work are the counting members of a department (whose home it is) or of a role (who hold it)
/// by calendar and absences; a meeting does not end that. Away is who attends a session of a role of
/// another department (for a role: of another role), where a session without a role goes by its
/// host's, or any workshop.
struct EnoughOnDuty: HardRule {
  let name = PlanningRule.cover

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.problem.covers.flatMap { breaches(of: $0, in: plan) }
  }

  private func breaches(of cover: CoverRule, in plan: ExaminedPlan) -> [Breach] {
    let organisation = plan.problem.organisation
    let window = plan.problem.window
    let members = cover.members(in: organisation).filter(\.countsForCover)
    let ids = Set(members.map(\.id))
    let presences = members.map { plan.presence(of: $0.id) }
    var away: [Int: [ExaminedPlan.Entry]] = [:]
    for entry in plan.entries
    where ids.contains(entry.trainee.id) && cover.counts(entry.visit, in: organisation) {
      for slot in entry.slots where cover.isAsked(for: slot, in: window) {
        if cover.isMember(entry.trainee, at: window.instant(ofSlot: slot), in: organisation) {
          away[slot, default: []].append(entry)
        }
      }
    }
    var found: [Breach] = []
    var told: Set<[Placement]> = []
    for slot in away.keys.sorted() {
      let gone = away[slot] ?? []
      let minutes = window.minutes(ofSlot: slot)
      guard gone.contains(where: { !$0.isHistory }) else { continue }
      let atWork = members.indices.count { member in
        presences[member].hold(minutes)
          && cover.isMember(
            members[member], at: Instant(minutes: minutes.lowerBound), in: organisation)
      }
      let left = atWork - Set(gone.map(\.trainee.id)).count
      if left < cover.least, told.insert(gone.map(\.placement)).inserted {
        let when = window.zone.local(window.instant(ofSlot: slot))
        found.append(breach(tooFew(cover, left, when, gone, organisation), by: gone))
      }
    }
    return found
  }
}

extension CoverRule {
  /// Whether somebody who may be a member is one on a day of their zone.
  func isMember(_ person: Person, on day: Day) -> Bool {
    switch subject {
    case .department: true
    case .role(let role): person.holds.contains { $0.role.id == role && $0.counts(on: day) }
    }
  }

  /// Whether somebody who may be a member is one at a moment.
  func isMember(_ person: Person, at moment: Instant, in organisation: Organisation) -> Bool {
    if case .department = subject { return true }
    return isMember(person, on: person.zone(in: organisation).local(moment).day)
  }

  /// Whether the rule asks for anything in a slot.
  func isAsked(for slot: Int, in planning: PlanningWindow) -> Bool {
    guard let window else { return true }
    let minutes = planning.minutes(ofSlot: slot)
    let start = planning.zone.local(Instant(minutes: minutes.lowerBound)).time.minutes
    let pieces =
      window.from < window.to
      ? [window.from.minutes..<window.to.minutes]
      : [0..<window.to.minutes, window.from.minutes..<1_440]
    return pieces.contains { piece in
      piece.overlaps(start..<start + minutes.count)
        || piece.overlaps(start - 1_440..<start - 1_440 + minutes.count)
    }
  }

  /// Whether attending this takes the trainee away from those who count.
  func counts(_ visit: CoverVisit, in organisation: Organisation) -> Bool {
    if visit.isWorkshop { return true }
    switch subject {
    case .department(let department):
      let visited =
        visit.role.flatMap { organisation[$0] }?.department?.id
        ?? (visit.role == nil ? visit.host.homeDepartment(in: organisation) : nil)
      return visited != department
    case .role(let role):
      if let followed = visit.role { return followed != role }
      return !visit.host.holds.contains { $0.role.id == role }
    }
  }
}

/// What cover asks about a visit: whom it follows.
struct CoverVisit: Hashable, Sendable {
  var role: Identifier<Role>?
  var host: Person
  var isWorkshop: Bool
}

extension ExaminedPlan.Entry {
  fileprivate var visit: CoverVisit { CoverVisit(role: role, host: host, isWorkshop: isWorkshop) }
}

private func tooFew(
  _ cover: CoverRule, _ left: Int, _ when: LocalTime, _ gone: [ExaminedPlan.Entry],
  _ organisation: Organisation
) -> String {
  let names = gone.map(\.trainee.name).joined(separator: ", ")
  return "\(cover.name(in: organisation)) would have \(max(0, left)) on duty on \(when.words), "
    + "but needs \(cover.least): \(names) away learning"
}

extension CoverRule {
  /// The role's title or the department's name.
  func name(in organisation: Organisation) -> String {
    switch subject {
    case .role(let role): organisation[role]?.title ?? role.rawValue
    case .department(let department): organisation[department]?.name ?? department.rawValue
    }
  }
}
