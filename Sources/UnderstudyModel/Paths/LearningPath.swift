/// A curriculum as one trainee walks it: includes followed, conditions asked, days counted.
///
/// What does not apply to the trainee is not in it; what was omitted for them is, and says so.
package struct LearningPath: Hashable, Sendable {
  package var person: Identifier<Person>
  package var enrolment: Enrolment
  package var phases: [PathPhase] = []
  /// Every step in the order of phases and of the text.
  package var steps: [PathStep] = []
  /// The choices among steps, in written order.
  package var choices: [PathChoice] = []

  package init(person: Identifier<Person>, enrolment: Enrolment) {
    self.person = person
    self.enrolment = enrolment
  }

  /// The curriculum that the person is enrolled in.
  package var curriculum: Identifier<Curriculum> { enrolment.curriculum.id }

  /// The step that is this item, if the path has it.
  package func step(_ item: Identifier<Item>) -> PathStep? {
    steps.first { $0.item.id == item }
  }

  /// The steps of one phase, in order.
  package func steps(of phase: PathPhase) -> ArraySlice<PathStep> { steps[phase.steps] }
}

/// A phase of a path.
package struct PathPhase: Hashable, Sendable {
  package var id: String
  package var title: String
  package var about: Prose
  /// The first day; the enrolment's first where the author names none.
  package var opens: PathDay
  /// The last day; absent where the author names none.
  package var closes: PathDay?
  package var isGate: Bool
  package var isOrdered: Bool
  /// Which of the path's steps are its own.
  package var steps: Range<Int>
  package var declared: Declaration
}

/// An item on a path.
package struct PathStep: Hashable, Sendable {
  package var item: Item
  /// The curriculum in whose text the item stands.
  package var curriculum: Identifier<Curriculum>
  /// Which of the path's phases it belongs to.
  package var phase: Int
  /// The titles of the groups around it, outermost first.
  package var groups: [String]
  /// Which of the path's choices it is an alternative of.
  package var choice: Int?
  /// Why this trainee need not do it.
  package var omission: Enrolment.Omission?
  /// When it is due: by its own day, its phase's end or the enrolment's; absent where none is named.
  package var due: PathDay?
  /// What must be done before, by `after`, gates and order.
  package var waits: [PathWait]
  /// Who does it or sees that it is done; the trainee where the author names nobody.
  package var owners: [ResolvedOwner]
  /// Who signs; empty: nobody has to.
  package var signers: [ResolvedOwner]

  /// Whether the trainee has to do this very item: not optional, not omitted, not one of a choice.
  package var isRequired: Bool { !item.isOptional && omission == nil && choice == nil }
}

/// Alternatives of which some are enough.
package struct PathChoice: Hashable, Sendable {
  package var title: String?
  /// How many alternatives are to be done; never more than there are.
  package var count: Int
  /// The steps of each alternative. A choice inside an alternative counts as all of its items.
  package var alternatives: [[Int]]
}

/// Something that must be done before a step.
package enum PathWait: Hashable, Sendable {
  /// Why it must.
  package enum Reason: Hashable, Sendable {
    /// The author says `after`.
    case after
    /// The phase before is a gate.
    case gate
    /// The phase is ordered, or the step is a milestone.
    case order
  }

  /// This item.
  case item(Identifier<Item>, Reason)
  /// So many of these alternatives, each a list of items.
  case some(count: Int, of: [[Identifier<Item>]], Reason)
}

/// A day on a path.
package enum PathDay: Hashable, Sendable {
  case day(Day)
  /// So long after an item is completed.
  case after(item: Identifier<Item>, count: Int, Offset.Unit)
  /// It cannot be told: the enrolment has no date of that name, or the calendar no such working day.
  case unknown(Offset)

  /// The day itself, where it does not hang on an item.
  package var fixed: Day? {
    guard case .day(let day) = self else { return nil }
    return day
  }
}
