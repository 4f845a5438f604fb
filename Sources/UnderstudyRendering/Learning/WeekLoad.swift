import UnderstudyModel

/// How much of a week's limit is used.
struct WeekLoad: Hashable, Sendable {
  /// Minutes; for a host every guest's.
  var used: Int
  /// Minutes; absent: no limit.
  var limit: Int?

  var isFull: Bool { limit.map { used >= $0 } ?? false }

  /// Minutes that are still free; absent: no limit.
  var free: Int? { limit.map { max(0, $0 - used) } }

  /// `6 of 8`, in hours; `6` without a limit.
  var words: String { limit.map { "\(hours(used)) of \(hours($0))" } ?? hours(used) }
}

/// Minutes as hours with at most one decimal: 150 is `2.5`.
func hours(_ minutes: Int) -> String { tenths((minutes * 10 + 30) / 60) }

extension VisitBook {
  /// What somebody hosts in the week that begins on a Monday.
  func hostLoad(of host: Person, from monday: Day) -> WeekLoad {
    WeekLoad(
      used: minutes(of: visits(to: host.id), from: monday),
      limit: host.hosting?.perWeek?.upperMinutes ?? organisation.planning?.limits.hostPerWeek)
  }

  /// What a trainee learns in the week that begins on a Monday. Of several limits the smallest holds.
  func traineeLoad(of trainee: Person, from monday: Day) -> WeekLoad {
    let usual = organisation.planning?.limits.traineePerWeek
    let limits = trainee.enrolments.compactMap { $0.perWeek?.upperMinutes ?? usual }
    return WeekLoad(
      used: minutes(of: visits(of: trainee.id), from: monday), limit: limits.min() ?? usual)
  }

  /// The minutes of visits that lie in a week of the organisation's zone; of those for whole days,
  /// the hours at which the host is at work.
  private func minutes(of visits: [Visit], from monday: Day) -> Int {
    let zone = organisation.zone
    let from = zone.instant(LocalTime(monday, .midnight))
    let to = zone.instant(LocalTime(monday + 7, .midnight))
    return visits.reduce(0) { sum, visit in
      guard visit.starts < to, from < visit.ends else { return sum }
      return sum + workingMinutes(of: visit, within: from..<to)
    }
  }

  private func workingMinutes(of visit: Visit, within span: Range<Instant>) -> Int {
    let inside = max(visit.starts, span.lowerBound)..<min(visit.ends, span.upperBound)
    guard visit.isForDays else { return inside.upperBound - inside.lowerBound }
    let zone = visit.host.zone(in: organisation)
    return visit.days(in: zone).reduce(0) { sum, day in
      visit.host.presence(on: day, in: organisation).reduce(sum) { sum, stretch in
        let from = zone.instant(LocalTime(day, TimeOfDay(minutes: stretch.lowerBound)))
        let to = zone.instant(LocalTime(day, TimeOfDay(minutes: stretch.upperBound)))
        return sum + max(0, min(to, inside.upperBound) - max(from, inside.lowerBound))
      }
    }
  }
}
