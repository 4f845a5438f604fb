/// How long a role or service stands still, in working days of the organisation's default calendar.
///
/// A stoppage begins with the first working day on or after today. It ends when the work goes on: with
/// the beginning of the working day after its last one, or in the middle of a day's working time.
package struct Stoppage: Hashable, Comparable, Sendable {
  /// Half days; 1 to ``most``.
  package let halfDays: Int

  /// The longest stoppage that can be asked for: ten days.
  package static let most = 20

  /// Rounds into what can be asked for.
  package init(halfDays: Int) { self.halfDays = min(max(1, halfDays), Self.most) }

  /// Half a day, 1, 3, 5 and 10 days: what pages and reports tell.
  package static let usual = [1, 2, 6, 10, 20].map { Stoppage(halfDays: $0) }

  package static func < (left: Self, right: Self) -> Bool { left.halfDays < right.halfDays }

  /// `half a day`, `1 day`, `2½ days`.
  package var words: String {
    switch (halfDays / 2, halfDays % 2) {
    case (0, _): "half a day"
    case (let days, 0): counted(days, "day")
    case (let days, _): "\(days)½ days"
    }
  }

  /// In days, as data holds it: `0.5`, `1`, `2.5`.
  package var days: String { "\(halfDays / 2)\(halfDays.isMultiple(of: 2) ? "" : ".5")" }
}
