/// How a session, workshop or check-in wants to stand in people's calendars.
package struct Booking: Hashable, Sendable {
  /// A window on the host's clock.
  package struct Window: Hashable, Sendable {
    package var from: TimeOfDay
    package var to: TimeOfDay

    package init(from: TimeOfDay, to: TimeOfDay) {
      self.from = from
      self.to = to
    }
  }

  package enum SiteRule: Hashable, Sendable {
    /// Trainee and host belong to one site.
    case same
    /// Both belong to this site.
    case at(Reference<Site>)
  }

  /// How long it takes; absent: arranged by people, listed and not planned.
  package var duration: Length?
  /// How often it is held.
  package var times = 1
  /// From the start of one to the start of the next, at least.
  package var every: Length?
  /// It may be split into pieces no shorter than this, with one host, in one calendar week.
  package var parts: Length?
  /// How many trainees it bears at once; absent: the host's own number.
  package var guests: Int?
  package var window: Window?
  package var days: WeekdaySet?
  package var earliest: Offset?
  package var site: SiteRule?
  /// No other guest of the host meanwhile.
  package var isExclusive = false
  /// A trainee's sessions of one block should keep one host.
  package var block: String?
  /// Each of `times` with another host.
  package var hasDistinctHosts = false

  package init() {}
}
