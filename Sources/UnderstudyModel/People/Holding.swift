/// A role that somebody holds, and from when to when.
package struct Holding: Hashable, Sendable {
  package var role: Reference<Role>
  package var since: Day?
  package var until: Day?
  /// Per cent of working time.
  package var share = 100
  package var declared: Declaration

  package init(_ role: Reference<Role>, declared: Declaration) {
    self.role = role
    self.declared = declared
  }

  /// Whether the role is held on a day.
  package func counts(on day: Day) -> Bool {
    since.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
  }
}

/// A level that somebody has in a role, held or not.
package struct Qualification: Hashable, Sendable {
  package var role: Reference<Role>
  package var level: Level
  package var since: Day?
  /// The last day on which it counts.
  package var expires: Day?
  package var declared: Declaration

  package init(_ role: Reference<Role>, level: Level, declared: Declaration) {
    self.role = role
    self.level = level
    self.declared = declared
  }

  /// Whether the qualification counts on a day.
  package func counts(on day: Day) -> Bool {
    since.map { $0 <= day } ?? true && expires.map { day <= $0 } ?? true
  }
}
