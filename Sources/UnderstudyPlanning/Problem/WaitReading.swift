import UnderstudyDiagnostics
import UnderstudyModel

/// Reads from a path what its steps wait for, once the person's requests have their numbers.
struct WaitReading {
  let reading: PathReading
  let numbers: [LearningRecord.Key: Range<Int>]
  let choiceNumbers: [ChoicePlace: Int]

  private var path: LearningPath { reading.path }

  func waits(of place: Int) -> [Wait] {
    let step = path.steps[place]
    let phase = path.phases[step.phase]
    var waits = [
      Wait(
        moment: .at(DayDistance.edge(of: path.enrolment.start, false, reading.zones)),
        cause: .enrolment, range: path.enrolment.declared.range),
      Wait(
        moment: moment(of: phase.opens, isEnd: false), cause: .phase(title: phase.title),
        range: phase.declared.range),
    ]
    if let earliest = step.item.booking?.earliest {
      waits.append(
        Wait(
          moment: moment(of: reading.counting.day(of: earliest), isEnd: false), cause: .earliest,
          range: earliest.range))
    }
    for wait in step.waits { waits.append(self.wait(wait, of: step)) }
    return waits.filter { $0.moment != .always }
  }

  func due(of place: Int) -> DueDay? {
    switch path.steps[place].due {
    case .day(let day): .day(day)
    case .after(let item, let count, let unit): due(after: item, count, unit)
    case .unknown, nil: nil
    }
  }

  private func due(after item: Identifier<Item>, _ count: Int, _ unit: Offset.Unit) -> DueDay? {
    switch completion(of: item) {
    case .day(let day): reading.counting.count(count, unit, from: day).map { .day($0) }
    case .planned(let moment): .after(moment, distance(count, unit, isEnd: true))
    case .never: nil
    }
  }

  private func distance(_ count: Int, _ unit: Offset.Unit, isEnd: Bool) -> DayDistance {
    DayDistance(
      count: count, unit: unit, isEnd: isEnd, calendar: reading.counting.calendar,
      zones: reading.zones)
  }

  // MARK: What a wait means

  private func wait(_ wait: PathWait, of step: PathStep) -> Wait {
    switch wait {
    case .item(let item, let reason):
      Wait(
        moment: moment(of: item), cause: cause(reason, item, of: step),
        range: reason == .after
          ? step.item.after.first { $0.id == item }?.range ?? step.item.declared.range
          : phase(reason, of: step).declared.range)
    case .some(let count, let alternatives, let reason):
      Wait(
        moment: .some(count, of: alternatives.map { .all($0.map { alternative($0) }) }),
        cause: cause(reason, nil, of: step), range: phase(reason, of: step).declared.range)
    }
  }

  /// The phase that makes a step wait: its own where that is ordered, the one before where that is a
  /// gate.
  private func phase(_ reason: PathWait.Reason, of step: PathStep) -> PathPhase {
    path.phases[reason == .gate ? max(0, step.phase - 1) : step.phase]
  }

  private func cause(
    _ reason: PathWait.Reason, _ item: Identifier<Item>?, of step: PathStep
  ) -> Wait.Cause {
    switch reason {
    case .after: item.map { .after($0) } ?? .order(nil)
    case .gate: .gate(item, phase: phase(reason, of: step).title)
    case .order: .order(item)
    }
  }

  /// When an item counts as done towards a choice. Unlike elsewhere, one that was left out because
  /// others were taken never does.
  private func alternative(
    _ item: Identifier<Item>, above: Set<Identifier<Item>> = []
  ) -> Moment {
    let moment = moment(of: item, above: above)
    guard case .chosen(_, let requests) = moment else { return moment }
    return .ended(requests)
  }

  /// When an item counts as done.
  ///
  /// A request when it has ended; anything else when progress says so, else at the end of its due
  /// day, else at once. A milestone besides not before what it stands for.
  private func moment(of item: Identifier<Item>, above: Set<Identifier<Item>> = []) -> Moment {
    guard let place = reading.places[item], !reading.isOver(path.steps[place]) else {
      return .always
    }
    let step = path.steps[place]
    if let range = numbers[LearningRecord.Key(reading.person, item)] {
      guard let choice = step.choice, let number = choiceNumbers[ChoicePlace(path, choice)] else {
        return .ended(range)
      }
      return .chosen(choice: number, range)
    }
    let due = step.due.map { moment(of: $0, isEnd: true, above: above) } ?? .always
    guard case .milestone = step.item.content, !above.contains(item) else { return due }
    let reached = step.waits.map { milestoneMoment($0, above: above.union([item])) }
    return .all([due] + reached.filter { $0 != .always })
  }

  private func milestoneMoment(_ wait: PathWait, above: Set<Identifier<Item>>) -> Moment {
    switch wait {
    case .item(let item, _): moment(of: item, above: above)
    case .some(let count, let alternatives, _):
      .some(count, of: alternatives.map { .all($0.map { alternative($0, above: above) }) })
    }
  }

  private func moment(
    of day: PathDay, isEnd: Bool, above: Set<Identifier<Item>> = []
  ) -> Moment {
    switch day {
    case .day(let day): return .at(DayDistance.edge(of: day, isEnd, reading.zones))
    case .unknown: return .always
    case .after(let item, let count, let unit):
      switch completion(of: item, above: above) {
      case .never: return .always
      case .day(let day):
        guard let far = reading.counting.count(count, unit, from: day) else { return .always }
        return .at(DayDistance.edge(of: far, isEnd, reading.zones))
      case .planned(let moment):
        return .counted(distance(count, unit, isEnd: isEnd), from: moment)
      }
    }
  }

  // MARK: When an item is completed

  private enum Completion {
    case day(Day)
    /// It hangs on what is planned.
    case planned(Moment)
    /// Nobody knows.
    case never
  }

  /// The day on which an item is completed: done, else planned, else due.
  private func completion(
    of item: Identifier<Item>, above: Set<Identifier<Item>> = []
  ) -> Completion {
    if let done = reading.record[reading.person, item] { return .day(done.day) }
    guard let place = reading.places[item], !above.contains(item) else { return .never }
    if path.steps[place].omission != nil { return .never }
    if let range = numbers[LearningRecord.Key(reading.person, item)] {
      return .planned(.ended(range))
    }
    switch path.steps[place].due {
    case .day(let day): return .day(day)
    case .unknown, nil: return .never
    case .after(let base, let count, let unit):
      switch completion(of: base, above: above.union([item])) {
      case .day(let day):
        return reading.counting.count(count, unit, from: day).map { .day($0) } ?? .never
      case .planned(let moment):
        return .planned(.counted(distance(count, unit, isEnd: true), from: moment))
      case .never: return .never
      }
    }
  }
}
