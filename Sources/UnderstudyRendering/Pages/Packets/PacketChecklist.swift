import UnderstudyModel

/// Everything to tick off on paper: what, with whom, until when, and room for a signature.
struct PacketChecklist: View {
  struct Group: View {
    var title: String
    var rows: [Row]
  }

  struct Row: View {
    var title: String
    var owner: String
    var due: String
  }

  /// Shown where there are several.
  var title: String
  var groups: [Group]
}

/// A word of the house.
struct PacketWord: View {
  var name: String
  var about: Markup
}

extension PageWriter {
  /// The checklist of a path, phase by phase.
  func checklist(of trainee: Person, _ path: LearningPath) -> PacketChecklist {
    let tracked = handbook.input.trackedPaths(of: trainee).first { $0.path == path }
    let groups = path.phases.map { phase in
      PacketChecklist.Group(
        title: phase.title,
        rows: path.steps(of: phase).filter(\.isForChecklist)
          .map { row($0, trainee, tracked) })
    }
    return PacketChecklist(
      title: organisation[path.curriculum]?.title ?? "",
      groups: groups.filter { !$0.rows.isEmpty })
  }

  private func row(
    _ step: PathStep, _ trainee: Person, _ tracked: TrackedPath?
  ) -> PacketChecklist.Row {
    let visits = handbook.input.visits.visits(of: trainee.id, for: step.item.id)
    let hosts = visits.map { handbook.shortNames[$0.host] }.unique()
    let others = step.owners.filter { $0 != .person(trainee.id) }
    let signers = step.signers.filter { $0 != .host && $0 != .person(trainee.id) }
    let helpers = !others.isEmpty ? others : signers
    let owner =
      !hosts.isEmpty
      ? listInWords(hosts, atMost: 2)
      : helpers.shortWords(handbook.shortNames, in: organisation, for: trainee)
    let due = tracked.flatMap { handbook.input.day(step.due, on: $0) }
    let times = step.item.booking.map { $0.times } ?? 1
    let note =
      (times > 1 ? " (\(numberInWords(times)) times)" : "")
      + (step.choice != nil ? " (one of several)" : "")
      + (step.item.isOptional ? " (if you like)" : "")
    return PacketChecklist.Row(
      title: step.item.title + note, owner: owner.isEmpty ? "you" : owner,
      due: step.item.dueText ?? due?.date(nearTo: today) ?? "")
  }

  /// The organisation's own words, and ours where it has none of that name; in order of the alphabet.
  var packetWords: [PacketWord] {
    let own = organisation.terms.prefix(36).map { PacketWord(name: $0.name, about: line($0.about)) }
    let taken = Set(own.map { $0.name.lowercased() })
    let ours = usualWords.filter { !taken.contains($0.0.lowercased()) }
      .map { PacketWord(name: $0.0, about: Markup(text: $0.1)) }
    return (own + ours).sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
  }
}

extension PathStep {
  /// Milestones are reached, get-togethers stand in the timetable, and what was left out is not asked
  /// for; everything else wants a tick.
  fileprivate var isForChecklist: Bool {
    if case .event = item.content { return !signers.isEmpty && omission == nil }
    return omission == nil && !item.isMilestone
  }
}

extension Day {
  /// `8 Jan`, with the year where the day is more than nine months away.
  fileprivate func date(nearTo today: Day) -> String {
    abs(self - today) < 270 ? dateShort : "\(dateShort) \(civil.year)"
  }
}

private let usualWords = [
  ("Curriculum", "The list of things you learn for a role, in order."),
  ("External customer", "Whoever pays for the work, or for whom it is done. Gold on every page."),
  ("Host", "A colleague you sit with, who signs when you’ve learned it."),
  ("Internal customer", "A colleague whose work waits for yours."),
  ("Promise", "What one role gives another, and how fast."),
  ("Shadowing", "Sitting with a host to see the work from their side."),
  ("Sticking point", "A promise that regularly slips, with an owner who’s on it."),
  ("Understudy", "Someone who can step into a role when its owner is away."),
]
