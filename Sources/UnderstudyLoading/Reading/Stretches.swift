import UnderstudyDiagnostics
import UnderstudyModel

/// Days written as one `date`, or as `from` and `to`, both included.
enum DayStretch {
  static let date = AttributeKey.day("date", "The one day.")
  static let from = AttributeKey.day("from", "The first day.", right: "2026-12-24")
  static let to = AttributeKey.day("to", "The last day.", right: "2026-12-26")

  static let attributes: [any DeclaredAttribute] = [date, from, to]
  static let rule = AttributeRule.exactlyOne([["date"], ["from", "to"]])
}

extension ElementReader {
  /// The days of a ``DayStretch``; `nil` where they are missing or run backwards.
  func dayStretch() -> (from: Day, to: Day)? {
    let date = self[DayStretch.date]
    let days = stretch(DayStretch.from, DayStretch.to)
    return date.map { ($0, $0) } ?? days
  }

  /// Two ends of which the second may equal the first.
  func stretch(
    _ from: AttributeKey<Day>, _ to: AttributeKey<Day>
  ) -> (from: Day, to: Day)? {
    let ends = ends(from, to)
    if let ends, ends.to < ends.from {
      reportBackwards(to, from, "'\(ends.to)' is before '\(ends.from)'")
      return nil
    }
    return ends
  }

  /// Two times of one day, of which the second must come later.
  func stretch(
    _ from: AttributeKey<TimeOfDay>, _ to: AttributeKey<TimeOfDay>
  ) -> (from: TimeOfDay, to: TimeOfDay)? {
    let ends = ends(from, to)
    if let ends, ends.to <= ends.from {
      reportBackwards(
        to, from, "'\(ends.to)' is not later than '\(ends.from)'",
        help: "what runs over midnight is written as two: until '24:00', and from '00:00'")
      return nil
    }
    return ends
  }

  /// Reports two days in the wrong order where both are written and either may be left out.
  func checkOrder(_ from: AttributeKey<Day>, _ to: AttributeKey<Day>) {
    _ = stretch(from, to)
  }

  private func ends<Value>(
    _ from: AttributeKey<Value>, _ to: AttributeKey<Value>
  ) -> (from: Value, to: Value)? {
    let (from, to) = (self[from], self[to])
    guard let from, let to else { return nil }
    return (from, to)
  }

  private func reportBackwards<Value>(
    _ to: AttributeKey<Value>, _ from: AttributeKey<Value>, _ message: String,
    help: String? = nil
  ) {
    reading.report(
      Diagnostic(
        .endsBeforeStart, .error, message, at: range(of: to), help: help,
        notes: [.init("'\(from.name)' is here", at: range(of: from))]))
  }
}
