package import UnderstudyModel

/// A calendar that people subscribe to, as iCalendar text (RFC 5545).
///
/// Every moment is written in UTC, so no zone has to be described and none can be described wrongly.
package struct CalendarFeed: Sendable {
  /// What the calendar is called where it is shown.
  package var name: String
  /// The day for which it was made; midnight of it in UTC stamps every entry.
  package var builtFor: Day
  package var entries: [CalendarEntry]

  package init(name: String, builtFor: Day, entries: [CalendarEntry]) {
    self.name = name
    self.builtFor = builtFor
    self.entries = entries
  }

  /// The file's text; `nil` where nothing is in the calendar, for a calendar without entries is no
  /// calendar by the standard.
  package var text: String? {
    guard !entries.isEmpty else { return nil }
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Understudy//Understudy//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    // The first is RFC 7986; the second is what most programs read.
    lines.add("NAME", text: name)
    lines.add("X-WR-CALNAME", text: name)
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT12H")
    for entry in entries.sorted(by: CalendarEntry.inOrder) { add(entry, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  private func add(_ entry: CalendarEntry, to lines: inout CalendarLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", entry.uid)
    lines.add("DTSTAMP", utcText(Instant(minutes: builtFor.number * 1_440)))
    switch entry.time {
    case .timed(let from, let to):
      lines.add("DTSTART", utcText(from))
      // The standard wants an end after the start; without one the entry ends as it begins.
      if to > from { lines.add("DTEND", utcText(to)) }
    case .days(let days):
      lines.add("DTSTART;VALUE=DATE", dateText(days.lowerBound))
      // The end of whole days is the first day after them.
      lines.add("DTEND;VALUE=DATE", dateText(days.upperBound + 1))
    }
    lines.add("SUMMARY", text: entry.summary)
    if !entry.details.isEmpty { lines.add("DESCRIPTION", text: entry.details) }
    if let place = entry.place, !place.isEmpty { lines.add("LOCATION", text: place) }
    if !entry.categories.isEmpty { lines.add("CATEGORIES", texts: entry.categories) }
    lines.add("TRANSP", entry.keepsBusy ? "OPAQUE" : "TRANSPARENT")
    lines.add("END", "VEVENT")
  }
}

/// `20261203`.
private func dateText(_ day: Day) -> String {
  String(day.description.filter { $0 != "-" })
}

/// `20261203T090000Z`.
private func utcText(_ instant: Instant) -> String {
  let local = Zone.utc.local(instant)
  return dateText(local.day) + "T" + local.time.description.filter { $0 != ":" } + "00Z"
}
