/// Causes of which none can be left out, and that together take every place.
struct MinimalFacts: Hashable, Sendable {
  /// In the order in which authors think.
  var causes: [Obstacle.Cause]
  /// How many places each of them takes.
  var reach: [Obstacle.Cause: Int]

  /// Causes of one kind about one person or thing count together: all days on which a host is full.
  /// The first of those that take most, besides the frame in which they do; else the frame.
  var main: Obstacle.Cause? {
    let told = causes.filter { !$0.isFrame }
    return told.enumerated().max { left, right in
      (weight(of: left.element), -left.offset) < (weight(of: right.element), -right.offset)
    }?.element ?? causes.first { $0 != .window } ?? causes.first
  }

  /// How many places a cause takes together with its kin.
  func weight(of cause: Obstacle.Cause) -> Int {
    causes.reduce(0) { $0 + ($1.kin == cause.kin ? reach[$1] ?? 0 : 0) }
  }
}

/// Every place where a demand might stand, and what of it each cause takes.
protocol TakenPlaces {
  /// The causes, in the order in which they were gathered.
  var causes: [Obstacle.Cause] { get }
  /// How many places a cause takes.
  func reach(of cause: Int) -> Int
  /// Whether some causes alone leave no place at all.
  func isAllTaken(by causes: Set<Obstacle.Cause>) -> Bool
  /// Lets a cause count no more, unless a place would then be free.
  ///
  /// - Returns: whether it could be done without.
  mutating func drop(_ cause: Int) -> Bool
  /// How much work the question was, in steps.
  var steps: Int { get }
}

extension TakenPlaces {
  /// Leaves out, one after the other, what is not needed to take every place: first what authors
  /// think of last, and of that first what takes least.
  ///
  /// What is left is a minimal hitting set: each of its causes takes some place that no other takes,
  /// for causes that are left out later cannot open it again.
  ///
  /// - Returns: `nil` where some place is free even with everything.
  mutating func minimalFacts() -> MinimalFacts? {
    guard isAllTaken(by: Set(causes)) else { return nil }
    let causes = causes
    let reach = causes.indices.map { self.reach(of: $0) }
    let order = causes.indices.sorted {
      (causes[$1].rank, reach[$0], $1) < (causes[$0].rank, reach[$1], $0)
    }
    var kept: Set<Int> = []
    for cause in order where !drop(cause) { kept.insert(cause) }
    let found = kept.sorted { (causes[$0].rank, $0) < (causes[$1].rank, $1) }
    return MinimalFacts(
      causes: found.map { causes[$0] },
      reach: Dictionary(
        found.map { (causes[$0], reach[$0]) }, uniquingKeysWith: { first, _ in first }))
  }
}
