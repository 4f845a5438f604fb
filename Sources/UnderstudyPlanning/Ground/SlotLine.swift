import UnderstudyModel

/// The slots that matter, close together: those in which somebody is at work.
///
/// Nights and weekends leave no place on the line, and between stretches that do not touch stands one
/// place that nobody ever uses, so that neighbours on the line are neighbours in time.
struct SlotLine: Sendable {
  let window: PlanningWindow
  /// The slot at each place; -1 where nothing may stand.
  let numbers: [Int]
  /// For each slot of the window, the first place at or after it.
  private let nextPlaces: [Int]
  /// The day of each place, counted from the day of slot 0.
  let days: [Int]
  /// The places of each such day, and of each week.
  let placesOfDay: [Range<Int>]
  let placesOfWeek: [Range<Int>]
  /// The day of slot 0, in the organisation's zone.
  let firstDay: Day

  /// How many places there are.
  var count: Int { numbers.count }

  /// - Parameters:
  ///   - window: what is cut into slots.
  ///   - used: for each slot from number 0 on, whether it matters.
  init(_ window: PlanningWindow, used: [Bool]) {
    self.window = window
    var numbers: [Int] = []
    for (number, isUsed) in used.enumerated() where isUsed {
      if let last = numbers.last, last != number - 1 { numbers.append(-1) }
      numbers.append(number)
    }
    numbers.append(-1)
    self.numbers = numbers
    var nextPlaces = [Int](repeating: numbers.count, count: used.count + 1)
    for (place, number) in numbers.enumerated() where number >= 0 { nextPlaces[number] = place }
    for number in stride(from: used.count - 1, through: 0, by: -1) where !used[number] {
      nextPlaces[number] = nextPlaces[number + 1]
    }
    self.nextPlaces = nextPlaces
    let firstDay = window.day(of: window.origin)
    self.firstDay = firstDay
    let days = ZoneClock(window.zone, numbers, in: window).days.map { max(0, $0 - firstDay) }
    self.days = days
    let dayCount = (days.last ?? 0) + 1
    placesOfDay = Self.ranges(days, count: dayCount)
    let monday = firstDay.monday
    let weeks = days.map { (firstDay + $0 - monday) / 7 }
    placesOfWeek = Self.ranges(weeks, count: (weeks.last ?? 0) + 1)
  }

  private static func ranges(_ groups: [Int], count: Int) -> [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: count)
    var start = 0
    for place in groups.indices
    where place + 1 == groups.count || groups[place + 1] != groups[place] {
      ranges[groups[place]] = start..<place + 1
      start = place + 1
    }
    return ranges
  }

  /// The week of a place, counted from the week of slot 0.
  func week(of place: Int) -> Int { week(ofDay: days[place]) }

  /// The week of a day that is counted from the day of slot 0.
  func week(ofDay day: Int) -> Int { (firstDay + day - firstDay.monday) / 7 }

  /// The place of a slot; `nil` where the line has none.
  func place(ofSlot number: Int) -> Int? {
    guard number >= 0, number < nextPlaces.count - 1 else { return nil }
    let place = nextPlaces[number]
    return place < count && numbers[place] == number ? place : nil
  }

  /// The first place whose slot begins at or after a moment; `count` where none does.
  func firstPlace(from instant: Instant) -> Int {
    if instant <= window.origin { return nextPlaces.first ?? 0 }
    let number = window.slotNumber(of: instant + (window.slot - 1))
    return number < nextPlaces.count ? nextPlaces[number] : count
  }

  /// The first place whose slot is not over at a moment; `count` where all are.
  func firstPlace(notOverAt instant: Instant) -> Int {
    if instant <= window.origin { return nextPlaces.first ?? 0 }
    let number = window.slotNumber(of: instant)
    return number < nextPlaces.count ? nextPlaces[number] : count
  }

  /// When a place's slot begins.
  func start(of place: Int) -> Instant { window.instant(ofSlot: numbers[place]) }

  /// When a place's slot ends.
  func end(of place: Int) -> Instant { window.instant(ofSlot: numbers[place] + 1) }

  /// Slots as stretches of neighbouring places; those without a place are left out.
  func segments(ofSlots slots: some Sequence<Int>) -> [Segment] {
    var found: [Segment] = []
    for slot in slots {
      guard let place = place(ofSlot: slot) else { continue }
      if let last = found.last, last.start + last.count == place {
        found[found.count - 1].count += 1
      } else {
        found.append(Segment(start: place, count: 1))
      }
    }
    return found
  }
}

/// Neighbouring places on the line of slots.
struct Segment: Hashable, Sendable {
  var start: Int
  var count: Int

  var range: Range<Int> { start..<start + count }
  var end: Int { start + count }
}
