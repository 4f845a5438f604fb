package import UnderstudyModel

extension Service {
  /// How fast, as people say it: `2 hours`, `1 business day`, `Mondays by noon`.
  ///
  /// Empty where the author promised neither a figure nor words.
  package var promptnessWords: String {
    within.map(\.words) ?? withinText ?? ""
  }
}

extension Service.Promptness {
  /// As people say it; working days are called business days, so that nobody counts a weekend.
  package var words: String {
    guard length.isRange else { return length.upper.words(on: clock) }
    let upper = length.upper.words(on: clock)
    switch (length.lower, length.upper) {
    case (.minutes(let lower), .minutes(let end)) where lower % 60 == 0 && end % 60 == 0:
      return "\(lower / 60) to \(upper)"
    case (.minutes(let lower), .minutes(let end)) where lower < 60 && end < 60:
      return "\(lower) to \(upper)"
    case (.days(let lower), .days), (.weeks(let lower), .weeks):
      return "\(lower) to \(upper)"
    default:
      return "\(length.lower.words(on: clock)) to \(upper)"
    }
  }
}

extension Length.Amount {
  fileprivate func words(on clock: Service.Promptness.Clock) -> String {
    switch self {
    case .minutes(let minutes) where minutes < 60: counted(minutes, "minute")
    case .minutes(let minutes) where minutes % 60 == 0: counted(minutes / 60, "hour")
    case .minutes(let minutes):
      "\(counted(minutes / 60, "hour")) \(counted(minutes % 60, "minute"))"
    case .days(let days): counted(days, clock == .business ? "business day" : "day")
    case .weeks(let weeks): counted(weeks, "week")
    }
  }
}
