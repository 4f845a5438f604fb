import UnderstudyModel

/// What the clock of one zone shows at each place of the line.
struct ZoneClock: Sendable {
  /// The day and the minute of the day when the place's slot begins.
  let days: [Day]
  let minutes: [Int]

  init(_ zone: Zone, on line: SlotLine) {
    var days: [Day] = []
    var minutes: [Int] = []
    for place in 0..<line.count {
      let number = max(0, line.numbers[place])
      let shown = zone.local(line.window.instant(ofSlot: number))
      days.append(shown.day)
      minutes.append(shown.time.minutes)
    }
    self.days = days
    self.minutes = minutes
  }
}
