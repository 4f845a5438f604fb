import UnderstudyModel

/// A trainee attends one placement at a time and does not host meanwhile.
struct OneThingAtATime: HardRule {
  let name = PlanningRule.oneThingAtATime

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    var attending: [Identifier<Person>: [Int: ExaminedPlan.Entry]] = [:]
    var found: [Breach] = []
    var told: Set<[Placement]> = []
    func tell(_ entries: [ExaminedPlan.Entry], _ message: String) {
      if told.insert(entries.map(\.placement)).inserted {
        found.append(breach(message, by: entries))
      }
    }
    for entry in plan.entries {
      for slot in entry.slots {
        if let other = attending[entry.trainee.id]?[slot] {
          tell([other, entry], twoAtOnce(other, entry))
        } else {
          attending[entry.trainee.id, default: [:]][slot] = entry
        }
      }
    }
    for entry in plan.entries {
      guard let learning = attending[entry.host.id] else { continue }
      for slot in entry.slots {
        if let other = learning[slot] { tell([entry, other], hostsAndLearns(entry, other)) }
      }
    }
    return found
  }
}

/// A person in a slot.
struct PersonSlot: Hashable {
  var person: Identifier<Person>
  var slot: Int
}

private func twoAtOnce(_ one: ExaminedPlan.Entry, _ two: ExaminedPlan.Entry) -> String {
  "\(one.trainee.name) would attend \(two.what) on \(two.placement.start.words) "
    + "and \(one.what) at once"
}

private func hostsAndLearns(_ hosting: ExaminedPlan.Entry, _ learning: ExaminedPlan.Entry) -> String
{
  "\(hosting.host.name) would host \(hosting.what) on \(hosting.placement.start.words) "
    + "while attending \(learning.what)"
}
