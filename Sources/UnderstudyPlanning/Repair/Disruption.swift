package import UnderstudyModel

/// What has come up since the schedule was made: people who will be away, hosts who have said no,
/// and what somebody has decided.
package struct Disruption: Sendable {
  package var absences: [(person: Identifier<Person>, from: Day, to: Day)] = []
  package var refusals: [PlanningPolicy.Avoid] = []
  package var pins: [PlanningPolicy.Pin] = []

  package init() {}

  package var isEmpty: Bool { absences.isEmpty && refusals.isEmpty && pins.isEmpty }
}

extension Organisation {
  /// The organisation as it would be if its authors had written down what has come up.
  package func changed(by disruption: Disruption) -> Organisation {
    guard !disruption.isEmpty else { return self }
    var content = content
    for absence in disruption.absences {
      for place in content.people.indices where content.people[place].id == absence.person {
        content.people[place].absences.append(
          Absence(from: absence.from, to: absence.to, reason: nil, declared: .nowhere))
      }
    }
    var policy = content.planning ?? PlanningPolicy(declared: content.declared)
    policy.avoids += disruption.refusals
    policy.pins += disruption.pins
    content.planning = policy
    return Organisation(content)
  }
}
