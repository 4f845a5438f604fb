package import UnderstudyModel

/// A session seen as what it teaches: a role, and how far.
package struct Lesson: Hashable, Sendable {
  package var item: Identifier<Item>
  package var title: String
  package var role: Identifier<Role>
  package var reaches: Level
  package var booking: Booking
  /// Minutes of all its times together; a session that people arrange among themselves counts as
  /// an hour, a day as one working day of the organisation's default calendar.
  package var minutes: Int

  /// `nil` for an item that is no session, or whose host is told by relation and not by role.
  package init?(_ item: Item, in organisation: Organisation) {
    guard case .session(let session) = item.content,
      let role = session.host.role(in: organisation)
    else { return nil }
    self.item = item.id
    title = item.title
    self.role = role
    reaches = session.reaches
    booking = session.booking
    let once = session.booking.duration.map { length in
      let day = WorkingWeek(organisation.defaultCalendar).minutesPerDay
      return length.upperMinutes ?? (length.upperWorkingDays ?? 1) * day
    }
    minutes = (once ?? 60) * max(1, session.booking.times)
  }
}

extension Session.Host {
  /// The role that is followed; `nil` for a relation such as `@manager`, and for a person.
  package func role(in organisation: Organisation) -> Identifier<Role>? {
    switch self {
    case .role(let reference):
      return organisation[reference.id]?.id
    case .named(let owners):
      guard owners.count == 1, case .named(let name) = owners.first?.word else { return nil }
      return organisation[Identifier<Role>(name)]?.id
    }
  }
}
