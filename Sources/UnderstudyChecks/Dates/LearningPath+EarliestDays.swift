import UnderstudyModel

extension LearningPath {
  /// The first day on which each step can be begun: not before its phase opens, nor before what it
  /// waits for can be begun.
  ///
  /// Days that hang on an item, and circles of waits, hold nothing back. Time is linear in the waits
  /// (steps are taken in topological order; Kahn, "Topological sorting of large networks", 1962).
  func earliestDays(_ counting: DayCounting) -> [Day] {
    var earliest = steps.map { ownEarliest($0, counting) }
    let places = Dictionary(
      steps.enumerated().map { ($1.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    var followers: [[Int]] = Array(repeating: [], count: steps.count)
    var missing = Array(repeating: 0, count: steps.count)
    for place in steps.indices {
      for before in steps[place].waits.flatMap(\.items).compactMap({ places[$0] }) {
        followers[before].append(place)
        missing[place] += 1
      }
    }
    var ready = steps.indices.filter { missing[$0] == 0 }
    while let place = ready.popLast() {
      for wait in steps[place].waits {
        earliest[place] = max(earliest[place], met(wait, places, earliest))
      }
      for follower in followers[place] {
        missing[follower] -= 1
        if missing[follower] == 0 { ready.append(follower) }
      }
    }
    return earliest
  }

  /// The first day that the step itself allows.
  private func ownEarliest(_ step: PathStep, _ counting: DayCounting) -> Day {
    // Without a phase day of its own a step may be done at any time.
    var day = phases[step.phase].opens.fixed ?? Day(number: .min / 2)
    if let booking = step.item.booking, booking.duration != nil {
      // Nobody learns before the first day.
      day = max(day, enrolment.start)
      if let earliest = booking.earliest, let fixed = counting.day(of: earliest).fixed {
        day = max(day, fixed)
      }
    }
    // A dated event is for many trainees at once, and may well lie outside somebody's phase; only
    // an author who names a day as well contradicts it.
    if step.item.due != nil, case .event(let event) = step.item.content,
      case .date(let date) = event.when
    {
      day = max(day, date)
    }
    return day
  }

  /// The first day on which a wait can be over.
  private func met(
    _ wait: PathWait, _ places: [Identifier<Item>: Int], _ earliest: [Day]
  ) -> Day {
    let never = Day(number: .min / 2)
    func day(_ item: Identifier<Item>) -> Day {
      guard let place = places[item], steps[place].omission == nil else { return never }
      return earliest[place]
    }
    switch wait {
    case .item(let item, _): return day(item)
    case .some(let count, let alternatives, _):
      let days = alternatives.map { $0.map(day).max() ?? never }.sorted()
      return count > 0 && count <= days.count ? days[count - 1] : never
    }
  }
}

extension PathWait {
  /// Every item that the wait speaks of.
  fileprivate var items: [Identifier<Item>] {
    switch self {
    case .item(let item, _): [item]
    case .some(_, let alternatives, _): alternatives.flatMap { $0 }
    }
  }
}
