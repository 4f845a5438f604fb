/// How the planner should think.
package struct PlanningPolicy: Hashable, Sendable {
  package struct Limits: Hashable, Sendable {
    /// Minutes; absent: no limit.
    package var traineePerDay: Int?
    package var traineePerWeek: Int?
    package var hostPerWeek: Int?
    /// Trainees that a host bears at once.
    package var guests = 1
    /// How long before something new may be placed; days are those of the default calendar.
    package var notice: Length?
    package var declared = Declaration.nowhere

    package init() {}
  }

  /// How many people of a role or department must be on duty, between which hours.
  package struct Cover: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
      case role(Reference<Role>)
      case department(Reference<Department>)
    }

    package var subject: Subject
    package var least: Int
    /// Absent: at any time of the day.
    package var window: Booking.Window?
    package var declared: Declaration

    package init(_ subject: Subject, least: Int, declared: Declaration) {
      self.subject = subject
      self.least = least
      self.declared = declared
    }
  }

  /// A placement that people have decided on.
  package struct Pin: Hashable, Sendable {
    package var trainee: Reference<Person>
    package var item: Reference<Item>
    /// Which of `times`, from 1, and which piece, from 1; absent where there is one.
    package var time: Int?
    package var part: Int?
    package var host: Reference<Person>?
    package var start: LocalTime?
    package var declared: Declaration

    package init(trainee: Reference<Person>, item: Reference<Item>, declared: Declaration) {
      self.trainee = trainee
      self.item = item
      self.declared = declared
    }
  }

  /// Two people who should not be put together.
  package struct Avoid: Hashable, Sendable {
    package var trainee: Reference<Person>
    package var host: Reference<Person>
    /// For which item only: the host has said no to it; absent: for all.
    package var item: Reference<Item>?
    package var declared: Declaration

    package init(trainee: Reference<Person>, host: Reference<Person>, declared: Declaration) {
      self.trainee = trainee
      self.host = host
      self.declared = declared
    }

    /// Whether the two should not meet for an item.
    package func forbids(
      _ trainee: Identifier<Person>, _ host: Identifier<Person>, for item: Identifier<Item>
    ) -> Bool {
      self.trainee.id == trainee && self.host.id == host
        && (self.item.map { $0.id == item } ?? true)
    }
  }

  /// What an hour costs; only for HR.
  package struct Rate: Hashable, Sendable {
    /// Absent: for everybody whose department has no rate of its own.
    package var department: Reference<Department>?
    /// In hundredths of the currency's unit.
    package var perHour: Int
    package var currency: String
    package var declared: Declaration

    package init(
      department: Reference<Department>?, perHour: Int, currency: String, declared: Declaration
    ) {
      self.department = department
      self.perHour = perHour
      self.currency = currency
      self.declared = declared
    }
  }

  /// First and last day of the window; absent: today, and 26 weeks later.
  package var from: Day?
  package var until: Day?
  /// Minutes.
  package var slot = 30
  /// Minutes of a grid counted from midnight; absent: one slot.
  package var startStep: Int?
  package var seed: UInt64 = 1
  package var limits = Limits()
  package var covers: [Cover] = []
  package var aims = Aims.usual
  package var pins: [Pin] = []
  package var avoids: [Avoid] = []
  package var rates: [Rate] = []
  package var declared: Declaration

  package init(declared: Declaration = .nowhere) { self.declared = declared }
}
