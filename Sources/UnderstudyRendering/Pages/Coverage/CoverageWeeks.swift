import UnderstudyModel
import UnderstudyRelations

/// Roles by the weeks ahead: the fewest people on duty on any day of each.
struct CoverageWeeks: View {
  struct Cell: View {
    var number: String
    /// Whether that is fewer than must be.
    var isShort: Bool
  }

  struct Row: View {
    var role: Markup
    /// `2`, or a dash where nobody says how many must be on duty.
    var least: String
    var cells: [Cell]
  }

  var label: String
  /// The first working day of each week: `23 Nov`.
  var weeks: [String]
  var rows: [Row]
}

extension PageWriter {
  /// The planning window week by week for some roles; absent where there is no working day in it.
  func coverageWeeks(of roles: [Role], title: String) -> CoverageWeeks? {
    let forecast = handbook.connections.forecast
    let courses = roles.compactMap { forecast[$0.id] }
      .filter { $0.least > 0 || $0.able.contains { $0 > 0 } }
    guard !forecast.days.isEmpty, !courses.isEmpty else { return nil }
    return CoverageWeeks(
      label: title,
      weeks: CoverageForecast.weeks(of: forecast.days).map {
        forecast.days[$0.lowerBound].dateShort
      },
      rows: courses.map { course in
        CoverageWeeks.Row(
          role: link(.role(course.role)), least: course.least > 0 ? String(course.least) : "–",
          cells: course.fewest(byWeekOf: forecast.days).map {
            CoverageWeeks.Cell(number: String($0), isShort: $0 < course.least)
          })
      })
  }

  /// Every day ahead for one role, days that are alike told once:
  /// `Mon 23 Nov to Fri 11 Dec: two on duty`. Empty where every day is the same.
  func coverageDays(of role: Identifier<Role>) -> [String] {
    let forecast = handbook.connections.forecast
    guard let course = forecast[role] else { return [] }
    let spells = course.spells(over: forecast.days)
    guard spells.count > 1 else { return [] }
    let shown = spells.prefix(longestCourse).map { spell in
      let days =
        spell.from == spell.through
        ? spell.from.short : "\(spell.from.short) to \(spell.through.short)"
      let number = spell.onDuty == 0 ? "nobody" : numberInWords(spell.onDuty)
      let away = spell.able - spell.onDuty
      let out = away > 0 ? ", \(numberInWords(away)) away" : ""
      let short =
        spell.onDuty < course.least ? "; it takes \(numberInWords(course.least))" : ""
      return "\(days): \(number) on duty\(out)\(short)"
    }
    let rest = spells.count - shown.count
    return shown + (rest > 0 ? ["and \(count(rest, "later change"))"] : [])
  }
}

/// How many changes of one role's cover a page tells.
private let longestCourse = 60
