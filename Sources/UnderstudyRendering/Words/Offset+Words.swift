package import UnderstudyModel

extension Organisation {
  /// The moment that an offset means for any trainee, as a noun: `the first day`, `3 working days
  /// before the first day`, `the day “Charge card” is done`.
  package func moment(of offset: Offset) -> String {
    let (anchor, itself) =
      switch offset.origin {
      case .dayZero: ("the first day", "the first day")
      case .named(let name): (spaced(name), "the day of \(spaced(name))")
      case .item(let item):
        (
          "“\(self[item.id]?.item.title ?? item.id.rawValue)”",
          "the day “\(self[item.id]?.item.title ?? item.id.rawValue)” is done"
        )
      }
    guard offset.count != 0 else { return itself }
    let number = abs(offset.count)
    let amount =
      switch offset.unit {
      case .workingDays: count(number, "working day")
      case .calendarDays: count(number, "day")
      case .weeks: count(number, "week")
      }
    return "\(amount) \(offset.count < 0 ? "before" : "after") \(anchor)"
  }

  /// The same behind a verb: `on the first day`, `3 working days before the first day`.
  package func words(for offset: Offset) -> String {
    (offset.count == 0 ? "on " : "") + moment(of: offset)
  }

  /// From when to when a phase lasts, as people say it; `nil` where the author names no end of it.
  package func words(for phase: Phase) -> String? {
    switch (phase.from, phase.to) {
    case (let from?, let to?) where from == to: words(for: from).capitalisedFirst
    case (let from?, let to?): "From \(moment(of: from)) to \(moment(of: to))"
    case (let from?, nil): "From \(moment(of: from))"
    case (nil, let to?): "Until \(moment(of: to))"
    case (nil, nil): nil
    }
  }

  /// When an item is due, as people say it, for any trainee; its phase's end counts where the item
  /// names no day.
  package func dueWords(for item: Item, in phase: Phase) -> String? {
    if let text = item.dueText { return text }
    if let due = item.due { return "due \(words(for: due))" }
    return phase.to == nil ? nil : "by the end of the phase"
  }
}

/// A name of a date as a word: `first-clearance` is `first clearance`.
private func spaced(_ name: String) -> String {
  name.split(separator: "-").joined(separator: " ")
}
