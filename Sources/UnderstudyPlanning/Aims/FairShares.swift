import UnderstudyModel

/// How many slots of hosting are everybody's fair part of a plan.
struct FairShares: Sendable {
  /// Everybody who hosts or could, in the order of the content.
  let hosts: [Identifier<Person>]
  /// In slots.
  let shares: [Identifier<Person>: Int]

  /// A host's own `fair-share`, else their part of what is asked for: each request's slots divided
  /// by the number of its eligible hosts, summed and rounded up.
  init(_ problem: PlanningProblem) {
    let people = problem.people.people
    var parts = [Double?](repeating: nil, count: people.count)
    for (number, eligible) in problem.hosts.enumerated() {
      let length = problem.requests[number].length
      for host in eligible {
        let slots =
          switch length {
          case .slots(let slots): slots
          case .workingDays(let days):
            people[host].minutes(of: Length(.days(days)), in: problem.organisation)
              / problem.window.slot
          }
        parts[host] = (parts[host] ?? 0) + Double(slots) / Double(eligible.count)
      }
    }
    for placement in problem.earlier {
      if let host = problem.people[placement.host] { parts[host] = parts[host] ?? 0 }
    }
    var hosts: [Identifier<Person>] = []
    var shares: [Identifier<Person>: Int] = [:]
    for (number, part) in parts.enumerated() {
      guard let part else { continue }
      let person = people[number]
      hosts.append(person.id)
      if let own = person.hosting?.fairShare {
        let minutes = person.minutes(of: own, in: problem.organisation)
        // A share of nothing is no slot at all; any other is one at least.
        shares[person.id] = minutes > 0 ? problem.window.slots(inMinutes: minutes) : 0
      } else {
        // Sums of fractions miss whole numbers by a hair; a billionth of a slot is none.
        shares[person.id] = Int((part - 1e-9).rounded(.up))
      }
    }
    self.shares = shares
    self.hosts = hosts
  }
}
