/// When people work: hours by weekday, and the days on which nobody does.
///
/// Hours that touch are one unbroken stretch; a calendar around the clock never breaks.
package struct WorkCalendar: Hashable, Sendable {
  /// A stretch of hours on some days of the week.
  package struct Hours: Hashable, Sendable {
    package var days: WeekdaySet
    package var from: TimeOfDay
    package var to: TimeOfDay
    package var declared: Declaration

    package init(_ days: WeekdaySet, from: TimeOfDay, to: TimeOfDay, declared: Declaration) {
      self.days = days
      self.from = from
      self.to = to
      self.declared = declared
    }
  }

  /// Days, both ends included, on which the calendar has no hours.
  package struct Closing: Hashable, Sendable {
    package var from: Day
    package var to: Day
    package var name: String?
    package var declared: Declaration

    package init(from: Day, to: Day, name: String?, declared: Declaration) {
      self.from = from
      self.to = to
      self.name = name
      self.declared = declared
    }
  }

  package var id: Identifier<WorkCalendar>
  /// What people call it; absent: its identifier serves.
  package var name: String?
  package var hours: [Hours] = []
  package var closings: [Closing] = []
  /// Whether it counts for everybody who names no other, and for the days in the planner's aims.
  package var isDefault = false
  package var declared: Declaration

  package init(_ id: Identifier<WorkCalendar>, declared: Declaration) {
    self.id = id
    self.declared = declared
  }

  /// Monday to Friday, nine to five: what counts where the content names no calendar at all.
  package static let usual: WorkCalendar = {
    var calendar = WorkCalendar("usual-hours", declared: .nowhere)
    let weekdays: WeekdaySet = [
      .init(.monday), .init(.tuesday), .init(.wednesday), .init(.thursday), .init(.friday),
    ]
    calendar.hours = [
      Hours(
        weekdays, from: TimeOfDay(minutes: 540), to: TimeOfDay(minutes: 1_020),
        declared: .nowhere)
    ]
    return calendar
  }()
}
