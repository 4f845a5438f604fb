package import UnderstudyModel

/// How far a trainee is with one step of their path.
package enum StepStanding: Hashable, Sendable {
  /// Nobody says that it is done.
  case notYet
  /// Done, but the sign-off that the author asks for is still to come.
  case waiting(done: Day)
  /// Done, and signed as others say; the signer's own word is still to come.
  case claimed(done: Day, signer: Identifier<Person>)
  /// Done, and nobody has to sign.
  case done(Day)
  /// Done and signed.
  case signed(done: Day, signer: Identifier<Person>, on: Day)
  /// It was done, and has to be done again since the day after this.
  case lapsed(Day)
  /// This trainee need not do it.
  case omitted
  /// A milestone that is reached.
  case reached

  /// Whether nothing more is to be done about it.
  package var isFinished: Bool {
    switch self {
    case .done, .signed, .omitted, .reached: true
    case .notYet, .waiting, .claimed, .lapsed: false
    }
  }

  /// Whether the trainee has done their part and somebody's word is missing.
  package var waitsForSignature: Bool {
    switch self {
    case .waiting, .claimed: true
    default: false
    }
  }
}

extension StepStanding {
  /// How far a trainee is with a step that is no milestone.
  init(
    _ step: PathStep, of person: Identifier<Person>, record: LearningRecord, today: Day
  ) {
    if step.omission != nil {
      self = .omitted
      return
    }
    guard let completion = record[person, step.item.id] else {
      self = .notYet
      return
    }
    let day = completion.day
    if let last = step.item.renewal?.lastDay(from: day), last < today {
      self = .lapsed(last)
    } else if let signer = completion.signedBy, let signedOn = completion.signedOn,
      !completion.isClaimed
    {
      self = .signed(done: day, signer: signer, on: signedOn)
    } else if step.item.signOff.isEmpty {
      self = .done(day)
    } else if let signer = completion.signedBy {
      self = .claimed(done: day, signer: signer)
    } else {
      self = .waiting(done: day)
    }
  }
}
