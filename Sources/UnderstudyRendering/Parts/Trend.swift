import UnderstudyModel
import UnderstudyRelations

/// How a score moves from month to month: a small line and the same in words.
struct Trend: View {
  /// `Sep 3.6, Oct 3.9, Nov 4.3`.
  var words: String
  /// The points of a line in a box of 96 by 24, where 1 is at the bottom and 5 at the top.
  var points: String
  /// Where the line ends, for a dot.
  var endX: String
  var endY: String
  var hasLine: Bool
}

extension Trend {
  /// The course of a score; absent where no month may be told.
  init?(_ months: [ServiceFeedback.Monthly]) {
    let told = months.compactMap { month in month.score.map { (month.month, $0.mean) } }
    guard let first = told.first?.0, let last = told.last else { return nil }
    let span = max(1, first.months(to: last.0))
    let places = told.map { month, mean in
      (
        fixed(4 + 88 * Double(first.months(to: month)) / Double(span), places: 1),
        fixed(21 - (mean - 1) / 4 * 18, places: 1)
      )
    }
    words = told.map { "\($0.shortName) \(fixed($1, places: 1))" }.joined(separator: ", ")
    points = places.map { "\($0),\($1)" }.joined(separator: " ")
    endX = places.last?.0 ?? ""
    endY = places.last?.1 ?? ""
    hasLine = told.count > 1
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
