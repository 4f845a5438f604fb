/// A moment on the one line of time that all zones share, in minutes since 1970 began in UTC.
package struct Instant: Hashable, Comparable, Sendable {
  package var minutes: Int

  package init(minutes: Int) { self.minutes = minutes }

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  package static func + (instant: Self, minutes: Int) -> Self {
    Instant(minutes: instant.minutes + minutes)
  }

  package static func - (left: Self, right: Self) -> Int { left.minutes - right.minutes }
}
