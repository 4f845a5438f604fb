import UnderstudyDiagnostics
import UnderstudyModel

struct StickingPointOverdue: Check {
  static let id: Diagnostic.ID = "sticking-point-overdue"
  static let severity = Severity.warning
  static let question = "Has every open sticking point been looked at by the day that was set?"

  static let wrong = [
    """
    <role id="picker" title="Picker">
      <serves id="trolleys" everyone="yes" what="Trolleys">
        <‹sticking-point› id="wheels" review="2026-11-30">The wheels jam.</sticking-point>
      </serves>
      <‹sticking-point› id="lists" review="2026-11-30" status="trying">Lists come late.</sticking-point>
    </role>
    <system id="desk" name="Order desk">
      <‹sticking-point› id="log-out" review="2026-11-30">It logs out at noon.</sticking-point>
    </system>
    """
  ]

  static let right = [
    """
    <system id="desk" name="Order desk">
      <sticking-point id="log-out" review="2026-11-30" status="done">It logged out.</sticking-point>
      <sticking-point id="slow" review="2026-12-01">It is slow.</sticking-point>
      <sticking-point id="grey" status="open">It is grey.</sticking-point>
    </system>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let points =
      organisation.services.flatMap(\.service.stickingPoints)
      + organisation.content.roles.flatMap(\.stickingPoints)
      + organisation.systems.flatMap(\.stickingPoints)
    return points.compactMap { point -> Diagnostic? in
      guard point.status != .done, let day = point.review, day < today else { return nil }
      return Diagnostic(Self.id, Self.severity, overdue(point.id, day), at: point.declared.range)
    }.inFileOrder().grouped(overdue)
  }
}

private func overdue(_ point: Identifier<StickingPoint>, _ day: Day) -> String {
  "the sticking point '\(point)' should have been looked at again by \(day)"
}
private func overdue(_ count: Int) -> String {
  "\(count) sticking points should have been looked at again by now"
}
