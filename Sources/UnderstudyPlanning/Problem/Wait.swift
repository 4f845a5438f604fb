import UnderstudyDiagnostics
import UnderstudyModel

/// A moment before which a request may not start, and why.
struct Wait: Hashable, Sendable {
  enum Cause: Hashable, Sendable {
    /// Nothing before the first day of the enrolment.
    case enrolment
    /// Nothing before the phase's first day.
    case phase(title: String)
    /// The session's own `earliest`.
    case earliest
    /// The author says `after` this item.
    case after(Identifier<Item>)
    /// The phase before, with this title, is a gate, and this item belongs to it; absent: a choice in
    /// it does.
    case gate(Identifier<Item>?, phase: String)
    /// The phase is ordered.
    case order(Identifier<Item>?)
  }

  var moment: Moment
  var cause: Cause
  /// Where the author says so.
  var range: SourceRange?

  /// The rule that the wait belongs to.
  var rule: PlanningRule {
    switch cause {
    case .enrolment, .phase, .earliest: .earliest
    case .after, .gate, .order: .order
    }
  }

  /// The item that is waited for, where it is one.
  var item: Identifier<Item>? {
    switch cause {
    case .enrolment, .phase, .earliest: nil
    case .after(let item): item
    case .gate(let item, _), .order(let item): item
    }
  }
}
