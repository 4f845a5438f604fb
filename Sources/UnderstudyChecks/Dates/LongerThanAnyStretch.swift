import UnderstudyDiagnostics
import UnderstudyModel

struct LongerThanAnyStretch: Check {
  static let id: Diagnostic.ID = "longer-than-any-stretch"
  static let severity = Severity.warning
  static let needsEveryFile = true
  static let question = "Is there a calendar with hours long enough for every session?"

  static let wrong = [
    """
    <calendar id="office">
      <hours days="mon-fri" from="09:00" to="12:00"/><hours days="mon-fri" from="13:00" to="17:00"/>
    </calendar>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <‹session› id="see" title="See a whole day" host="@buddy" duration="7h"/>
      </phase>
    </curriculum>
    """
  ]

  static let right = [
    """
    <calendar id="office">
      <hours days="mon-fri" from="09:00" to="12:00"/><hours days="mon-fri" from="13:00" to="17:00"/>
    </calendar>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <session id="see" title="See an afternoon" host="@buddy" duration="4h"/>
        <session id="do" title="See a whole day" host="@buddy" duration="7h" parts="2h"/>
        <session id="stay" title="See a week" host="@buddy" duration="5d"/>
      </phase>
    </curriculum>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let calendars = organisation.calendars.isEmpty ? [.usual] : organisation.calendars
    let longest = calendars.map(\.longestStretch).max() ?? 0
    guard longest > 0, !calendars.contains(where: \.isAroundTheClock) else { return [] }
    return organisation.items.map(\.item).compactMap { item in
      guard let piece = item.booking?.shortestPiece, piece > longest else { return nil }
      return Diagnostic(
        Self.id, Self.severity, tooLong(item.title, piece, longest), at: item.declared.range,
        help: splitIt)
    }.grouped(tooLong)
  }
}

extension WorkCalendar {
  /// The longest unbroken stretch of an ordinary day, in minutes.
  fileprivate var longestStretch: Int { week.flatMap { $0 }.map(\.count).max() ?? 0 }

  /// Whether hours run on over midnight; then a stretch may be of any length.
  fileprivate var isAroundTheClock: Bool {
    week.contains { day in
      day.contains { $0.lowerBound == 0 } && day.contains { $0.upperBound == 1_440 }
    }
  }

  /// The stretches of each day of a week without closings.
  private var week: [[Range<Int>]] {
    var open = self
    open.closings = []
    return (0..<7).map { open.stretches(on: Day(number: $0)) }
  }
}

private func tooLong(_ item: String, _ piece: Int, _ longest: Int) -> String {
  "'\(item)' needs \(Length.Amount.minutes(piece)) in one piece, "
    + "and no calendar has more than \(Length.Amount.minutes(longest)) without a break"
}
private func tooLong(_ count: Int) -> String {
  "\(count) sessions are longer than any calendar has hours without a break"
}
private let splitIt = "let it be split with parts=\"1h\", or write it in days"
