import UnderstudyModel
import UnderstudyProgress

/// A trainee's path together with how far they are on it.
struct TrackedPath: Sendable {
  /// Its place among the trainee's paths, from 1; part of every id on their tracker.
  var number: Int
  var path: LearningPath
  var summary: PathSummary
  /// How its days are counted.
  var counting: DayCounting

  /// Everything done that counts as done for readers: finished, or waiting for a signature.
  var done: Int { summary.total.finished + summary.total.waiting }
}

extension SiteInput {
  /// The paths of a person with how far they are, in the order of their enrolments.
  func trackedPaths(of person: Person) -> [TrackedPath] {
    let placements = visits.visits(of: person.id).map(\.placement)
    return visits.paths(of: person.id).enumerated().map { place, path in
      TrackedPath(
        number: place + 1, path: path,
        summary: summary(of: path, record: record, placements: placements, today: today),
        counting: DayCounting(person, path.enrolment, in: organisation))
    }
  }

  /// The day that a day of a path means: fixed, or counted from when an item is done or planned to be.
  func day(_ day: PathDay?, on tracked: TrackedPath) -> Day? {
    guard let day else { return nil }
    let person = tracked.path.person
    return tracked.counting.day(day) { item in
      record[person, item]?.day
        ?? visits.visits(of: person, for: item).last.map { $0.placement.end.day }
    }
  }
}
