import UnderstudyModel
import UnderstudyProgress

/// A phase of a tracker: current and coming ones open, finished ones folded.
struct TrackerPhase: View {
  struct Row: View {
    var heading: String?
    var item: TrackerItem?
  }

  var anchor: String
  var title: String
  /// Whether it is on the trainee's only path; else the path has a heading above it.
  var isOnly: Bool
  var isCurrent: Bool
  var isFolded: Bool
  /// `3 of 10 done`.
  var size: String
  /// How much is to be done, for the script.
  var required: String
  /// `until 9 December`.
  var until: String
  var foldTitle: String
  var about: Markup
  var rows: [Row]
}

extension PageWriter {
  /// The phases of a path: the current one first, then what is open in order, finished ones last.
  func phases(
    of trainee: Person, _ tracked: TrackedPath, isOnly: Bool
  ) -> [TrackerPhase] {
    let places = tracked.path.phases.indices
    func isOver(_ place: Int) -> Bool {
      tracked.summary.phases[place].isComplete && place != tracked.summary.currentPhase
    }
    let current = places.filter { $0 == tracked.summary.currentPhase }
    let open = places.filter { !isOver($0) && $0 != tracked.summary.currentPhase }
    let over = places.filter(isOver).reversed()
    return (current + open + over).map {
      phase($0, of: trainee, tracked, isOnly: isOnly, isFolded: isOver($0))
    }
  }

  private func phase(
    _ place: Int, of trainee: Person, _ tracked: TrackedPath, isOnly: Bool, isFolded: Bool
  ) -> TrackerPhase {
    let phase = tracked.path.phases[place]
    let count = tracked.summary.phases[place]
    let closes = handbook.input.day(phase.closes, on: tracked)
    let finished = isFolded ? lastDay(of: phase, tracked) : nil
    let enrolment = tracked.path.enrolment
    return TrackerPhase(
      anchor: tracked.anchor(of: phase), title: phase.title,
      isOnly: isOnly,
      isCurrent: place == tracked.summary.currentPhase, isFolded: isFolded,
      size: "\(count.finished + count.waiting) of \(count.required) done",
      required: "\(count.required)",
      until: finished.map { ", the last on \($0.civil.day) \($0.monthWord)" }
        ?? closes.map { ", until \($0.civil.day) \($0.monthWord)" } ?? "",
      foldTitle: phase.steps.count == 1
        ? "Show what you did" : "Show the \(numberInWords(phase.steps.count)) things you did",
      about: prose(phase.about, for: ProseReader(trainee: trainee, enrolment: enrolment)),
      rows: rows(phase, of: trainee, tracked))
  }

  /// The day on which the last of a phase's items was done or signed.
  private func lastDay(of phase: PathPhase, _ tracked: TrackedPath) -> Day? {
    tracked.path.steps(of: phase).compactMap { step in
      handbook.input.record[tracked.path.person, step.item.id].map { $0.signedOn ?? $0.day }
    }.max()
  }

  /// The items, with a heading wherever a group or a choice begins.
  private func rows(
    _ phase: PathPhase, of trainee: Person, _ tracked: TrackedPath
  ) -> [TrackerPhase.Row] {
    var rows: [TrackerPhase.Row] = []
    var heading = ""
    for place in phase.steps {
      let step = tracked.path.steps[place]
      let now = tracked.path.heading(of: step)
      if now != heading, !now.isEmpty { rows.append(.init(heading: now)) }
      heading = now
      rows.append(.init(item: trackerItem(place, of: trainee, tracked)))
    }
    return rows
  }
}

extension LearningPath {
  /// The titles of the groups around a step, and the choice it belongs to; empty for none.
  fileprivate func heading(of step: PathStep) -> String {
    var parts = step.groups
    if let choice = step.choice {
      let rule = "choose \(numberInWords(choices[choice].count)) of these"
      parts.append(choices[choice].title.map { "\($0) (\(rule))" } ?? rule)
    }
    return parts.joined(separator: ": ").capitalisedFirst
  }
}
