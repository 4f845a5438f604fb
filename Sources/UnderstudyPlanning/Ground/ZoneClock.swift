import UnderstudyModel

/// What the clock of one zone shows at each place of a line.
struct ZoneClock: Sendable {
  /// The day and the minute of the day when the place's slot begins; between stretches, those of the
  /// place before.
  let days: [Day]
  let minutes: [Int]
  /// The stretches of places that lie on one day, in order.
  let stretches: [(day: Day, places: Range<Int>)]

  /// - Parameters:
  ///   - zone: whose clock.
  ///   - numbers: the slot at each place, in order of time; negative where there is none.
  ///   - window: which says when slots begin.
  init(_ zone: Zone, _ numbers: [Int], in window: PlanningWindow) {
    var days: [Day] = []
    var minutes: [Int] = []
    days.reserveCapacity(numbers.count)
    minutes.reserveCapacity(numbers.count)
    var offset = zone.offset(at: window.origin)
    var changes = zone.changes.drop { $0.from <= window.origin }
    var shown = 0
    for number in numbers {
      if number >= 0 {
        let instant = window.instant(ofSlot: number)
        while let change = changes.first, change.from <= instant {
          offset = change.offset
          changes = changes.dropFirst()
        }
        shown = instant.minutes + offset
      }
      let day = shown >= 0 ? shown / 1_440 : -((1_439 - shown) / 1_440)
      days.append(Day(number: day))
      minutes.append(shown - day * 1_440)
    }
    self.days = days
    self.minutes = minutes
    var stretches: [(day: Day, places: Range<Int>)] = []
    var start = 0
    for place in days.indices where place + 1 == days.count || days[place + 1] != days[place] {
      stretches.append((days[place], start..<place + 1))
      start = place + 1
    }
    self.stretches = stretches
  }
}
