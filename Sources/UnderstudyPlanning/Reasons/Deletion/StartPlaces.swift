import UnderstudyModel

/// The places of a demand that is not split: with each company, every start.
///
/// Places are numbered company by company in order of time, so that what a cause takes is a few
/// ranges of numbers, whatever the length of the window.
struct StartPlaces: TakenPlaces, Sendable {
  let causes: [Obstacle.Cause]
  /// The ranges of places that each cause takes, in order, none touching another.
  private let taken: [[Range<Int>]]
  /// How many causes that count take each place.
  private var counts: [Int32]
  let steps: Int

  init(_ inquiry: Inquiry, _ scene: inout Scene) {
    var table = PlaceTable(inquiry, scene)
    var numbers = CauseNumbers()
    var taken: [[Range<Int>]] = []
    func take(_ places: [Range<Int>], _ cause: Obstacle.Cause, isLasting: Bool = false) {
      if places.isEmpty { return }
      let number = numbers.number(of: cause, isLasting: isLasting)
      if number == taken.count { taken.append([]) }
      taken[number] += places
    }
    for obstacle in inquiry.obstacles {
      take(
        table.places(takenBy: obstacle, scene.line), obstacle.cause,
        isLasting: obstacle.isLasting)
    }
    for (cause, place) in table.barren { take([place..<place + 1], cause, isLasting: true) }
    for cause in taken.indices {
      taken[cause] = taken[cause].sorted { $0.lowerBound < $1.lowerBound }.joined
    }
    if inquiry.question.end == nil {
      // Behind the window lies one more place with each company, which only what lasts can take.
      for places in table.groups where !places.isEmpty {
        let behind = table.count..<table.count + 1
        table.count += 1
        for cause in taken.indices where numbers.isLasting[cause] {
          if taken[cause].contains(where: { $0.contains(places) }) { taken[cause].append(behind) }
        }
        take([behind], .window)
      }
    } else {
      take([table.count..<table.count + 1], .due)
      table.count += 1
    }
    var counts = [Int32](repeating: 0, count: table.count)
    var steps = table.count
    for range in taken.joined() {
      steps += range.count
      for place in range { counts[place] += 1 }
    }
    causes = numbers.causes
    self.taken = taken
    self.counts = counts
    self.steps = steps
  }

  func reach(of cause: Int) -> Int { taken[cause].reduce(0) { $0 + $1.count } }

  func isAllTaken(by some: Set<Obstacle.Cause>) -> Bool {
    var isTaken = [Bool](repeating: false, count: counts.count)
    for (number, cause) in causes.enumerated() where some.contains(cause) {
      for range in taken[number] { for place in range { isTaken[place] = true } }
    }
    return !isTaken.contains(false)
  }

  mutating func drop(_ cause: Int) -> Bool {
    guard taken[cause].allSatisfy({ range in range.allSatisfy { counts[$0] > 1 } }) else {
      return false
    }
    for range in taken[cause] { for place in range { counts[place] -= 1 } }
    return true
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
