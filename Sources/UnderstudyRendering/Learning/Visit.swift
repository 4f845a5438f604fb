package import UnderstudyModel

/// One meeting of a trainee with a host, as the plan has it: a session, a workshop or a check-in.
package struct Visit: Sendable {
  package var placement: Placement
  package var item: Item
  package var trainee: Person
  package var host: Person
  /// The enrolment through which the trainee takes the item, by its place among the trainee's paths.
  ///
  /// Absent where no path of theirs has the item any more, such as after a change of content.
  package var path: Int?
  /// The curriculum of that enrolment, else the one in whose text the item stands.
  package var curriculum: Identifier<Curriculum>
  package var starts: Instant
  package var ends: Instant
}

extension Visit {
  /// The role that the trainee comes to see, where the item names one.
  package var role: Identifier<Role>? {
    switch item.content {
    case .session(let session): session.host.role
    case .workshop(let workshop): workshop.facilitator.role
    default: nil
    }
  }

  /// Minutes from start to end on the clock.
  package var minutes: Int { ends - starts }

  /// Whether the author measured it in whole days and it takes more than one.
  package var isForDays: Bool {
    guard placement.start.day != placement.end.day,
      item.booking?.duration?.upperWorkingDays != nil
    else { return false }
    return true
  }

  /// The days it touches on a clock, both ends included.
  package func days(in zone: Zone) -> ClosedRange<Day> {
    let first = zone.local(starts).day
    // What ends at midnight does not touch the day that begins then.
    let last = zone.local(ends > starts ? ends + -1 : ends).day
    return first...max(first, last)
  }
}

extension Session.Host {
  /// The role that is followed, where it is not told by relation or name.
  package var role: Identifier<Role>? {
    guard case .role(let role) = self else { return nil }
    return role.id
  }
}
