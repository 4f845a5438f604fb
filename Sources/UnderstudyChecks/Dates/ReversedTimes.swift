import UnderstudyDiagnostics
import UnderstudyModel

/// Does every stretch of hours end after it begins?
struct ReversedTimes: Check {
  static let id: Diagnostic.ID = "reversed-times"

  static let wrong = [
    """
    <calendar id="nights"><‹hours› days="mon-fri" from="22:00" to="06:00"/></calendar>
    <role id="picker" title="Picker"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <‹session› id="see" title="See" role="picker" duration="1h" window="12:00-09:00"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><‹busy› days="tue" from="12:00" to="10:00"/></person>
    <planning><‹cover› role="picker" least="1" from="17:00" to="09:00"/></planning>
    """
  ]

  static let right = [
    """
    <calendar id="nights">
      <hours days="mon-fri" from="22:00" to="24:00"/><hours days="tue-sat" from="00:00" to="06:00"/>
    </calendar>
    <person id="p-1" name="Ada Marsh"><busy days="tue" from="10:00" to="12:00"/></person>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    var found = organisation.calendars.flatMap(\.hours).map { ($0.from, $0.to, $0.declared) }
    found += organisation.people.flatMap(\.busy).map { ($0.from, $0.to, $0.declared) }
    found += organisation.items.map(\.item).compactMap { item in
      item.booking?.window.map { ($0.from, $0.to, item.declared) }
    }
    found += (organisation.planning?.covers ?? []).compactMap { cover in
      cover.window.map { ($0.from, $0.to, cover.declared) }
    }
    return found.filter { $0.1 <= $0.0 }.map { from, to, declared in
      Diagnostic(
        Self.id, .error, endBeforeTheyBegin(from, to), at: declared.range, help: splitAtMidnight)
    }
  }
}

private func endBeforeTheyBegin(_ from: TimeOfDay, _ to: TimeOfDay) -> String {
  "these hours end at \(to), not after they begin at \(from)"
}
private let splitAtMidnight =
  "hours over midnight are two: up to 24:00, and from 00:00 the day after"
