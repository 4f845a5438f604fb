extension Item.Renewal {
  /// The last day on which something done on `day` still counts.
  package func lastDay(from day: Day) -> Day {
    switch self {
    case .months(let months): day.adding(months: months)
    case .calendarDays(let days): day + days
    }
  }
}
