import UnderstudyDiagnostics
import UnderstudyModel

struct WindowTooNarrow: Check {
  static let id: Diagnostic.ID = "window-too-narrow"
  static let severity = Severity.warning
  static let question = "Does every session fit into the window of the day that it asks for?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <‹session› id="see" title="See" host="@buddy" duration="2h-4h" window="09:00-12:00"/>
      </phase>
    </curriculum>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <session id="see" title="See" host="@buddy" duration="3h" window="09:00-12:00"/>
        <session id="do" title="Do" host="@buddy" duration="6h" parts="2h" window="09:00-12:00"/>
      </phase>
    </curriculum>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.items.map(\.item).compactMap { item in
      guard let window = item.booking?.window, let piece = item.booking?.shortestPiece,
        window.from < window.to, window.to.minutes - window.from.minutes < piece
      else { return nil }
      return Diagnostic(
        Self.id, Self.severity, tooLong(item.title, piece, window), at: item.declared.range)
    }.grouped(tooLong)
  }
}

extension Booking {
  /// The minutes that must be free in one piece; `nil` for what lasts days, or has no length yet.
  var shortestPiece: Int? {
    guard let whole = duration?.upperMinutes else { return nil }
    return parts.map { part in part.upperMinutes.map { min($0, whole) } ?? whole } ?? whole
  }
}

private func tooLong(_ item: String, _ minutes: Int, _ window: Booking.Window) -> String {
  "'\(item)' needs \(Length.Amount.minutes(minutes)) in one piece, "
    + "which does not fit between \(window.from) and \(window.to)"
}
private func tooLong(_ count: Int) -> String {
  "\(count) sessions do not fit into the windows that they ask for"
}
