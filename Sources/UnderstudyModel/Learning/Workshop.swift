/// A gathering of several trainees with one facilitator.
package struct Workshop: Hashable, Sendable {
  package var facilitator: Session.Host
  /// How many trainees at once; absent: no limit but the room's.
  package var capacity: Int?
  package var booking = Booking()
  package var objective = Prose()
  package var bring = Prose()

  package init(facilitator: Session.Host) { self.facilitator = facilitator }
}

/// A short talk about how things go.
package struct CheckIn: Hashable, Sendable {
  /// With whom; empty: the manager.
  package var with: [Owner]
  package var booking = Booking()

  package init(with: [Owner]) { self.with = with }
}
