import UnderstudyModel
import UnderstudyProgress

/// Something to write a sentence or two about; it stays in the browser until it is sent.
struct TrackerReflection: View {
  var id: String
  var curriculum: String
  var version: String
  var item: String
  /// What the export calls it: a note or a reflection.
  var what: String
  var question: String
}

/// What the trainee wrote before.
struct TrackerNote: View {
  var text: String
  var when: String
}

/// Something to celebrate.
struct TrackerMilestone: View {
  var title: String
  var when: String
  var isReached: Bool
}

extension PageWriter {
  /// What there is to write about: the last visit, and reflections that the curriculum asks for.
  func reflections(of trainee: Person, _ tracked: [TrackedPath]) -> [TrackerReflection] {
    var found: [TrackerReflection] = []
    func add(_ step: PathStep, _ path: TrackedPath, _ what: String, _ question: String) {
      found.append(
        TrackerReflection(
          id: "note-\(path.number)-\(step.item.id)", curriculum: path.path.curriculum.rawValue,
          version: organisation[path.path.curriculum]?.version ?? "",
          item: step.item.id.rawValue, what: what, question: question))
    }
    let zone = organisation.zone
    let past = handbook.input.visits.visits(of: trainee.id).last {
      zone.local($0.starts).day <= today && $0.path != nil
    }
    if let past, let number = past.path, tracked.indices.contains(number),
      let step = tracked[number].path.step(past.item.id)
    {
      add(
        step, tracked[number], "note",
        "What surprised you in “\(past.item.title)”, with \(handbook.shortNames[past.host])?")
    }
    for path in tracked {
      for (place, step) in path.path.steps.enumerated() where found.count < 4 {
        guard case .reflection = step.item.content, path.summary.standings[place] == .notYet,
          path.path.phases[step.phase].opens.fixed.map({ $0 <= today }) ?? true
        else { continue }
        add(step, path, "reflection", step.item.title)
      }
    }
    return found
  }

  /// Everything the trainee has written, newest first. On their own page only.
  func notes(of trainee: Person, _ tracked: [TrackedPath]) -> [TrackerNote] {
    var seen: Set<Identifier<Item>> = []
    let steps = tracked.flatMap(\.path.steps).filter { seen.insert($0.item.id).inserted }
    let notes = steps.flatMap { step in
      (handbook.input.record.notes[.init(trainee.id, step.item.id)] ?? []).map { note in
        (note: note, title: step.item.title)
      }
    }
    return notes.enumerated().sorted { left, right in
      let (a, b) = (left.element.note.day, right.element.note.day)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element).map { note, title in
      TrackerNote(
        text: note.text, when: "You, on “\(title)”, \(note.day.civil.day) \(note.day.monthWord)")
    }
  }

  /// The milestones of a path, reached ones with the day on which the last thing before was done.
  func milestones(of tracked: TrackedPath) -> [TrackerMilestone] {
    tracked.path.steps.enumerated().compactMap { place, step in
      guard step.item.isMilestone, step.omission == nil else { return nil }
      let isReached = tracked.summary.milestones.contains(place)
      let day = isReached ? reachedDay(place, tracked) : handbook.input.day(step.due, on: tracked)
      let words = day.map { "\($0.civil.day) \($0.monthWord)" }
      return TrackerMilestone(
        title: step.item.title,
        when: isReached ? words ?? "" : words.map { "to be reached by \($0)" } ?? "still to come",
        isReached: isReached)
    }
  }

  private func reachedDay(_ place: Int, _ tracked: TrackedPath) -> Day? {
    let path = tracked.path
    let phase = path.phases[path.steps[place].phase]
    return path.steps[phase.steps.lowerBound..<place]
      .compactMap { handbook.input.record[path.person, $0.item.id]?.day }.max()
  }
}
