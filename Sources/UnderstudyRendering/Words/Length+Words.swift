package import UnderstudyModel

extension Length {
  /// `2 hours`, `1 hour 30 minutes`, `6 to 9 hours`, `3 days`, `2 weeks`.
  package var inWords: String { words(days: "day") }

  fileprivate func words(days: String) -> String {
    guard isRange else { return upper.words(days: days) }
    switch (lower, upper) {
    case (.minutes(let a), .minutes(let b)) where a % 60 == 0 && b % 60 == 0:
      return "\(a / 60) to \(count(b / 60, "hour"))"
    case (.minutes(let a), .minutes(let b)) where b < 60: return "\(a) to \(count(b, "minute"))"
    case (.days(let a), .days(let b)): return "\(a) to \(count(b, days))"
    case (.weeks(let a), .weeks(let b)): return "\(a) to \(count(b, "week"))"
    default: return "\(lower.words(days: days)) to \(upper.words(days: days))"
    }
  }
}

extension Length.Amount {
  fileprivate func words(days: String) -> String {
    switch self {
    case .minutes(let minutes): minutesInWords(minutes)
    case .days(let number): count(number, days)
    case .weeks(let weeks): count(weeks, "week")
    }
  }
}

/// `45 minutes`, `2 hours`, `1 hour 30 minutes`.
package func minutesInWords(_ minutes: Int) -> String {
  let (hours, rest) = (minutes / 60, minutes % 60)
  if hours == 0 { return count(rest, "minute") }
  return rest == 0 ? count(hours, "hour") : "\(count(hours, "hour")) \(count(rest, "minute"))"
}

extension Service.Promptness {
  /// `2 hours`, `1 business day`, `24 hours, day and night`.
  ///
  /// Days count the supplier's working days unless the clock runs on; hours that run on say so.
  package var inWords: String {
    switch (clock, length.upper) {
    case (.business, _): length.words(days: "business day")
    case (.elapsed, .minutes): length.inWords + ", day and night"
    case (.elapsed, .days), (.elapsed, .weeks): length.inWords
    }
  }
}

extension Service {
  /// In what time it is delivered, as the author would say it; empty where nothing was promised.
  package var promptnessInWords: String { within?.inWords ?? withinText ?? "" }

  /// The same inside a sentence: `within 2 hours`, `Mondays by noon`.
  package var promptnessInSentence: String {
    within.map { "within \($0.inWords)" } ?? withinText ?? ""
  }
}
