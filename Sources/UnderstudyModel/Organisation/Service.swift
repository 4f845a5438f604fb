/// What one role (or partner) delivers to somebody, with what may be expected of it.
package struct Service: Hashable, Sendable {
  package enum Receiver: Hashable, Sendable {
    case role(Reference<Role>)
    case department(Reference<Department>)
    case customer(Reference<Customer>)
    case partner(Reference<Partner>)
    case everyone
  }

  /// In what time it is delivered.
  package struct Promptness: Hashable, Sendable {
    package enum Clock: String, CaseIterable, Hashable, Sendable {
      /// Working time of the supplier's calendar.
      case business
      /// Time that passes, nights and weekends included.
      case elapsed
    }

    package var length: Length
    package var clock: Clock

    package init(_ length: Length, clock: Clock = .business) {
      self.length = length
      self.clock = clock
    }
  }

  package enum Criticality: String, CaseIterable, Comparable, Sendable {
    case low, normal, high

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .low: 0
      case .normal: 1
      case .high: 2
      }
    }
  }

  /// A shorter or longer time for one kind of case: gift orders within 30 minutes.
  package struct Target: Hashable, Sendable {
    package var what: String
    package var within: Promptness?
    package var withinText: String?
    package var declared: Declaration

    package init(for what: String, declared: Declaration) {
      self.what = what
      self.declared = declared
    }
  }

  package var id: Identifier<Service>
  package var receiver: Receiver
  /// What is delivered: `Complete orders`.
  package var what: String
  package var within: Promptness?
  /// Words where no figure is honest: `Mondays by noon`.
  package var withinText: String?
  package var channel: String?
  package var criticality = Criticality.normal
  /// The promise to a customer that this protects.
  package var promise: Reference<Promise>?
  package var goal: Reference<Goal>?
  package var owners: [Owner] = []
  package var about = Prose()
  package var completeWhen = Prose()
  package var cannotPromise = Prose()
  package var targets: [Target] = []
  package var breakdowns: [Breakdown] = []
  package var stickingPoints: [StickingPoint] = []
  package var declared: Declaration

  package init(
    _ id: Identifier<Service>, to receiver: Receiver, what: String, declared: Declaration
  ) {
    self.id = id
    self.receiver = receiver
    self.what = what
    self.declared = declared
  }
}
