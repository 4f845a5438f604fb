import UnderstudyModel
import UnderstudyRelations

/// How a figure moves from month to month: a small line and the same in words.
struct Trend: View {
  /// `Sep 3.6, Oct 3.9, Nov 4.3`.
  var words: String
  /// The points of a line in a box of 96 by 24, the best at the top.
  var points: String
  /// Where the line ends, for a dot.
  var endX: String
  var endY: String
  var hasLine: Bool
}

extension Trend {
  /// The course of a score from 1 to 5; absent where nothing may be told.
  init?(scores periods: [ServiceFeedback.Period]) {
    self.init(
      periods.map { period in
        let mean = period.score.mean
        let name =
          period.first == period.last
          ? period.last.shortName : "\(period.first.shortName) to \(period.last.shortName)"
        return (period.last, (mean - 1) / 4, "\(name) \(fixed(mean, places: 1))")
      })
  }

  /// The course of how many deliveries are in time; absent where no time was promised.
  init?(times months: [ServiceResponse.Monthly]) {
    let told = months.compactMap { month in
      month.kept.map { (month.month, Double($0) / Double(month.minutes.count)) }
    }
    self.init(told.map { ($0, $1, "\($0.shortName) \(fixed($1 * 100, places: 0)) %") })
  }

  /// A course of heights between 0 and 1, with the words for each.
  private init?(_ course: [(month: Month, height: Double, words: String)]) {
    guard let first = course.first?.month, let last = course.last?.month else { return nil }
    let span = max(1, first.months(to: last))
    let places = course.map { step in
      (
        fixed(4 + 88 * Double(first.months(to: step.month)) / Double(span), places: 1),
        fixed(21 - step.height * 18, places: 1)
      )
    }
    words = course.map(\.words).joined(separator: ", ")
    points = places.map { "\($0),\($1)" }.joined(separator: " ")
    endX = places.last?.0 ?? ""
    endY = places.last?.1 ?? ""
    hasLine = course.count > 1
  }
}

extension Month {
  /// `Sep`.
  var shortName: String {
    Day(year: year, month: number, day: 1).map { String($0.monthWord.prefix(3)) } ?? description
  }

  /// How many months later another one is.
  fileprivate func months(to other: Month) -> Int {
    (other.year - year) * 12 + other.number - number
  }
}
