import UnderstudyModel

/// On which day who spends how many minutes learning or hosting.
///
/// Time that two placements share counts once for each person. A placement within one day takes as
/// long as it says; one over several days takes the host's hours at work on each of them. Days are
/// those of the host's site.
struct SpentTime {
  typealias Entry = (person: Identifier<Person>, day: Day, minutes: Int)

  let learning: [Entry]
  let hosting: [Entry]

  init(_ placements: [Placement], in organisation: Organisation) {
    var learning = Stretches()
    var hosting = Stretches()
    for placement in placements {
      for (day, minutes) in placement.workingTime(in: organisation) {
        learning.add(placement.trainee, day, minutes)
        hosting.add(placement.host, day, minutes)
      }
    }
    self.learning = learning.entries
    self.hosting = hosting.entries
  }

  private struct Stretches {
    private struct Key: Hashable {
      var person: Identifier<Person>
      var day: Day
    }

    private var found: [Key: [Range<Int>]] = [:]

    mutating func add(_ person: Identifier<Person>, _ day: Day, _ minutes: Range<Int>) {
      found[Key(person: person, day: day), default: []].append(minutes)
    }

    /// In order of people, then of days.
    var entries: [Entry] {
      found.map { (person: $0.key.person, day: $0.key.day, minutes: $0.value.unionLength) }
        .sorted { ($0.person, $0.day) < ($1.person, $1.day) }
    }
  }
}

extension [Range<Int>] {
  /// How many minutes lie in at least one of the ranges.
  fileprivate var unionLength: Int {
    var length = 0
    var end = Int.min
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
      length += range.upperBound - Swift.max(range.lowerBound, end)
      end = range.upperBound
    }
    return length
  }
}

extension Placement {
  /// The working time of the placement, day by day, in minutes since midnight at the host's site.
  fileprivate func workingTime(in organisation: Organisation) -> [(day: Day, minutes: Range<Int>)] {
    let somebody = organisation[host]
    let zone = somebody.map { $0.zone(in: organisation) } ?? organisation.zone
    let first = zone.local(organisation.zone.instant(start))
    let last = zone.local(organisation.zone.instant(end))
    guard first < last else { return [] }
    if first.day == last.day { return [(first.day, first.time.minutes..<last.time.minutes)] }
    return (first.day...last.day).flatMap { day in
      let from = day == first.day ? first.time.minutes : 0
      let to = day == last.day ? last.time.minutes : 1_440
      let stretches = somebody?.presence(on: day, in: organisation) ?? []
      return stretches.map { $0.clamped(to: from..<to) }.filter { !$0.isEmpty }.map { (day, $0) }
    }
  }
}
