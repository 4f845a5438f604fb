/// A time zone as a table: from which moment on the clock is how far ahead of UTC.
///
/// The table is made at the edge (Loading asks the system's zone data); from there on a zone is a
/// value like any other, and the same on every machine.
package struct Zone: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    /// From this moment on.
    package var from: Instant
    /// Minutes ahead of UTC; negative west of Greenwich.
    package var offset: Int

    package init(from: Instant, offset: Int) {
      self.from = from
      self.offset = offset
    }
  }

  /// The zone's name in the IANA database, such as `Europe/London`.
  package var name: String
  /// Minutes ahead of UTC before the first change.
  package var baseOffset: Int
  /// In order of time.
  package var changes: [Change]

  package init(name: String, baseOffset: Int, changes: [Change] = []) {
    self.name = name
    self.baseOffset = baseOffset
    self.changes = changes
  }

  package static let utc = Zone(name: "UTC", baseOffset: 0)

  /// Minutes ahead of UTC at a moment.
  package func offset(at instant: Instant) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].from <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? baseOffset : changes[low - 1].offset
  }

  /// What the clock on the wall shows at a moment.
  package func local(_ instant: Instant) -> LocalTime {
    let shown = instant.minutes + offset(at: instant)
    let day = shown >= 0 ? shown / 1_440 : -((1_439 - shown) / 1_440)
    return LocalTime(Day(number: day), TimeOfDay(minutes: shown - day * 1_440))
  }

  /// The moment at which the clock on the wall shows this.
  ///
  /// An hour that happens twice means the first; an hour that is skipped means as long after the
  /// change as the clock would have shown.
  package func instant(_ local: LocalTime) -> Instant {
    let shown = local.day.number * 1_440 + local.time.minutes
    let before = offset(at: Instant(minutes: shown - 1_440))
    let early = Instant(minutes: shown - before)
    if offset(at: early) == before { return early }
    let after = offset(at: Instant(minutes: shown + 1_440))
    let late = Instant(minutes: shown - after)
    return offset(at: late) == after ? late : early
  }
}
