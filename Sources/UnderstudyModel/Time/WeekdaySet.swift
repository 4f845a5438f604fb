/// Some days of the week.
package struct WeekdaySet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package init(_ day: Weekday) { rawValue = 1 << UInt8(day.rawValue) }

  package static let everyDay = WeekdaySet(rawValue: 0b111_1111)

  package func contains(_ day: Weekday) -> Bool { contains(WeekdaySet(day)) }

  /// The days, Monday first.
  package var days: [Weekday] { Weekday.allCases.filter { contains($0) } }

  /// Reads `mon-fri`, `tue`, or several by blanks: `mon wed-fri`. A range may run over Sunday.
  package init?(parsing text: some StringProtocol) {
    var days: WeekdaySet = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false)
      guard let first = ends.first.flatMap({ Weekday(code: $0) }),
        let last = ends.last.flatMap({ Weekday(code: $0) }), ends.count <= 2
      else { return nil }
      let length = (last.rawValue - first.rawValue + 7) % 7
      for step in 0...length {
        if let day = Weekday(rawValue: (first.rawValue + step) % 7) { days.insert(.init(day)) }
      }
    }
    if days.isEmpty { return nil }
    self = days
  }
}
