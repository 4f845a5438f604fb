import UnderstudyModel
import UnderstudyProgress

/// One thing to do, with a box to tick and a place for a signature.
struct TrackerItem: View {
  /// Also the box's id; unique on the page.
  var id: String
  var item: String
  var title: Markup
  /// Kind, host, day, and what is special about it, in a small line.
  var note: Markup
  /// Milestones and what was left out have no box.
  var hasBox: Bool
  var isDone: Bool
  var isFixed: Bool
  var isMilestone: Bool
  var isReached: Bool
  var isStuck: Bool
  var isOmitted: Bool
  /// Whether the item counts by itself, for the script.
  var counts: Bool
  /// The choice it belongs to, and which of its alternatives it is part of, for the script.
  var choice: String
  var alternative: String
  /// How many alternatives that choice asks for.
  var choose: String
  var needsSignature: Bool
  var isSigned: Bool
  var isWaiting: Bool
  var sign: String
  var about: Markup
  var facts: [CurriculumItem.Fact]
  var hasMore: Bool
  var quiz: TrackerQuiz?
}

extension PageWriter {
  func trackerItem(_ place: Int, of trainee: Person, _ tracked: TrackedPath) -> TrackerItem {
    let step = tracked.path.steps[place]
    let standing = tracked.summary.standings[place]
    let reader = ProseReader(trainee: trainee, enrolment: tracked.path.enrolment)
    let slot = slot(of: step, for: trainee)
    let facts = standing.isFinished ? [] : trackerFacts(step, reader)
    let remark = step.item.about.remark
    let about = remark == nil ? prose(step.item.about, for: reader) : Markup()
    let isMilestone = step.item.isMilestone
    let quiz = trackerQuiz(step.item, tracked, reader)
    return TrackerItem(
      id: "tick-\(tracked.number)-\(step.item.id)", item: step.item.id.rawValue,
      title: itemTitle(step.item),
      note: note(step, standing, slot, trainee, tracked)
        + Markup(text: remark.map { ". \($0)" } ?? ""),
      hasBox: !isMilestone && standing != .omitted,
      isDone: standing.isFinished || standing.waitsForSignature, isFixed: standing.isSigned,
      isMilestone: isMilestone, isReached: standing == .reached,
      isStuck: slot.isOpen && !standing.isFinished && !standing.waitsForSignature,
      isOmitted: standing == .omitted, counts: step.isRequired && !isMilestone,
      choice: step.choice.map { "\($0)" } ?? "",
      alternative: alternative(of: place, in: tracked.path),
      choose: step.choice.map { "\(tracked.path.choices[$0].count)" } ?? "",
      needsSignature: !step.signers.isEmpty, isSigned: standing.isSigned,
      isWaiting: standing.waitsForSignature,
      sign: sign(step, standing, slot, trainee), about: about, facts: facts,
      hasMore: !about.isEmpty || !facts.isEmpty || quiz != nil, quiz: quiz)
  }

  private func alternative(of place: Int, in path: LearningPath) -> String {
    path.steps[place].choice
      .flatMap { path.choices[$0].alternatives.firstIndex { $0.contains(place) } }
      .map { "\($0)" } ?? ""
  }

  private func trackerFacts(_ step: PathStep, _ reader: ProseReader) -> [CurriculumItem.Fact] {
    var facts = purpose(of: step.item, for: reader)
    func add(_ name: String, _ words: String?) {
      if let words { facts.append(.init(name: name, words: Markup(text: words))) }
    }
    add("Where", place(of: step.item))
    add("Hand in", step.item.evidence?.words)
    add("Again", step.item.renewal?.words)
    let before = step.waits.compactMap { wait -> Markup? in
      guard case .item(let item, .after) = wait else { return nil }
      return link(.item(item))
    }
    if !before.isEmpty { facts.append(.init(name: "First", words: joinedInWords(before))) }
    return facts
  }

  /// Who signs, or who has: `Signed by Ines, 19 Nov`.
  private func sign(
    _ step: PathStep, _ standing: StepStanding, _ slot: ItemSlot, _ trainee: Person
  ) -> String {
    func name(_ id: Identifier<Person>) -> String {
      organisation[id].map { handbook.shortNames[$0] } ?? "a colleague"
    }
    switch standing {
    case .signed(_, let signer, let day):
      return "Signed by \(name(signer)), \(day.date(asReadOn: today))"
    case .claimed(_, let signer): return "\(name(signer)) still has to confirm"
    case .waiting(let day):
      return "Waiting for \(signers(step, slot, trainee)) since \(day.date(asReadOn: today))"
    case .lapsed(let day): return "Due again; it counted until \(day.date(asReadOn: today))"
    case .notYet:
      if !step.signers.isEmpty {
        return
          "\(signers(step, slot, trainee).capitalisedFirst) \(step.signers.count > 1 ? "sign" : "signs")"
      }
      let others = step.owners.filter { $0 != .person(trainee.id) }
      return others.isEmpty || step.item.booking != nil
        ? "" : "With \(others.shortWords(handbook.shortNames, in: organisation, for: trainee))"
    case .done, .omitted, .reached: return ""
    }
  }

  private func signers(_ step: PathStep, _ slot: ItemSlot, _ trainee: Person) -> String {
    let known = step.signers.map { signer in
      signer == .host ? slot.visits.last.map { .person($0.host.id) } ?? signer : signer
    }
    return known.shortWords(handbook.shortNames, in: organisation, for: trainee)
  }
}

extension StepStanding {
  var isSigned: Bool { if case .signed = self { true } else { false } }
}

extension Prose {
  /// The text, where it is one short sentence without anything to click: then it needs no fold.
  fileprivate var remark: String? {
    guard blocks.count == 1, case .paragraph(let inlines, _) = blocks[0], inlines.count == 1,
      case .text(let text) = inlines[0], text.count <= 110
    else { return nil }
    return text
  }
}

extension Item {
  var isMilestone: Bool { if case .milestone = content { true } else { false } }
}
