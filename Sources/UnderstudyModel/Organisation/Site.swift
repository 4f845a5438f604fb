/// A place where people work.
package struct Site: Hashable, Sendable {
  package var id: Identifier<Site>
  package var name: String
  /// The site's own zone; absent: the organisation's.
  package var zone: Zone?
  package var calendar: Reference<WorkCalendar>?
  package var address = Prose()
  /// What somebody should do on arriving for the first time.
  package var arrive = Prose()
  package var declared: Declaration

  package init(_ id: Identifier<Site>, name: String, declared: Declaration) {
    self.id = id
    self.name = name
    self.declared = declared
  }
}
