import UnderstudyDiagnostics
import UnderstudyModel

extension ValueKind {
  static let day = ValueKind(
    "date", "a day", form: "a day that exists is written as '2026-12-01'", right: "2026-12-01",
    wrong: "2026-02-30", .day)

  static let time = ValueKind(
    "time", "a time", form: "a time is written from '00:00' to '24:00'", right: "09:30",
    wrong: "9:30", .pattern("([01][0-9]|2[0-3]):[0-5][0-9]|24:00"))

  static let localTime = ValueKind(
    "moment", "a day and time", form: "a day and time are written as '2026-12-03T09:00'",
    right: "2026-12-03T09:00", wrong: "2026-12-03 09:00",
    .pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}T(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)"))

  static let window = ValueKind(
    "window", "a stretch of the day", form: "a stretch of the day is written as '09:00-12:00'",
    right: "09:00-12:00", wrong: "nine to twelve",
    .pattern("[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]"))

  static let weekdays = ValueKind(
    "weekdays", "days of the week",
    form: "days of the week are written as 'mon-fri', 'tue' or 'mon wed-fri'", right: "mon-fri",
    wrong: "monday", .pattern("\\s*\(weekday)(-\(weekday))?(\\s+\(weekday)(-\(weekday))?)*\\s*"))

  static let dayOrWeekday = ValueKind(
    "date-or-weekday", "a day or a day of the week",
    form: "write a day such as '2026-12-01', or 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' or 'sun'",
    right: "fri", wrong: "friday", .pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}|\(weekday)"))

  private static let weekday = "(mon|tue|wed|thu|fri|sat|sun)"
}

extension AttributeKey where Value == Day {
  static func day(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence = .optional,
    right: String? = nil
  ) -> Self {
    Self(name, .day, meaning, presence, right: right) { Day(parsing: $0.text) ?? $0.refuse() }
  }
}

extension AttributeKey where Value == TimeOfDay {
  static func time(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence = .optional,
    right: String? = nil
  ) -> Self {
    Self(name, .time, meaning, presence, right: right) { written in
      if let time = TimeOfDay(parsing: written.text) { return time }
      let padded = "0" + written.text
      guard TimeOfDay(parsing: padded) != nil else { return written.refuse() }
      return written.refuse(
        fix: .init("write '\(padded)'", at: written.range, replacement: padded))
    }
  }
}

extension AttributeKey where Value == LocalTime {
  static func moment(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence = .optional,
    right: String? = nil
  ) -> Self {
    Self(name, .localTime, meaning, presence, right: right) {
      LocalTime(parsing: $0.text) ?? $0.refuse()
    }
  }
}

extension AttributeKey where Value == Booking.Window {
  static func window(_ name: String, _ meaning: String) -> Self {
    Self(name, .window, meaning, .optional) { written in
      let ends = written.text.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let from = TimeOfDay(parsing: ends[0]),
        let to = TimeOfDay(parsing: ends[1])
      else { return written.refuse() }
      guard from < to else {
        return written.refuse(
          message: "the stretch '\(written.text)' ends before it starts",
          help: "a stretch lies within one day")
      }
      return Booking.Window(from: from, to: to)
    }
  }
}

extension AttributeKey where Value == WeekdaySet {
  static func weekdays(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence = .optional
  ) -> Self {
    Self(name, .weekdays, meaning, presence) { WeekdaySet(parsing: $0.text) ?? $0.refuse() }
  }
}

extension AttributeKey where Value == Event.When {
  /// A day, or a day of each week.
  static func dayOrWeekday(_ name: String, _ meaning: String) -> Self {
    Self(name, .dayOrWeekday, meaning, .optional) { written in
      Day(parsing: written.text).map { .date($0) }
        ?? Weekday(code: written.text).map { .weekday($0) } ?? written.refuse()
    }
  }
}
