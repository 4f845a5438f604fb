import UnderstudyModel

extension Ground {
  /// Where something may start: on the grid, inside the window, with notice, and at a time that can
  /// be written down.
  static func starts(on line: SlotLine) -> BitRows {
    let window = line.window
    var row = BitRows(rows: 1, bits: line.count)
    for place in 0..<line.count where line.numbers[place] >= 0 {
      let start = line.start(of: place)
      guard start >= window.newFrom, start >= window.opens, start < window.closes,
        window.canBeWritten(start)
      else { continue }
      if let step = window.startStep, window.zone.local(start).time.minutes % step != 0 { continue }
      row.set(place, in: 0)
    }
    return row
  }

  /// After which places something may end: where the moment can be written down.
  static func ends(on line: SlotLine) -> BitRows {
    var row = BitRows(rows: 1, bits: line.count)
    for place in 0..<line.count where line.numbers[place] >= 0 {
      if line.window.canBeWritten(line.end(of: place)) { row.set(place, in: 0) }
    }
    return row
  }

  /// The places at which no rule lets anybody away to begin with.
  static func blocked(_ slack: [[Int16]], on line: SlotLine) -> BitRows {
    var rows = BitRows(rows: slack.count, bits: line.count)
    for rule in slack.indices {
      for place in 0..<line.count where slack[rule][place] <= 0 { rows.set(place, in: rule) }
    }
    return rows
  }

  /// The position among aim days of the day on which each slot ends: that of its last minute.
  static func endPositions(on line: SlotLine, _ days: AimDays) -> [Int] {
    let clock = ZoneClock(line.window.zone, line.numbers, in: line.window)
    return (0..<line.count).map { place in
      let isPast = clock.minutes[place] + line.window.slot > 1_440
      return days.position(of: isPast ? clock.days[place] + 1 : clock.days[place])
    }
  }
}
