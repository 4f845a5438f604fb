package import UnderstudyModel

extension Length {
  /// `2 hours`, `1 hour 30 minutes`, `6 to 9 hours`, `3 days`, `2 weeks`.
  package var inWords: String {
    guard isRange else { return upper.inWords }
    switch (lower, upper) {
    case (.minutes(let a), .minutes(let b)) where a % 60 == 0 && b % 60 == 0:
      return "\(a / 60) to \(count(b / 60, "hour"))"
    case (.minutes(let a), .minutes(let b)) where b < 60: return "\(a) to \(count(b, "minute"))"
    case (.days(let a), .days(let b)): return "\(a) to \(count(b, "day"))"
    case (.weeks(let a), .weeks(let b)): return "\(a) to \(count(b, "week"))"
    default: return "\(lower.inWords) to \(upper.inWords)"
    }
  }
}

extension Length.Amount {
  /// `30 minutes`, `3 days`, `2 weeks`.
  package var inWords: String {
    switch self {
    case .minutes(let minutes): minutesInWords(minutes)
    case .days(let number): count(number, "day")
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
