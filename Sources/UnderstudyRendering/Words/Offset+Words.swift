package import UnderstudyModel

extension Organisation {
  /// An offset as people say it, for any trainee: `on the first day`, `3 working days before the
  /// first day`, `2 weeks after “Charge card”`.
  package func words(for offset: Offset) -> String {
    let (anchor, on) =
      switch offset.origin {
      case .dayZero: ("the first day", "on the first day")
      case .named(let name):
        (spaced(name), "on the day of \(spaced(name))")
      case .item(let item):
        (
          "“\(self[item.id]?.item.title ?? item.id.rawValue)”",
          "when “\(self[item.id]?.item.title ?? item.id.rawValue)” is done"
        )
      }
    guard offset.count != 0 else { return on }
    let number = abs(offset.count)
    let amount =
      switch offset.unit {
      case .workingDays: count(number, "working day")
      case .calendarDays: count(number, "day")
      case .weeks: count(number, "week")
      }
    return "\(amount) \(offset.count < 0 ? "before" : "after") \(anchor)"
  }

  /// From when to when a phase lasts, as people say it; `nil` where the author names no end of it.
  package func words(for phase: Phase) -> String? {
    switch (phase.from, phase.to) {
    case (let from?, let to?) where from == to: words(for: from).capitalisedFirst
    case (let from?, let to?): "From \(words(for: from)) to \(words(for: to))"
    case (let from?, nil): "From \(words(for: from))"
    case (nil, let to?): "Until \(words(for: to))"
    case (nil, nil): nil
    }
  }

  /// When an item is due, as people say it, for any trainee; its phase's end counts where the item
  /// names no day.
  package func dueWords(for item: Item, in phase: Phase) -> String? {
    if let text = item.dueText { return text }
    if let due = item.due { return "due \(words(for: due))" }
    return phase.to.map { "due by the end of the phase, \(words(for: $0))" }
  }
}

/// A name of a date as a word: `first-clearance` is `first clearance`.
private func spaced(_ name: String) -> String {
  name.split(separator: "-").joined(separator: " ")
}
