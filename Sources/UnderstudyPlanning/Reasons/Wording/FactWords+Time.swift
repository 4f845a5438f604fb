import UnderstudyDiagnostics
import UnderstudyModel

extension FactWords {
  /// When people are not there, or have something else to do; never why.
  func time(_ cause: Obstacle.Cause) -> (String, SourceRange) {
    switch cause {
    case .employment(let number): return employment(person(number))
    case .absence(let number, let place):
      let absence = person(number).absences[place]
      return (
        "\(person(number).name) is away \(span(absence.from, absence.to))", absence.declared.range
      )
    case .closing(let calendar, let place):
      guard let closing = organisation[calendar]?.closings[place] else {
        return ("the calendar is closed", .init(file: ""))
      }
      return (
        "\(closing.name ?? "a closing") closes the calendar "
          + span(closing.from, closing.to), closing.declared.range
      )
    case .busy(let number, let place): return busy(person(number), place)
    case .event(let number, let item):
      return (
        "\(title(item)) takes the time of \(person(number).name)",
        organisation[item]?.item.declared.range ?? person(number).declared.range
      )
    case .noVisitors(let owner, let place): return noVisitors(owner, place)
    default: return hours
    }
  }

  private func employment(_ person: Person) -> (String, SourceRange) {
    let range = person.declared.range
    if let end = person.end, end < window.last {
      return ("\(person.name) is there until \(end.words) only", range)
    }
    return ("\(person.name) starts on \(person.start?.words ?? "a later day")", range)
  }

  private func busy(_ person: Person, _ place: Int) -> (String, SourceRange) {
    let busy = person.busy[place]
    let when =
      switch busy.when {
      case .date(let day): "on \(day.words)"
      case .weekly(let days): "on \(days.words)"
      }
    return (
      "\(person.name) is busy \(when) from \(busy.from) to \(busy.to)", busy.declared.range
    )
  }

  private func noVisitors(_ owner: Obstacle.Closed, _ place: Int) -> (String, SourceRange) {
    let (name, closings): (String, [NoVisitors]) =
      switch owner {
      case .person(let number): (person(number).name, person(number).noVisitors)
      case .department(let id):
        (organisation[id]?.name ?? id.rawValue, organisation[id]?.noVisitors ?? [])
      case .role(let id):
        ("'\(organisation[id]?.title ?? id.rawValue)'", organisation[id]?.noVisitors ?? [])
      }
    let closing = closings[place]
    return (
      "\(name) takes no visitors \(span(closing.from, closing.to))", closing.declared.range
    )
  }

  private var hours: (String, SourceRange) {
    let window = request.booking.window.map { "between \($0.from) and \($0.to)" }
    let days = request.booking.days.map { "on \($0.words)" }
    return (
      "it is to be held \([window, days].compactMap { $0 }.joined(separator: " ")) only",
      request.item.declared.range
    )
  }

  /// `on 3 December 2026`, `on 3 and 4 December 2026`, or `from 3 to 7 December 2026`.
  func span(_ first: Day, _ last: Day) -> String {
    if last - first < 2 { return "on \((first == last ? [first] : [first, last]).words)" }
    return "from \(first.words(beside: last)) to \(last.words)"
  }
}

extension Day {
  /// The day without what another day, told after it, says as well: `3` before `7 December 2026`.
  func words(beside other: Day) -> String {
    let parts = words.split(separator: " ")
    if civil.year != other.civil.year { return words }
    if civil.month != other.civil.month { return parts.prefix(2).joined(separator: " ") }
    return parts.prefix(1).joined()
  }
}

extension [Day] {
  /// `3, 4 and 7 December 2026`; of many, how many and between which. They must be in order.
  var words: String {
    guard let last else { return "no day" }
    if count == 1 { return last.words }
    if count > 4, let first {
      return "\(count) days between \(first.words(beside: last)) and \(last.words)"
    }
    let names = dropLast().map { $0.words(beside: last) }
    return "\(names.joined(separator: ", ")) and \(last.words)"
  }
}

extension WeekdaySet {
  /// `Mondays, Tuesdays and Fridays`.
  var words: String {
    let names = [
      "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
    ]
    let held = Weekday.allCases.filter { contains($0) }.map { names[$0.rawValue] }
    guard held.count > 1, let last = held.last else { return held.first ?? "no day" }
    return "\(held.dropLast().joined(separator: ", ")) and \(last)"
  }
}
