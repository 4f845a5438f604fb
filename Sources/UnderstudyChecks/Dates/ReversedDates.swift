import UnderstudyDiagnostics
import UnderstudyModel

/// Does every stretch of days end on or after the day on which it begins?
struct ReversedDates: Check {
  static let id: Diagnostic.ID = "reversed-dates"

  static let wrong = [
    """
    <calendar id="office"><‹closed› from="2026-12-26" to="2026-12-24" name="Holiday"/></calendar>
    <department id="dock" name="Dock"><‹no-visitors› from="2026-11-27" to="2026-11-20"/></department>
    <role id="picker" title="Picker"/>
    <curriculum id="welcome" title="Welcome"/>
    <‹person› id="p-1" name="Ada Marsh" start="2026-11-02" end="2026-10-30">
      <‹holds› role="picker" since="2026-11-02" until="2026-11-01"/>
      <‹qualified› role="picker" level="host" since="2027-02-01" expires="2025-02-01"/>
      <‹away› from="2027-01-02" to="2026-12-21"/>
      <‹enrolled› curriculum="welcome" start="2026-11-02" due="2026-02-26"/>
    </person>
    <‹planning› from="2027-02-26" until="2026-12-01"/>
    """
  ]

  static let right = [
    """
    <calendar id="office"><closed from="2026-12-24" to="2026-12-24" name="Holiday"/></calendar>
    <role id="picker" title="Picker"/>
    <person id="p-1" name="Ada Marsh" start="2026-11-02" end="2026-11-02">
      <holds role="picker" since="2026-11-02"/>
      <away from="2026-12-21" to="2027-01-02"/>
    </person>
    <planning from="2026-12-01" until="2027-02-26"/>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    stretches(organisation).compactMap { stretch in
      guard let first = stretch.first, let last = stretch.last, last < first else { return nil }
      return Diagnostic(
        Self.id, .error, endsBeforeItBegins(stretch.what, first, last),
        at: stretch.declared.range)
    }
  }

  private func stretches(_ organisation: Organisation) -> [Stretch] {
    var found = organisation.calendars.flatMap(\.closings).map {
      Stretch("this closing", $0.from, $0.to, $0.declared)
    }
    let refusals =
      organisation.departments.flatMap(\.noVisitors)
      + organisation.content.roles.flatMap(\.noVisitors)
    found += refusals.map(quietStretch)
    for person in organisation.people {
      found.append(Stretch("this employment", person.start, person.end, person.declared))
      found += person.holds.map { Stretch("this holding", $0.since, $0.until, $0.declared) }
      found += person.qualified.map {
        Stretch("this qualification", $0.since, $0.expires, $0.declared)
      }
      found += person.absences.map { Stretch("this absence", $0.from, $0.to, $0.declared) }
      found += person.noVisitors.map(quietStretch)
      found += person.enrolments.map { Stretch("this enrolment", $0.start, $0.due, $0.declared) }
    }
    found += organisation.actions.map { Stretch("this action", $0.opened, $0.closed, $0.declared) }
    if let planning = organisation.planning {
      found.append(Stretch("the planning window", planning.from, planning.until, planning.declared))
    }
    return found
  }

  private func quietStretch(_ days: NoVisitors) -> Stretch {
    Stretch("this stretch without visitors", days.from, days.to, days.declared)
  }
}

/// Days from a first to a last, where both are known.
private struct Stretch {
  var what: String
  var first: Day?
  var last: Day?
  var declared: Declaration

  init(_ what: String, _ first: Day?, _ last: Day?, _ declared: Declaration) {
    self.what = what
    self.first = first
    self.last = last
    self.declared = declared
  }
}

private func endsBeforeItBegins(_ what: String, _ first: Day, _ last: Day) -> String {
  "\(what) ends on \(last), before it begins on \(first)"
}
