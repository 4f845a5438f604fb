package import UnderstudyModel

/// A request that has no place, or is late, with its reason.
struct Trouble {
  /// The request's number.
  var number: Int
  var key: PlacementKey
  /// Days late; 0 where it has no place.
  var days: Int
  /// The day on which it ends; absent where it has no place.
  var ends: Day?
  var weight: Int
  var reason: Reason

  var isLate: Bool { ends != nil }
  var causes: [Obstacle.Cause] { reason.facts.flatMap(\.causes) }

  /// Everything that wants mending in a plan, in the order of requests.
  static func all(_ outcome: PlanOutcome, of problem: PlanningProblem) -> [Trouble] {
    let numbers = Dictionary(
      problem.requests.enumerated().map { (PlacementKey($1), $0) },
      uniquingKeysWith: { first, _ in first })
    func trouble(_ key: PlacementKey, _ days: Int, _ ends: Day?, _ reason: Reason) -> Trouble? {
      numbers[key].map {
        Trouble(
          number: $0, key: key, days: days, ends: ends, weight: problem.requests[$0].weight,
          reason: reason)
      }
    }
    let missing = outcome.unplaced.filter { !$0.isOptional }.compactMap {
      trouble(PlacementKey($0.trainee, $0.item, $0.time), 0, nil, $0.reason)
    }
    let late = outcome.late.compactMap {
      trouble(PlacementKey($0.trainee, $0.item, $0.time), $0.days, $0.ends, $0.reason)
    }
    return missing + late
  }

  /// How much it matters beside others: what has no place before what is late.
  var burden: Int { isLate ? days : 1_000 }
}

extension PlacementKey {
  /// The key of a request as a whole.
  package init(_ trainee: Identifier<Person>, _ item: Identifier<Item>, _ time: Int?) {
    self.trainee = trainee
    self.item = item
    self.time = time ?? 1
    part = 1
  }

  init(_ request: Request) { self.init(request.trainee, request.item.id, request.time) }
}
