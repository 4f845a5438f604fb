extension LearningPath {
  /// The days on which an event of this path happens: its date, or its weekday in each week of its
  /// phase. A phase without an end lasts to the enrolment's due day, else to `horizon`; what repeats
  /// does so for ten years at most, so that a slip in an offset fills no calendar.
  ///
  /// Empty for a step that is no event, and for one whose day people have yet to say.
  package func days(of step: PathStep, horizon: Day) -> [Day] {
    guard case .event(let event) = step.item.content, let when = event.when else { return [] }
    switch when {
    case .date(let day): return [day]
    case .weekday(let weekday):
      let phase = phases[step.phase]
      guard let first = phase.opens.fixed else { return [] }
      let last = phase.closes?.fixed ?? enrolment.due ?? horizon
      guard first <= last else { return [] }
      guard let start = (first...(first + 6)).first(where: { $0.weekday == weekday }) else {
        return []
      }
      return Array(stride(from: start, through: min(last, first + 3_652), by: 7))
    }
  }
}
