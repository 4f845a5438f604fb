/// What part of a plan is taken out.
enum Neighbourhood: Int, CaseIterable {
  /// Everything of some trainees who visit the same hosts.
  case trainees
  /// What a host hosts within a fortnight.
  case fortnight
  /// Some of what the people host who could host one demand.
  case rivals
  /// What those people host around the same days.
  case nearby
  /// A demand that is late or has no place, its trainee's others and what stands in its way.
  case trouble
  /// One late demand and a few that stand where it would be in time, and could wait.
  case overtaking
}

/// How often each neighbourhood is tried: the more, the more it has found of late.
struct NeighbourhoodShares {
  private var weights = [Double](repeating: 1, count: Neighbourhood.allCases.count)
  private var found = [Int](repeating: 0, count: Neighbourhood.allCases.count)
  private var tried = [Int](repeating: 0, count: Neighbourhood.allCases.count)
  private var rounds = 0

  mutating func next(_ dice: inout SplitMix64) -> Neighbourhood {
    var sum = 0.0
    for weight in weights { sum += weight }
    var point = dice.fraction() * sum
    for kind in Neighbourhood.allCases {
      point -= weights[kind.rawValue]
      if point < 0 { return kind }
    }
    return .trainees
  }

  /// Notes what a trial came to.
  ///
  /// - Parameters:
  ///   - kind: what was taken out.
  ///   - isBetter: whether the plan is better than before.
  ///   - steps: what the trial cost.
  mutating func reward(_ kind: Neighbourhood, _ isBetter: Bool, _ steps: Int) {
    tried[kind.rawValue] += steps
    if isBetter { found[kind.rawValue] += 1 }
    rounds += 1
    guard rounds == 2_000 else { return }
    rounds = 0
    let all = Double(found.reduce(0, +)) / Double(max(1, tried.reduce(0, +)))
    for kind in weights.indices where tried[kind] > 0 && all > 0 {
      let success = Double(found[kind]) / Double(tried[kind]) / all
      // Nobody is given up: what fails now may help later.
      weights[kind] = min(5, max(0.2, 0.7 * weights[kind] + 0.3 * success))
      found[kind] = 0
      tried[kind] = 0
    }
  }
}
