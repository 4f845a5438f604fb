import UnderstudyModel

/// The places of a demand that may be split: with each company, every week.
///
/// A week is taken when the pieces that fit into what is left of it come to too little. Causes work
/// together there, so a week is worked out anew whenever one of them is left out.
struct WeekPlaces: TakenPlaces, Sendable {
  private(set) var causes: [Obstacle.Cause] = []
  private var counts: [Bool] = []
  private var weeks: [Week] = []
  /// The weeks that each cause bears on.
  private var concerned: [[Int]] = []
  private(set) var steps = 0
  private let slots: Int
  private let line: SlotLine
  private let starts: BitRows

  /// One week with one company, or all time behind the window.
  private struct Week: Sendable {
    /// Its number; absent behind the window.
    var number: Int?
    var hours: [Range<Int>]
    var extents: [(cause: Int, extent: Obstacle.Extent)]
    /// Of all time behind the window, a week like any other: what limits say of every week alike.
    var usual: UsualWeek?
  }

  /// A week of the window that stands for those behind it.
  private struct UsualWeek: Sendable {
    var number: Int
    var hours: [Range<Int>]
    var extents: [(cause: Int, extent: Obstacle.Extent)]
  }

  init(_ inquiry: Inquiry, _ scene: inout Scene) {
    let demand = scene.ground.demands[inquiry.question.demand]
    slots = demand.slots
    line = scene.line
    starts = scene.usual.starts
    var numbers = CauseNumbers()
    let only = (demand.begun?.segments.first?.start ?? demand.pinnedPieces.first?.place).flatMap {
      line.place(ofSlot: scene.ground.line.numbers[$0])
    }.map { line.week(of: $0) }
    for company in inquiry.companies {
      let obstacles = inquiry.obstacles.filter { company.meets($0) }
      let first = weeks.count
      for week in line.placesOfWeek.indices where only == nil || only == week {
        let span = line.placesOfWeek[week]
        let open = span.lowerBound..<max(span.lowerBound, min(span.upperBound, inquiry.last))
        let hours = company.hours.common(with: [open])
        guard !hours.isEmpty else { continue }
        var entry = Week(number: week, hours: hours, extents: [])
        // A week that holds too little to begin with is no place.
        guard isOpen(entry) else { continue }
        for obstacle in obstacles where bears(obstacle.extent, on: open, week) {
          let cause = numbers.number(of: obstacle.cause, isLasting: obstacle.isLasting)
          entry.extents.append((cause, obstacle.extent))
        }
        weeks.append(entry)
      }
      if inquiry.question.end == nil, first < weeks.count {
        let window = numbers.number(of: .window)
        weeks.append(
          Week(
            number: nil, hours: [],
            extents: [(window, .everywhere)]
              + lasting(numbers, first..<weeks.count).map { ($0, .everywhere) },
            usual: usual(numbers, first..<weeks.count)))
      }
    }
    if inquiry.question.end != nil {
      let due = numbers.number(of: .due)
      weeks.append(Week(number: nil, hours: [], extents: [(due, .everywhere)]))
    }
    causes = numbers.causes
    counts = Array(repeating: true, count: causes.count)
    concerned = Array(repeating: [], count: causes.count)
    for (place, week) in weeks.enumerated() {
      let told = week.extents + (week.usual?.extents ?? [])
      for cause in Set(told.map(\.cause)) { concerned[cause].append(place) }
      steps += week.extents.count * week.extents.count * 16
    }
  }

  /// The causes that take every week of a company alone, and would go on to behind the window.
  private func lasting(_ numbers: CauseNumbers, _ company: Range<Int>) -> [Int] {
    numbers.causes.indices.filter { cause in
      numbers.isLasting[cause]
        && company.allSatisfy { week in
          var alone = weeks[week]
          alone.extents.removeAll { $0.cause != cause }
          return !isOpen(alone)
        }
    }
  }

  /// The week of a company with most hours, and what is the same in every week: limits, and how long
  /// pieces are. Together they may last where none of them does alone.
  private func usual(_ numbers: CauseNumbers, _ company: Range<Int>) -> UsualWeek? {
    func hours(_ week: Week) -> Int { week.hours.reduce(0) { $0 + $1.count } }
    guard let most = company.max(by: { hours(weeks[$0]) < hours(weeks[$1]) }),
      let number = weeks[most].number
    else { return nil }
    let alike = weeks[most].extents.filter {
      numbers.isLasting[$0.cause] && $0.extent.isOfEveryWeek
    }
    return alike.isEmpty ? nil : UsualWeek(number: number, hours: weeks[most].hours, extents: alike)
  }

  func reach(of cause: Int) -> Int { concerned[cause].count }

  func isAllTaken(by some: Set<Obstacle.Cause>) -> Bool {
    var alone = self
    alone.counts = causes.map { some.contains($0) }
    return alone.weeks.allSatisfy { !alone.isOpen($0) }
  }

  mutating func drop(_ cause: Int) -> Bool {
    counts[cause] = false
    if concerned[cause].contains(where: { isOpen(weeks[$0]) }) {
      counts[cause] = true
      return false
    }
    return true
  }

  // MARK: One week

  private func counts(_ cause: Int) -> Bool { counts.isEmpty || counts[cause] }

  /// Whether an obstacle has anything to do with a week.
  private func bears(_ extent: Obstacle.Extent, on span: Range<Int>, _ week: Int) -> Bool {
    switch extent {
    case .everywhere, .anyDay, .anyWeek, .shortPieces: true
    case .touching(let stretches), .startingIn(let stretches):
      stretches.contains { $0.overlaps(span) }
    case .startingBefore(let slot): slot > span.lowerBound
    case .endingAfter(let slot): slot < span.upperBound
    case .day(let day, _): line.placesOfDay[day].overlaps(span)
    case .week(let other, _): other == week
    }
  }

  /// Whether enough of a week is left for the whole demand.
  private func isOpen(_ week: Week) -> Bool {
    guard let number = week.number else {
      if week.extents.contains(where: { counts($0.cause) }) { return false }
      return week.usual.map {
        isOpen(Week(number: $0.number, hours: $0.hours, extents: $0.extents))
      } ?? true
    }
    let span = line.placesOfWeek[number]
    var isFree = [Bool](repeating: false, count: span.count)
    for stretch in week.hours {
      for place in stretch { isFree[place - span.lowerBound] = true }
    }
    func take(_ stretch: Range<Int>) {
      for place in stretch.clamped(to: span) { isFree[place - span.lowerBound] = false }
    }
    // Only the first piece must keep its distance from other times.
    var tooNear: [Range<Int>] = []
    var roomInWeek = Int.max
    var roomInDay: [Int: Int] = [:]
    var roomInAnyDay = Int.max
    var shortest = 1
    for (cause, extent) in week.extents where counts(cause) {
      switch extent {
      case .everywhere: return false
      case .touching(let stretches): stretches.forEach(take)
      case .startingIn(let stretches): tooNear += stretches
      case .startingBefore(let slot): take(span.lowerBound..<max(span.lowerBound, slot))
      case .endingAfter(let slot): take(min(slot, span.upperBound)..<span.upperBound)
      case .day(let day, let room): roomInDay[day] = min(roomInDay[day] ?? .max, room)
      case .week(_, let room), .anyWeek(let room): roomInWeek = min(roomInWeek, room)
      case .anyDay(let room): roomInAnyDay = min(roomInAnyDay, room)
      case .shortPieces(let length): shortest = max(shortest, min(length, slots))
      }
    }
    if roomInWeek < slots { return false }
    if !tooNear.isEmpty {
      guard let first = firstPiece(isFree, of: shortest, in: span, tooNear) else { return false }
      take(span.lowerBound..<first)
    }
    var total = 0
    for day in line.days[span.lowerBound]...line.days[max(span.lowerBound, span.upperBound - 1)] {
      let places = line.placesOfDay[day]
      let fits = longEnough(
        places.map { isFree[$0 - span.lowerBound] }, for: shortest, from: places.lowerBound)
      let most = min(fits, min(roomInAnyDay, roomInDay[day] ?? .max))
      if most >= shortest { total += most }
      if total >= slots { return true }
    }
    return false
  }

  /// The first slot at which a piece may begin that keeps its distance.
  private func firstPiece(
    _ isFree: [Bool], of shortest: Int, in span: Range<Int>, _ tooNear: [Range<Int>]
  ) -> Int? {
    span.first { place in
      let end = place + shortest
      return end <= span.upperBound && starts.isSet(place, in: 0)
        && !tooNear.contains { $0.contains(place) }
        && (place..<end).allSatisfy {
          isFree[$0 - span.lowerBound] && line.days[$0] == line.days[place]
        }
    }
  }

  /// How many free slots of a day lie in stretches that are long enough for a piece.
  private func longEnough(_ isFree: [Bool], for shortest: Int, from first: Int) -> Int {
    var total = 0
    var place = 0
    while place < isFree.count {
      guard isFree[place], starts.isSet(first + place, in: 0) else {
        place += 1
        continue
      }
      var end = place
      while end < isFree.count, isFree[end] { end += 1 }
      if end - place >= shortest { total += end - place }
      place = end
    }
    return total
  }
}

extension Obstacle.Extent {
  /// Whether it says the same of every week.
  fileprivate var isOfEveryWeek: Bool {
    switch self {
    case .anyDay, .anyWeek, .shortPieces: true
    default: false
    }
  }
}
