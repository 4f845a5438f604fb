import UnderstudyModel
import UnderstudyPlanning
import UnderstudyProgress

/// Where an item stands in the plan: its visits, what is late about them, what has no slot.
struct ItemSlot: Sendable {
  var visits: [Visit] = []
  var late: [Late] = []
  var unplaced: [Unplaced] = []

  /// Whether something that counts has no slot.
  var isOpen: Bool { unplaced.contains { !$0.isOptional } }
}

extension PageWriter {
  /// Where a step stands in the plan.
  func slot(of step: PathStep, for trainee: Person) -> ItemSlot {
    guard step.item.booking != nil else { return ItemSlot() }
    let book = handbook.input.visits
    return ItemSlot(
      visits: book.visits(of: trainee.id, for: step.item.id),
      late: book.late(of: trainee.id, for: step.item.id),
      unplaced: book.unplaced(of: trainee.id, for: step.item.id))
  }

  /// The small line under an item's title.
  func note(
    _ step: PathStep, _ standing: StepStanding, _ slot: ItemSlot, _ trainee: Person,
    _ tracked: TrackedPath
  ) -> Markup {
    let kind = step.item.kindWord
    switch standing {
    case .omitted:
      let reason = step.omission?.reason.map { ": \($0)" } ?? ""
      return Markup(text: "\(kind). You needn’t do this one\(reason)".withStop)
    case .done, .signed, .reached: return Markup(text: kind + with(slot))
    default: break
    }
    if step.item.isMilestone { return Markup(text: kind) }
    var parts: [String] = []
    if slot.visits.isEmpty {
      parts.append([kind, step.item.effortWords].compactMap { $0 }.joined(separator: ", "))
      if let event = step.item.eventWords { parts[0] += ", \(event.loweredFirst)" }
      if let due = dueWords(step, tracked) { parts[0] += ", \(due)" }
    } else {
      parts.append(kind + " " + booked(slot, trainee))
    }
    if step.item.isOptional { parts.append("If you like") }
    if let late = slot.late.first {
      parts.append("\(count(late.days, "day")) after its due date: \(late.reason.sentence)")
    }
    let sentences =
      parts.count == 1 ? parts[0] : parts.map(\.withStop).joined(separator: " ")
    guard let open = slot.unplaced.first else { return Markup(text: sentences) }
    let which =
      slot.unplaced.count > 1 || !slot.visits.isEmpty
      ? "\(numberInWords(slot.unplaced.count).capitalisedFirst) without a slot" : "No slot yet"
    return Markup(text: sentences.withStop + " ") + Markup(html: "<b class=\"ink\">")
      + Markup(text: which) + Markup(html: "</b>")
      + Markup(text: ": \(open.reason.sentence)".withStop)
  }

  private func with(_ slot: ItemSlot) -> String {
    var names: [String] = []
    for visit in slot.visits where !names.contains(handbook.shortNames[visit.host]) {
      names.append(handbook.shortNames[visit.host])
    }
    return names.isEmpty ? "" : " with \(listInWords(names, atMost: 2))"
  }

  /// `with Grace, Tue 24 Nov, 09:30`; several visits one after the other, the past ones left out
  /// while others come.
  private func booked(_ slot: ItemSlot, _ trainee: Person) -> String {
    let zone = trainee.zone(in: organisation)
    let coming = slot.visits.filter { zone.local($0.ends).day >= today }
    let shown = coming.isEmpty ? slot.visits : coming
    let words = shown.prefix(3).map { visit in
      let when =
        visit.isForDays ? hoursWords(visit, in: zone) : zone.local(visit.starts).short
      return "with \(handbook.shortNames[visit.host]), \(when)"
    }
    let more = shown.count > 3 ? "; and \(count(shown.count - 3, "more visit"))" : ""
    return words.joined(separator: "; ") + more
  }

  /// `due 8 Jan`; words where the author gave no day.
  func dueWords(_ step: PathStep, _ tracked: TrackedPath) -> String? {
    if let text = step.item.dueText { return text.loweredFirst }
    return handbook.input.day(step.due, on: tracked).map { "due \($0.date(asReadOn: today))" }
  }
}
