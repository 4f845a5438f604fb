import UnderstudyModel

/// When an event of somebody's path keeps them busy.
struct EventTime: Hashable, Sendable {
  var item: Identifier<Item>
  var title: String
  /// On the one line of time.
  var minutes: Range<Int>

  /// The events on a person's paths that have a time and a length, in the order of the paths, up to
  /// the window's last day.
  ///
  /// An event that lasts whole days runs from its time to the end of the last of so many working
  /// days of the person.
  static func all(
    on paths: [LearningPath], of person: Person, in organisation: Organisation,
    _ window: PlanningWindow
  ) -> [EventTime] {
    let zone = person.zone(in: organisation)
    let calendar = person.workCalendar(in: organisation)
    var found: [EventTime] = []
    for path in paths {
      for step in path.steps where step.omission == nil {
        guard case .event(let event) = step.item.content, let at = event.at,
          let duration = event.duration
        else { continue }
        for day in path.days(of: step, horizon: window.last) {
          let start = zone.instant(LocalTime(day, at)).minutes
          var end = start + (duration.upperMinutes ?? 0)
          if let days = duration.upperWorkingDays {
            let last = calendar.day(workingDays: days - 1, from: day) ?? day + days - 1
            end = zone.instant(LocalTime(last + 1, .midnight)).minutes
          }
          if start < end {
            found.append(
              EventTime(item: step.item.id, title: step.item.title, minutes: start..<end))
          }
        }
      }
    }
    return found
  }
}
