package import UnderstudyModel

/// Which curricula teach which role, and what each person still needs of them.
package struct Teaching: Sendable {
  /// The sessions of one curriculum that teach one role, in written order, includes followed.
  private struct Route {
    var curriculum: Identifier<Curriculum>
    var lessons: [(lesson: Lesson, condition: Condition)]
  }

  private let coverage: Coverage
  private let record: LearningRecord
  private let planned: [LearningRecord.Key: [Placement]]
  private var routes: [Identifier<Role>: [Route]] = [:]
  private var enrolled: [Identifier<Curriculum>: [Identifier<Person>]] = [:]

  /// - Parameters:
  ///   - coverage: who can do what on the day from which is counted.
  ///   - record: what people have done, which need not be done again.
  ///   - plan: what is placed, which says from when somebody is ready.
  package init(
    _ coverage: Coverage, record: LearningRecord = LearningRecord(), plan: [Placement] = []
  ) {
    self.coverage = coverage
    self.record = record
    planned = Dictionary(grouping: plan) { LearningRecord.Key($0.trainee, $0.item) }
    let organisation = coverage.organisation
    for curriculum in organisation.content.curricula.sorted(by: { $0.id < $1.id }) {
      var lessons: [Identifier<Role>: [(lesson: Lesson, condition: Condition)]] = [:]
      for item in organisation.withIncludes(curriculum.id).flatMap(\.items) {
        guard let lesson = Lesson(item, in: organisation) else { continue }
        lessons[lesson.role, default: []].append((lesson, item.condition))
      }
      for (role, lessons) in lessons where lessons.contains(where: { $0.lesson.reaches >= .cover })
      {
        routes[role, default: []].append(Route(curriculum: curriculum.id, lessons: lessons))
      }
    }
    for person in organisation.content.people {
      for enrolment in person.enrolments {
        enrolled[enrolment.curriculum.id, default: []].append(person.id)
      }
    }
  }

  /// Whether some curriculum leads to covering the role.
  package func teaches(_ role: Identifier<Role>) -> Bool { routes[role] != nil }

  /// Who could learn a role next, nearest first.
  ///
  /// Considered are people who have begun with the role, are enrolled in a curriculum that teaches
  /// it, hold a role that stands in for it, or hold another role of its department. Empty where no
  /// curriculum leads to covering the role.
  ///
  /// - Parameters:
  ///   - role: what is to be learnt.
  ///   - others: who is considered besides.
  ///   - limit: how many are wanted.
  /// - Returns: nobody twice.
  package func nearest(
    to role: Identifier<Role>, besides others: [Identifier<Person>] = [], limit: Int = 3
  ) -> [NextPerson] {
    Array(
      candidates(for: role, besides: others).compactMap { next($0, in: role) }
        .sorted(by: NextPerson.nearestFirst).prefix(limit))
  }

  /// What a person still needs until they can cover a role.
  ///
  /// The sessions of the chosen curriculum that reach further than the person is, up to the first
  /// that reaches `cover`, without those that are done. `nil` for somebody who can already cover the
  /// role, who does not count towards cover, or for whom no curriculum leads there.
  package func next(_ person: Identifier<Person>, in role: Identifier<Role>) -> NextPerson? {
    let level = coverage.level(of: person, in: role)
    guard level < .cover, let somebody = coverage.organisation[person], somebody.countsForCover
    else { return nil }
    let own = Set(somebody.enrolments.map(\.curriculum.id))
    let ways = (routes[role] ?? []).compactMap { route -> NextPerson? in
      let remaining = remaining(of: route, for: somebody, from: level)
      guard !remaining.isEmpty else { return nil }
      return NextPerson(
        person: person, role: role, level: level, curriculum: route.curriculum,
        isEnrolled: own.contains(route.curriculum), remaining: remaining,
        ready: ready(person, remaining))
    }
    return ways.min { left, right in
      if left.isEnrolled != right.isEnrolled { return left.isEnrolled }
      if left.minutes != right.minutes { return left.minutes < right.minutes }
      return left.curriculum < right.curriculum
    }
  }

  private func remaining(
    of route: Route, for person: Person, from level: Level
  ) -> [NextPerson.Remaining] {
    var found: [NextPerson.Remaining] = []
    for (lesson, condition) in route.lessons {
      guard lesson.reaches > level, person.meets(condition, in: coverage.organisation),
        record[person.id, lesson.item] == nil
      else { continue }
      found.append(
        NextPerson.Remaining(
          lesson: lesson, times: max(1, lesson.booking.times), minutes: lesson.minutes))
      if lesson.reaches >= .cover { return found }
    }
    return []
  }

  private func ready(
    _ person: Identifier<Person>, _ remaining: [NextPerson.Remaining]
  ) -> Day? {
    var last: Day?
    for step in remaining {
      let placements = planned[LearningRecord.Key(person, step.lesson.item)] ?? []
      guard Set(placements.map { $0.time ?? 1 }).count >= step.times,
        let end = placements.map(\.end.day).max()
      else { return nil }
      last = max(last ?? end, end)
    }
    return last.map { $0 + 1 }
  }

  private func candidates(
    for role: Identifier<Role>, besides others: [Identifier<Person>]
  ) -> [Identifier<Person>] {
    guard let routes = routes[role] else { return [] }
    let organisation = coverage.organisation
    var found = Set(coverage.levels.learners(of: role) + others)
    for route in routes { found.formUnion(enrolled[route.curriculum] ?? []) }
    var near = organisation[role]?.standIns.map(\.role.id) ?? []
    if let department = organisation[role]?.department?.id {
      near += organisation.roles(of: department).map(\.id)
    }
    for role in near {
      found.formUnion(organisation.holders(of: role, on: coverage.day).map(\.id))
    }
    return found.filter { organisation[$0]?.isEmployed(on: coverage.day) ?? false }.sorted()
  }
}
