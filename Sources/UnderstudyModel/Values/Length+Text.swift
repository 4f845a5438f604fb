extension Length: CustomStringConvertible {
  /// As an author would write it.
  package var description: String {
    isRange ? "\(lower)-\(upper)" : "\(upper)"
  }
}

extension Length.Amount: CustomStringConvertible {
  package var description: String {
    switch self {
    case .minutes(let minutes) where minutes % 60 == 0 && minutes > 0: "\(minutes / 60)h"
    case .minutes(let minutes) where minutes < 60: "\(minutes)min"
    case .minutes(let minutes): "\(minutes / 60)h\(minutes % 60)min"
    case .days(let days): "\(days)d"
    case .weeks(let weeks): "\(weeks)w"
    }
  }
}
