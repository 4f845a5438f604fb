package import UnderstudyModel

/// How far everybody has learnt every role, on any day.
///
/// What the content declares, and what sessions have taught: those that the learning record counts
/// as done and, where a plan is handed in, those that it places, taken as held. A session teaches
/// the role of its host. It counts from its day if it is done and from the day after if it is
/// planned, until its renewal falls due. The level `host` is never learnt by a session alone: it
/// takes a signature, without which the session counts as `cover`; a session that wants a sign-off
/// and lacks it does not count at all. A level that a signer gave beside sessions counts from its day.
package struct ReachedLevels: Sendable {
  package let organisation: Organisation
  private var learned: [Pair: [Spell]] = [:]
  private var learners: [Identifier<Role>: Set<Identifier<Person>>] = [:]

  private struct Pair: Hashable {
    var person: Identifier<Person>
    var role: Identifier<Role>
  }

  private struct Spell {
    var level: Level
    var from: Day
    /// The last day on which it counts; absent: for good.
    var through: Day?

    init(_ level: Level, from: Day, renewal: Item.Renewal? = nil) {
      self.level = level
      self.from = from
      switch renewal {
      case .months(let months): through = from.adding(months: months)
      case .calendarDays(let days): through = from + days
      case nil: through = nil
      }
    }
  }

  package init(
    _ organisation: Organisation, record: LearningRecord = LearningRecord(),
    plan: [Placement] = []
  ) {
    self.organisation = organisation
    for person in organisation.people {
      for role in person.holds.map(\.role.id) + person.qualified.map(\.role.id) {
        learners[role, default: []].insert(person.id)
      }
    }
    for (key, completion) in record.completions { count(key, completion) }
    for (person, given) in record.qualifications {
      for level in given { add(person, level.role, Spell(level.level, from: level.day)) }
    }
    count(plan.filter { record[$0.trainee, $0.item] == nil })
  }

  /// How far a person has learnt a role, on a day; `none` before and after their employment.
  package func level(
    of person: Identifier<Person>, in role: Identifier<Role>, on day: Day
  ) -> Level {
    guard let somebody = organisation[person], somebody.isEmployed(on: day) else { return .none }
    let spells = learned[Pair(person: person, role: role)] ?? []
    let taught = spells.filter { $0.from <= day && ($0.through.map { day <= $0 } ?? true) }
    return max(
      somebody.declaredLevel(for: role, on: day), taught.map(\.level).max() ?? .none)
  }

  /// Everybody who has, had or will have some level in a role, by identifier.
  package func learners(of role: Identifier<Role>) -> [Identifier<Person>] {
    (learners[role] ?? []).sorted()
  }

  private mutating func count(
    _ key: LearningRecord.Key, _ completion: LearningRecord.Completion
  ) {
    guard let item = organisation[key.item]?.item, let lesson = Lesson(item, in: organisation)
    else { return }
    let isSigned = completion.signedBy != nil && !completion.isClaimed
    guard isSigned || item.signOff.isEmpty else { return }
    let level = isSigned ? lesson.reaches : min(lesson.reaches, .cover)
    add(key.person, lesson.role, Spell(level, from: completion.day, renewal: item.renewal))
  }

  private mutating func count(_ plan: [Placement]) {
    let pieces = Dictionary(grouping: plan) { LearningRecord.Key($0.trainee, $0.item) }
    for (key, placements) in pieces {
      guard let item = organisation[key.item]?.item, let lesson = Lesson(item, in: organisation),
        Set(placements.map { $0.time ?? 1 }).count >= lesson.booking.times,
        let last = placements.map(\.end.day).max()
      else { continue }
      add(
        key.person, lesson.role,
        Spell(min(lesson.reaches, .cover), from: last + 1, renewal: item.renewal))
    }
  }

  private mutating func add(
    _ person: Identifier<Person>, _ role: Identifier<Role>, _ spell: Spell
  ) {
    learned[Pair(person: person, role: role), default: []].append(spell)
    learners[role, default: []].insert(person)
  }
}
