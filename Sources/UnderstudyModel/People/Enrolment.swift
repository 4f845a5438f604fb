/// A person takes a curriculum from a date.
package struct Enrolment: Hashable, Sendable {
  /// Somebody's date that offsets may count from: `clearance`.
  package struct NamedDate: Hashable, Sendable {
    package var name: String
    package var day: Day
    package var declared: Declaration

    package init(_ name: String, on day: Day, declared: Declaration) {
      self.name = name
      self.day = day
      self.declared = declared
    }
  }

  /// An item that this trainee need not do, and why.
  package struct Omission: Hashable, Sendable {
    package var item: Reference<Item>
    /// For managers only, unless the element says otherwise.
    package var reason: String?
    package var by: Reference<Person>?
    package var declared: Declaration

    package init(_ item: Reference<Item>, declared: Declaration) {
      self.item = item
      self.declared = declared
    }
  }

  package var curriculum: Reference<Curriculum>
  /// Day 0.
  package var start: Day
  package var due: Day?
  /// Larger is more important.
  package var priority = 1
  package var mentor: Reference<Person>?
  package var perDay: Length?
  package var perWeek: Length?
  package var dates: [NamedDate] = []
  package var omissions: [Omission] = []
  package var declared: Declaration

  package init(_ curriculum: Reference<Curriculum>, start: Day, declared: Declaration) {
    self.curriculum = curriculum
    self.start = start
    self.declared = declared
  }
}
