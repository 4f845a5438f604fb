import UnderstudyModel
import UnderstudyProgress

/// What a trainee does this week, whom they follow, and how far they are; made for a phone.
struct TrackerPage: PageView {
  static let template = "tracker"

  /// One enrolment.
  struct Path: View {
    var curriculum: String
    var version: String
    var anchor: String
    /// Shown where there are several.
    var title: Markup
    var phases: [TrackerPhase]
  }

  var person: String
  var site: String
  var eyebrow: String
  var title: String
  var lead: String
  var next: NextVisit?
  var nothingNext: String
  var ring: TrackerRing?
  var paths: [Path]
  var reflections: [TrackerReflection]
  var notes: [TrackerNote]
  var hasReflections: Bool
  var milestones: [TrackerMilestone]
  var hasMilestones: Bool
  /// What else the trainee may want: calendar, packet, own page.
  var links: [Markup]
  /// Whom to send ticks and notes to.
  var keeper: String
}

extension PageMaker {
  /// A tracker for each trainee: it is their own page, so their own progress and notes are on it.
  static let trackers = PageMaker.each(
    { $0.audience.mayRead(.staff) ? $0.visits.trainees : [] }, at: { .tracker($0.id) }
  ) { trainee, writer in
    var page = Page(
      "\(trainee.name.firstName.possessive) progress", in: .schedule, writer.tracker(of: trainee))
    page.layout = "tracker"
    page.declared = trainee.declared
    let curricula = writer.handbook.input.visits.paths(of: trainee.id)
      .compactMap { writer.organisation[$0.curriculum] }
    page.owners = curricula.flatMap(\.owners)
    return page
  }
}

extension PageWriter {
  fileprivate func tracker(of trainee: Person) -> TrackerPage {
    let tracked = handbook.input.trackedPaths(of: trainee)
    let titles = tracked.compactMap { organisation[$0.path.curriculum]?.title }
    let name = trainee.name.firstName
    let reflections = reflections(of: trainee, tracked)
    let notes = notes(of: trainee, tracked)
    return TrackerPage(
      person: trainee.id.rawValue, site: organisation.id.rawValue,
      eyebrow: eyebrow(of: trainee, tracked),
      title: tracked.count == 1 ? titles.first ?? "" : "\(name.possessive) progress",
      lead: trackerLead(trainee, tracked), next: nextVisit(of: trainee, tracked),
      nothingNext: nothingNext(of: trainee, tracked), ring: ring(of: tracked),
      paths: tracked.map { path(of: trainee, $0, isOnly: tracked.count == 1) },
      reflections: reflections, notes: notes,
      hasReflections: !reflections.isEmpty || !notes.isEmpty,
      milestones: tracked.flatMap { milestones(of: $0) },
      hasMilestones: tracked.contains { $0.path.hasMilestones },
      links: trackerLinks(trainee, tracked), keeper: keeper(of: trainee))
  }

  private func path(
    of trainee: Person, _ tracked: TrackedPath, isOnly: Bool
  ) -> TrackerPage.Path {
    let curriculum = organisation[tracked.path.curriculum]
    return TrackerPage.Path(
      curriculum: tracked.path.curriculum.rawValue, version: curriculum?.version ?? "",
      anchor: "path-\(tracked.number)",
      title: isOnly ? Markup() : link(.curriculum(tracked.path.curriculum)),
      phases: phases(of: trainee, tracked, isOnly: isOnly))
  }

  /// `Priya Raman · support agent · day 11`.
  private func eyebrow(of trainee: Person, _ tracked: [TrackedPath]) -> String {
    var parts = [trainee.name]
    if let role = currentRole(of: trainee) { parts.append(role.title.loweredFirst) }
    if let first = tracked.map(\.path.enrolment.start).min() {
      if first > today {
        parts.append("starts \(first.civil.day) \(first.monthWord)")
      } else {
        let day = trainee.workCalendar(in: organisation).workingDays(in: first...today)
        parts.append(day <= 65 ? "day \(max(1, day))" : "week \((today - first.monday) / 7 + 1)")
      }
    }
    return parts.joined(separator: " · ")
  }

  private func trackerLead(_ trainee: Person, _ tracked: [TrackedPath]) -> String {
    let name = trainee.name.firstName
    let required = tracked.reduce(0) { $0 + $1.summary.total.required }
    let done = tracked.reduce(0) { $0 + $1.done }
    if let first = tracked.map(\.path.enrolment.start).min(), first > today {
      return "You start on \(first.inFull), \(name). Some of it happens before you arrive."
    }
    if required == 0 { return "Nothing has to be done here, \(name). Have a look round." }
    if done >= required { return "You’ve done everything on this page, \(name). Well done." }
    if done * 2 >= required { return "You’re over the halfway line, \(name)." }
    if done == 0 { return "Everything you’ll learn is on this page, \(name), one step at a time." }
    return "You’re on your way, \(name): \(numberInWords(done)) done so far."
  }

  private func trackerLinks(_ trainee: Person, _ tracked: [TrackedPath]) -> [Markup] {
    var links: [Markup] = []
    if handbook.has(.traineeCalendar(trainee.id)) {
      links.append(link(.traineeCalendar(trainee.id), "My calendar feed"))
    }
    for path in tracked where handbook.has(.packet(trainee.id, path.path.curriculum)) {
      let title = organisation[path.path.curriculum]?.title ?? ""
      links.append(
        link(
          .packet(trainee.id, path.path.curriculum),
          tracked.count == 1 ? "My packet, to print" : "Packet “\(title)”, to print"))
    }
    if handbook.has(.trainee(trainee.id)) {
      links.append(link(.trainee(trainee.id), "My levels and visits"))
    }
    return links
  }

  /// Who takes in ticks: the manager where one is known.
  private func keeper(of trainee: Person) -> String {
    trainee.manager.flatMap { organisation[$0.id]?.name } ?? trainee.managerName
      ?? "the people team"
  }
}

extension LearningPath {
  fileprivate var hasMilestones: Bool {
    steps.contains { if case .milestone = $0.item.content { true } else { false } }
  }
}
