import UnderstudyModel

extension Day {
  /// As people say it: `11 December 2026`.
  var words: String {
    let (year, month, day) = civil
    return "\(day) \(Self.months[month - 1]) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension LocalTime {
  /// As people say it: `11 December 2026 at 09:30`.
  var words: String { "\(day.words) at \(time)" }
}
