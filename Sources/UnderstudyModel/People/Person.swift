/// Somebody who holds roles, learns, or hosts.
package struct Person: Hashable, Sendable {
  package var id: Identifier<Person>
  package var name: String
  package var site: Reference<Site>?
  /// The first is home; empty: the department of the first role held.
  package var departments: [Reference<Department>] = []
  package var employment: String?
  package var calendar: Reference<WorkCalendar>?
  /// First and last day of employment, where known.
  package var start: Day?
  package var end: Day?
  package var email: String?
  package var phone: String?
  package var manager: Reference<Person>?
  /// A manager outside the content.
  package var managerName: String?
  package var buddy: Reference<Person>?
  /// Whether the person counts towards minimum cover.
  package var countsForCover = true
  package var holds: [Holding] = []
  package var qualified: [Qualification] = []
  package var hosting: Hosting?
  package var absences: [Absence] = []
  package var busy: [Busy] = []
  package var noVisitors: [NoVisitors] = []
  package var facets: [FacetValue] = []
  package var enrolments: [Enrolment] = []
  package var about = Prose()
  package var declared: Declaration

  package init(_ id: Identifier<Person>, name: String, declared: Declaration) {
    self.id = id
    self.name = name
    self.declared = declared
  }
}
