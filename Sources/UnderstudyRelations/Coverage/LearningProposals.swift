package import UnderstudyModel

/// A piece of advice that calendars can hold: who learns what, with whom, and from when.
package struct LearningProposal: Hashable, Sendable {
  package var advice: LearningAdvice
  /// Every session that is left, in order of time; never empty.
  package var slots: [LearningSlot]
  /// What to paste into the person's element; `nil` where they are enrolled already.
  package var snippet: String?

  /// The first session of them: with which host, from when to when.
  package var first: LearningSlot { slots[0] }

  /// The day after the last session, on which they could cover the role.
  package var ready: Day { (slots.map(\.end.day).max() ?? slots[0].end.day) + 1 }

  /// Whether the plan has all of it already.
  package var isPlanned: Bool { slots.allSatisfy(\.isPlanned) }
}

/// The advice that can be followed: one person for each role, the most worth an hour first.
///
/// What is found for one is booked before the next is looked for, so the whole list can be carried out.
/// Where a role's best person finds no time, the next best is tried. The planner is not asked: see
/// ``SlotSearch`` for what is kept, and what is left to it.
package struct LearningProposals: Sendable {
  package let proposals: [LearningProposal]
  /// Roles worth learning for which no host and trainee have time in the planning window, most worth
  /// first.
  package let withoutTime: [Identifier<Role>]
  /// For roles that too few can cover and no curriculum teaches: one to begin with.
  package let drafts: [CurriculumDraft]

  /// - Parameters:
  ///   - advices: what is worth learning.
  ///   - levels: who can host.
  ///   - record: what is done.
  ///   - plan: whose time it takes already.
  ///   - graph: who serves whom.
  ///   - today: nothing is put before it.
  ///   - limit: how many roles are looked at.
  package init(
    _ advices: LearningAdvices, _ levels: ReachedLevels, record: LearningRecord,
    plan: [Placement], _ graph: ServiceGraph, on today: Day, limit: Int = 8
  ) {
    let organisation = levels.organisation
    var search = SlotSearch(levels, plan: plan, today: today)
    var found: [LearningProposal] = []
    var withoutTime: [Identifier<Role>] = []
    var byRole: [Identifier<Role>: [LearningAdvice]] = [:]
    var order: [Identifier<Role>] = []
    for advice in advices.ranked {
      if byRole[advice.next.role] == nil { order.append(advice.next.role) }
      byRole[advice.next.role, default: []].append(advice)
    }
    for role in order where found.count < limit && withoutTime.count < limit * 3 {
      // A loop, because each trial may book time: a lazy search would look at it twice.
      var proposal: LearningProposal?
      for advice in byRole[role] ?? [] where proposal == nil {
        proposal = Self.propose(
          advice, &search, record: record, plan: plan, organisation: organisation, today: today)
      }
      if let proposal { found.append(proposal) } else { withoutTime.append(role) }
    }
    proposals = found
    self.withoutTime = withoutTime
    drafts = advices.untaught.prefix(limit).map { CurriculumDraft(for: $0, levels, graph, today) }
  }

  private static func propose(
    _ advice: LearningAdvice, _ search: inout SlotSearch, record: LearningRecord,
    plan: [Placement], organisation: Organisation, today: Day
  ) -> LearningProposal? {
    guard let person = organisation[advice.next.person], let window = search.ground.days,
      let start = person.workCalendar(in: organisation)
        .firstWorkingDay(onOrAfter: window.lowerBound),
      var course = LearningCourse(
        advice.next, from: start, record: record, plan: plan, in: organisation),
      course.place(with: &search), !course.slots.isEmpty
    else { return nil }
    return LearningProposal(
      advice: advice, slots: course.slots,
      snippet: advice.next.isEnrolled
        ? nil
        : enrolmentXML(
          of: advice.next.curriculum, from: start,
          mentor: organisation.asksForMentor(advice.next.curriculum) ? course.slots[0].host : nil))
  }
}

/// An enrolment as authors write it.
///
/// - Parameters:
///   - curriculum: what is taken.
///   - start: its first day.
///   - mentor: who signs off, where the curriculum asks for one.
/// - Returns: one element, without a line break.
func enrolmentXML(
  of curriculum: Identifier<Curriculum>, from start: Day, mentor: Identifier<Person>? = nil
) -> String {
  // Identifiers hold letters, digits and hyphens only, so nothing needs escaping.
  let mentor = mentor.map { " mentor=\"\($0)\"" } ?? ""
  return "<enrolled curriculum=\"\(curriculum)\" start=\"\(start)\"\(mentor)/>"
}

extension Organisation {
  /// Whether something in a curriculum is up to the trainee's mentor.
  fileprivate func asksForMentor(_ curriculum: Identifier<Curriculum>) -> Bool {
    withIncludes(curriculum).flatMap(\.items).contains { item in
      (item.owners + item.signOff).contains { $0.word == .relation(.mentor) }
    }
  }
}
