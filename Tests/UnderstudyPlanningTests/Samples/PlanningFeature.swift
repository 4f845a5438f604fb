import UnderstudyModel

@testable import UnderstudyPlanning

/// Something of the vocabulary that the planner has to heed, and how to tell that content has it.
struct PlanningFeature: Sendable {
  let name: String
  let isIn: @Sendable (RandomSeason) -> Bool

  /// Everything of the vocabulary that planning knows.
  static let all = policy + people + enrolments + curricula + bookings + progress

  private static let policy = [
    feature("start-step") { $0.policy.startStep != nil },
    feature("a slot of other than half an hour") { $0.policy.slot != 30 },
    feature("trainee-per-day") { $0.policy.limits.traineePerDay != nil },
    feature("trainee-per-week") { $0.policy.limits.traineePerWeek != nil },
    feature("host-per-week") { $0.policy.limits.hostPerWeek != nil },
    feature("guests of the policy") { $0.policy.limits.guests > 1 },
    feature("notice in days") { $0.policy.limits.notice?.upperWorkingDays != nil },
    feature("notice in hours") { $0.policy.limits.notice?.upperMinutes != nil },
    feature("aims by name") { $0.policy.aims == .usual },
    feature("aims with weights") { $0.policy.aims.levels.contains { $0.count > 1 } },
    feature("cover of a department") { $0.covers { $0.isDepartment && $0.window == nil } },
    feature("cover of a department by hours") { $0.covers { $0.isDepartment && $0.window != nil } },
    feature("cover of a role") { $0.covers { !$0.isDepartment && $0.window == nil } },
    feature("cover of a role by hours") { $0.covers { !$0.isDepartment && $0.window != nil } },
    feature("cover over midnight") { $0.covers { $0.window.map { $0.to < $0.from } ?? false } },
    feature("a role's own cover") { $0.content.roles.contains { $0.cover != nil } },
    feature("a pin of a host") { $0.pins { $0.host != nil } },
    feature("a pin of a start") { $0.pins { $0.start != nil } },
    feature("a pin of a repetition") { $0.pins { $0.time != nil } },
    feature("a pin of a piece") { $0.pins { $0.part != nil } },
    feature("avoid") { !$0.policy.avoids.isEmpty },
  ]

  private static let people = [
    feature("zones that differ") { season in
      season.people { $0.zone(in: season.organisation) != season.content.zone }
    },
    feature("a calendar around the clock") { $0.calendars(have: "always") },
    feature("a calendar with a break") { $0.calendars(have: "office") },
    feature("a calendar over midnight") { $0.calendars(have: "night") },
    feature("a calendar of a site") { $0.content.sites.contains { $0.calendar != nil } },
    feature("closed days") { $0.content.calendars.contains { !$0.closings.isEmpty } },
    feature("away") { $0.people { !$0.absences.isEmpty } },
    feature("busy each week") { $0.people { $0.busy.contains { $0.when.isWeekly } } },
    feature("busy on a date") { $0.people { $0.busy.contains { !$0.when.isWeekly } } },
    feature("no-visitors of a person") { $0.people { !$0.noVisitors.isEmpty } },
    feature("no-visitors of a role") { $0.content.roles.contains { !$0.noVisitors.isEmpty } },
    feature("no-visitors of a department") {
      $0.content.departments.contains { !$0.noVisitors.isEmpty }
    },
    feature("covers") { $0.people { !$0.countsForCover } },
    feature("first day of employment") { $0.people { $0.start != nil } },
    feature("last day of employment") { $0.people { $0.end != nil } },
    feature("several departments") { $0.people { $0.departments.count > 1 } },
    feature("a role held since") { $0.people { $0.holds.contains { $0.since != nil } } },
    feature("a role held until") { $0.people { $0.holds.contains { $0.until != nil } } },
    feature("qualified") { $0.people { !$0.qualified.isEmpty } },
    feature("qualified since") { $0.people { $0.qualified.contains { $0.since != nil } } },
    feature("qualified until") { $0.people { $0.qualified.contains { $0.expires != nil } } },
    feature("guests of a host") { $0.people { $0.hosting?.guests != nil } },
    feature("hours-per-week of a host") { $0.people { $0.hosting?.perWeek != nil } },
    feature("fair-share") { $0.people { $0.hosting?.fairShare != nil } },
    feature("a fair share of nothing") {
      $0.people { $0.hosting?.fairShare?.upperMinutes == 0 }
    },
    feature("somebody who hosts nobody") { $0.people { $0.hosting == nil } },
  ]

  private static let enrolments = [
    feature("an item through two enrolments") { $0.hasSharedItem },
    feature("somebody enrolled twice in the same") { season in
      season.people { person in
        Set(person.enrolments.map(\.curriculum.id)).count < person.enrolments.count
      }
    },
    feature("include") { $0.content.curricula.contains { !$0.includes.isEmpty } },
    feature("due of an enrolment") { $0.enrolments { $0.due != nil } },
    feature("priority") { $0.enrolments { $0.priority > 1 } },
    feature("per-day") { $0.enrolments { $0.perDay != nil } },
    feature("per-week") { $0.enrolments { $0.perWeek != nil } },
    feature("a date with a name") { $0.enrolments { !$0.dates.isEmpty } },
    feature("omit") { $0.enrolments { !$0.omissions.isEmpty } },
  ]

  private static let progress = [
    feature("an item that is done") { !$0.record.completions.isEmpty },
    feature("a level given by word") { !$0.record.qualifications.isEmpty },
    feature("today after the window's first day") { season in
      season.policy.from.map { $0 < season.today } ?? false
    },
  ]

  static func feature(
    _ name: String, _ isIn: @escaping @Sendable (RandomSeason) -> Bool
  ) -> PlanningFeature {
    PlanningFeature(name: name, isIn: isIn)
  }
}

extension RandomSeason {
  var organisation: Organisation { Organisation(content) }
  var policy: PlanningPolicy { content.planning ?? PlanningPolicy() }

  func people(_ isSo: (Person) -> Bool) -> Bool { content.people.contains(where: isSo) }

  fileprivate func covers(_ isSo: (PlanningPolicy.Cover) -> Bool) -> Bool {
    policy.covers.contains(where: isSo)
  }

  /// Whether a pin of somebody who is enrolled is so.
  fileprivate func pins(_ isSo: (PlanningPolicy.Pin) -> Bool) -> Bool {
    let trainees = Set(content.people.filter { !$0.enrolments.isEmpty }.map(\.id))
    return policy.pins.contains { trainees.contains($0.trainee.id) && isSo($0) }
  }

  fileprivate func enrolments(_ isSo: (Enrolment) -> Bool) -> Bool {
    content.people.contains { $0.enrolments.contains(where: isSo) }
  }

  fileprivate func calendars(have id: Identifier<WorkCalendar>) -> Bool {
    let organisation = organisation
    return people { $0.workCalendar(in: organisation).id == id }
  }

  fileprivate var hasSharedItem: Bool {
    let organisation = organisation
    return people { person in
      let asked = organisation.paths(of: person).map { path in
        Set(path.steps.filter { $0.item.booking != nil }.map(\.item.id))
      }
      return asked.indices.contains { place in
        asked.dropFirst(place + 1).contains { !$0.isDisjoint(with: asked[place]) }
      }
    }
  }
}

extension PlanningPolicy.Cover {
  fileprivate var isDepartment: Bool {
    if case .department = subject { true } else { false }
  }
}

extension Busy.When {
  fileprivate var isWeekly: Bool {
    if case .weekly = self { true } else { false }
  }
}
