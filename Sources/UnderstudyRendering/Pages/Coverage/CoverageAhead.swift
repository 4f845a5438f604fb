import UnderstudyModel
import UnderstudyRelations

/// A role with too few people on some of the coming days.
struct CoverageAhead: View {
  var role: Markup
  /// `three days below two: Thursday 26 to Friday 27 November 2026`.
  var words: String
}

extension PageWriter {
  /// The planning window if the plan is carried out: roles that will have fewer people on duty than
  /// they must, soonest first.
  ///
  /// Only absences and closings that the content names are foreseen; what people have yet to book
  /// is not.
  var coverageAhead: [CoverageAhead] {
    let forecast = handbook.connections.forecast
    return forecast.courses.filter { !$0.daysBelowMinimum.isEmpty }
      .enumerated().sorted { left, right in
        let (a, b) = (left.element.daysBelowMinimum[0], right.element.daysBelowMinimum[0])
        return (a, left.offset) < (b, right.offset)
      }.map { ahead($0.element, of: forecast.days) }
  }

  private func ahead(_ course: CoverageForecast.Course, of days: [Day]) -> CoverageAhead {
    let short = course.daysBelowMinimum
    let number = countInWords(short.count, "day")
    let least = numberInWords(course.least)
    if short.count == days.count {
      return CoverageAhead(
        role: link(.role(course.role)), words: "below \(least) on every working day ahead")
    }
    let spells = spells(short, of: days).map { span(from: $0.lowerBound, to: $0.upperBound) }
    let shown = spells.prefix(3).joined(separator: "; ")
    let more = spells.count > 3 ? "; and \(count(spells.count - 3, "other time"))" : ""
    return CoverageAhead(
      role: link(.role(course.role)), words: "\(number) below \(least): \(shown)\(more)")
  }

  /// Working days that follow each other, as stretches.
  private func spells(_ some: [Day], of days: [Day]) -> [ClosedRange<Day>] {
    let places = Dictionary(
      days.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return some.reduce(into: [ClosedRange<Day>]()) { spells, day in
      if let last = spells.last, let place = places[day], places[last.upperBound] == place - 1 {
        spells[spells.count - 1] = last.lowerBound...day
      } else {
        spells.append(day...day)
      }
    }
  }

  /// For other programs: every day of the planning window, days that are alike told once.
  var coverageAheadData: JSONValue {
    let forecast = handbook.connections.forecast
    return .list(
      forecast.courses.map { course in
        .record([
          ("role", .text(course.role.rawValue)), ("least", .whole(course.least)),
          ("secondPersonFrom", .text(orNull: course.secondPersonFrom?.description)),
          ("daysBelowMinimum", .whole(course.daysBelowMinimum.count)),
          (
            "days",
            .list(
              course.spells(over: forecast.days).map { spell in
                .object([
                  ("from", .text(spell.from.description)),
                  ("through", .text(spell.through.description)), ("able", .whole(spell.able)),
                  ("atWork", .whole(spell.atWork)), ("onDuty", .whole(spell.onDuty)),
                ])
              })
          ),
        ])
      })
  }
}
