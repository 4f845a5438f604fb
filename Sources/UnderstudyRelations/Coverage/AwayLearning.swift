import UnderstudyModel

/// Who is away from their own work on which day because they sit with somebody else.
///
/// As the planner counts cover: whoever attends a session of another role is away from a role, where a
/// session without a role goes by the roles of its host, and so is whoever attends a workshop. Hosts go
/// on with their work.
struct AwayLearning {
  private struct Stretch {
    var person: Identifier<Person>
    /// Of the day, in the organisation's zone.
    var minutes: Range<Int>
    /// The roles from which this is no absence.
    var practises: Set<Identifier<Role>>
  }

  private var byDay: [Day: [Stretch]] = [:]

  init(_ plan: [Placement], in organisation: Organisation) {
    for visit in plan where visit.start < visit.end {
      guard let practises = Self.practised(in: visit, organisation) else { continue }
      for day in visit.start.day...visit.end.day {
        let from = day == visit.start.day ? visit.start.time.minutes : 0
        let to = day == visit.end.day ? visit.end.time.minutes : 1_440
        guard from < to else { continue }
        byDay[day, default: []].append(
          Stretch(person: visit.trainee, minutes: from..<to, practises: practises))
      }
    }
  }

  /// The roles that a visit lets its trainee practise; `nil` for what takes nobody away.
  private static func practised(
    in visit: Placement, _ organisation: Organisation
  ) -> Set<Identifier<Role>>? {
    switch organisation[visit.item]?.item.content {
    case .session(let session):
      if let role = session.host.role(in: organisation) { return [role] }
      return Set(organisation[visit.host]?.holds.map(\.role.id) ?? [])
    case .workshop: return []
    default: return nil
    }
  }

  /// How many of some people are away from a role at the same time, at the worst moment of a day.
  func most(of people: Set<Identifier<Person>>, awayFrom role: Identifier<Role>, on day: Day) -> Int
  {
    let away = (byDay[day] ?? []).filter {
      people.contains($0.person) && !$0.practises.contains(role)
    }
    // The number only rises where a stretch begins.
    return away.map { start in
      Set(away.filter { $0.minutes.contains(start.minutes.lowerBound) }.map(\.person)).count
    }.max() ?? 0
  }
}
