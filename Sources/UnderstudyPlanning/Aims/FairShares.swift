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
    var parts: [Identifier<Person>: Double] = [:]
    for (number, request) in problem.requests.enumerated() {
      let eligible = problem.eligibleHosts[number]
      for host in eligible {
        let slots =
          switch request.length {
          case .slots(let slots): slots
          case .workingDays(let days):
            problem.organisation[host].map { person in
              person.minutes(of: Length(.days(days)), in: problem.organisation)
                / problem.window.slot
            } ?? 0
          }
        parts[host, default: 0] += Double(slots) / Double(eligible.count)
      }
    }
    for placement in problem.earlier where problem.organisation[placement.host] != nil {
      parts[placement.host, default: 0] += 0
    }
    var shares: [Identifier<Person>: Int] = [:]
    for (host, part) in parts {
      if let own = problem.organisation[host]?.hosting?.fairShare,
        let person = problem.organisation[host]
      {
        let minutes = person.minutes(of: own, in: problem.organisation)
        // A share of nothing is no slot at all; any other is one at least.
        shares[host] = minutes > 0 ? problem.window.slots(inMinutes: minutes) : 0
      } else {
        // Sums of fractions miss whole numbers by a hair; a billionth of a slot is none.
        shares[host] = Int((part - 1e-9).rounded(.up))
      }
    }
    self.shares = shares
    hosts = problem.organisation.people.map(\.id).filter { shares[$0] != nil }
  }
}
