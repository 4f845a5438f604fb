/// Days, both ends included, on which a person, role or department is present but hosts nobody.
package struct NoVisitors: Hashable, Sendable {
  package var from: Day
  package var to: Day
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
