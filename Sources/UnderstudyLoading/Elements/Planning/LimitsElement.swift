import UnderstudyModel

/// `<limits>`: how much is too much.
enum LimitsElement: DeclaredElement {
  static let traineePerDay = AttributeKey.minutes(
    "trainee-per-day", "Most learning in a day.", right: "4h")
  static let traineePerWeek = AttributeKey.minutes(
    "trainee-per-week", "Most learning in a week.", right: "16h")
  static let hostPerWeek = AttributeKey.minutes(
    "host-per-week", "Most hosting in a week, the time of every guest counted.", right: "6h")
  static let guests = AttributeKey.number(
    "guests", 1...100_000, "How many trainees a host bears at once.", .usually("1"))
  static let notice = AttributeKey.notice(
    "notice", "How long before something new may be placed.")

  static let declaration = ElementDeclaration(
    "limits", "How much is too much. A host's or an enrolment's own number comes first.",
    attributes: [traineePerDay, traineePerWeek, hostPerWeek, guests, notice], isForReaders: false,
    right: """
      <limits trainee-per-day="4h" trainee-per-week="16h" host-per-week="6h" guests="1" \
      notice="2d"/>
      """,
    wrong: WrongSample("<limits trainee-per-day=\"‹4›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> PlanningPolicy.Limits? {
    var limits = PlanningPolicy.Limits()
    limits.declared = reader.declared
    limits.traineePerDay = reader[traineePerDay]
    limits.traineePerWeek = reader[traineePerWeek]
    limits.hostPerWeek = reader[hostPerWeek]
    limits.guests = reader[guests] ?? limits.guests
    limits.notice = reader[notice] ?? nil
    return limits
  }
}
