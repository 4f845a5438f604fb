/// Days, both ends included, on which somebody is away.
package struct Absence: Hashable, Sendable {
  package var from: Day
  package var to: Day
  /// For managers only, unless the element says otherwise.
  package var reason: String?
  package var declared: Declaration

  package init(from: Day, to: Day, reason: String?, declared: Declaration) {
    self.from = from
    self.to = to
    self.reason = reason
    self.declared = declared
  }

  package func covers(_ day: Day) -> Bool { from <= day && day <= to }
}

/// Hours in which somebody is at work but cannot learn or host, in the zone of the person's site.
package struct Busy: Hashable, Sendable {
  package enum When: Hashable, Sendable {
    case weekly(WeekdaySet)
    case date(Day)
  }

  package var when: When
  package var from: TimeOfDay
  package var to: TimeOfDay
  package var reason: String?
  package var declared: Declaration

  package init(
    _ when: When, from: TimeOfDay, to: TimeOfDay, reason: String?, declared: Declaration
  ) {
    self.when = when
    self.from = from
    self.to = to
    self.reason = reason
    self.declared = declared
  }

  package func falls(on day: Day) -> Bool {
    switch when {
    case .weekly(let days): days.contains(day.weekday)
    case .date(let date): date == day
    }
  }
}

/// Somebody's answer to one of the organisation's facets: laptop is linux.
package struct FacetValue: Hashable, Sendable {
  package var facet: Reference<Facet>
  package var option: String
  package var declared: Declaration

  package init(_ facet: Reference<Facet>, option: String, declared: Declaration) {
    self.facet = facet
    self.option = option
    self.declared = declared
  }
}
