package import UnderstudyModel

/// Somebody who could learn a role next, and what is still to do until they can cover it.
package struct NextPerson: Hashable, Sendable {
  /// A session on the way, and how often it is still to be held.
  package struct Remaining: Hashable, Sendable {
    package var lesson: Lesson
    package var times: Int
    package var minutes: Int
  }

  package var person: Identifier<Person>
  package var role: Identifier<Role>
  /// How far they are now.
  package var level: Level
  /// The curriculum that takes them there: one they are enrolled in, else the shortest.
  package var curriculum: Identifier<Curriculum>
  package var isEnrolled: Bool
  /// In written order; never empty.
  package var remaining: [Remaining]
  /// The first day on which they can cover, if the plan places everything that remains.
  package var ready: Day?

  /// How many sessions away they are.
  package var sessions: Int { remaining.reduce(0) { $0 + $1.times } }

  /// How many minutes of sessions away they are.
  package var minutes: Int { remaining.reduce(0) { $0 + $1.minutes } }

  /// Nearest first: by minutes left, by sessions left, higher levels first, then by identifier.
  package static func nearestFirst(_ left: Self, _ right: Self) -> Bool {
    if left.minutes != right.minutes { return left.minutes < right.minutes }
    if left.sessions != right.sessions { return left.sessions < right.sessions }
    if left.level != right.level { return left.level > right.level }
    return left.person < right.person
  }
}
