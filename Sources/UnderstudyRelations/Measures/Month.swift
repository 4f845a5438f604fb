package import UnderstudyModel

/// A month of a year.
package struct Month: Hashable, Comparable, Sendable {
  package var year: Int
  /// 1 to 12.
  package var number: Int

  package init(of day: Day) {
    let civil = day.civil
    year = civil.year
    number = civil.month
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}

extension Month: CustomStringConvertible {
  /// `2026-09`.
  package var description: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
}
