/// The hard rules of planning, by the names under which people read of them.
///
/// A name stands in diagnostics and pages, so it never changes its meaning.
package enum PlanningRule: String, CaseIterable, Hashable, Sendable {
  /// What stands in the plan was asked for, once, and takes as long as it should.
  case request
  /// Trainee and host are at work.
  case presence
  /// No break of either lies inside it, unless it is measured in whole days.
  case unbroken
  /// Neither has a meeting or an event meanwhile.
  case busy
  /// The host takes visitors that day.
  case noVisitors = "no-visitors"
  /// The host may host it.
  case eligibleHost = "eligible-host"
  /// The two are not to be kept apart.
  case avoid
  /// They are where the session wants them.
  case site
  /// Nobody does two things at once.
  case oneThingAtATime = "one-thing-at-a-time"
  /// A room serves one gathering that fits.
  case room
  /// A host has no more guests than they and their sessions bear.
  case guests
  /// A session that wants the whole host has them.
  case exclusive
  /// One run of a workshop has one facilitator, one start, and room for all.
  case workshop
  /// A trainee learns no longer in a day or week than the limits say.
  case traineeLimit = "trainee-limit"
  /// A host hosts no longer in a week than the limits say.
  case hostLimit = "host-limit"
  /// What must come before is placed and over.
  case order
  /// Repetitions keep their distance.
  case every
  /// Nothing before the enrolment, the phase, or the session's own first day.
  case earliest
  /// Nothing new before today and the notice that people get.
  case notice
  /// Inside the hours and days that the session names.
  case hours
  /// Inside the planning window.
  case window
  /// On the grid of starts.
  case startStep = "start-step"
  /// Enough people stay on duty.
  case cover
  /// What people have decided stays.
  case pins
  /// The pieces of a request keep one host and one calendar week, and are long enough.
  case parts
  /// Each repetition has another host.
  case distinctHosts = "distinct-hosts"
  /// Of a choice no more is taken than was asked for.
  case choice
  /// By when it should be over: what a reason for lateness tells beside the rules. Plans may be late,
  /// so it is none of them.
  case due

  /// The hard rules, in the order in which they are checked and told.
  package static let allCases: [PlanningRule] = [
    .request, .presence, .unbroken, .busy, .noVisitors, .eligibleHost, .avoid, .site,
    .oneThingAtATime, .room, .guests, .exclusive, .workshop, .traineeLimit, .hostLimit, .order,
    .every, .earliest, .notice, .hours, .window, .startStep, .cover, .pins, .parts, .distinctHosts,
    .choice,
  ]
}
