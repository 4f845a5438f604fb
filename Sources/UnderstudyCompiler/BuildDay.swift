import UnderstudyModel

/// The day that counts as today: no clock is read, so that the same content gives the same bytes.
///
/// What the caller says, else the day of `SOURCE_DATE_EPOCH`, else the first day of the planning
/// window, else the earliest start of an enrolment, else 1 January 2026.
///
/// - Throws: ``CompilerFailure`` of kind `wrongUsage` when the caller says what is no day.
func buildDay(
  _ options: CompileOptions, for organisation: Organisation
) throws(CompilerFailure) -> Day {
  if let text = options.today {
    guard let day = Day(parsing: text) else {
      throw CompilerFailure(
        .wrongUsage, "'\(text)' is no day; write it like 2026-11-23")
    }
    return day
  }
  if let text = options.sourceDateEpoch, !text.isEmpty {
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw CompilerFailure(
        .wrongUsage, "SOURCE_DATE_EPOCH is '\(text)'; it must be seconds since 1970")
    }
    return Day(number: seconds / 86_400)
  }
  return organisation.planning?.from
    ?? organisation.people.flatMap(\.enrolments).map(\.start).min()
    ?? Day(number: 20_454)
}
