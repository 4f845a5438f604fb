import UnderstudyModel
import UnderstudyPlanning

/// A request that is late or has no place, seen alike.
struct Problem: Sendable {
  enum Kind: Hashable, Sendable { case unplaced, late, optional }

  /// What problems share that are told together.
  struct Sameness: Hashable, Sendable {
    var kind: Kind
    var sentence: String
    var remedy: String?
    var due: Day?
    var ends: Day?
  }

  var kind: Kind
  var trainee: Identifier<Person>
  var item: Identifier<Item>
  var time: Int?
  var days = 0
  var due: Day?
  var ends: Day?
  var reason: Reason

  init(_ unplaced: Unplaced) {
    kind = unplaced.isOptional ? .optional : .unplaced
    trainee = unplaced.trainee
    item = unplaced.item
    time = unplaced.time
    reason = unplaced.reason
  }

  init(_ late: Late) {
    kind = .late
    trainee = late.trainee
    item = late.item
    time = late.time
    days = late.days
    due = late.due
    ends = late.ends
    reason = late.reason
  }

  var sameness: Sameness {
    Sameness(kind: kind, sentence: reason.sentence, remedy: reason.remedy, due: due, ends: ends)
  }

  var tag: String {
    switch kind {
    case .unplaced: "no slot"
    case .late: "\(count(days, "day")) late"
    case .optional: "optional, no slot"
    }
  }

  /// `Due 27 November, placed Thursday 3 December. `
  var placedWords: String? {
    guard let due, let ends else { return nil }
    return "Due \(due.civil.day) \(due.monthWord), placed \(ends.weekday.word) "
      + "\(ends.civil.day) \(ends.monthWord). "
  }
}

extension SiteInput {
  /// Every session without a slot and every late one, worst first, those of one reason together.
  var problems: [[Problem]] {
    let open = plan.unplaced.filter { !$0.isOptional }.map(Problem.init)
    let late = plan.late.map(Problem.init).enumerated()
      .sorted { ($1.element.days, $0.offset) < ($0.element.days, $1.offset) }.map(\.element)
    let optional = plan.unplaced.filter(\.isOptional).map(Problem.init)
    return (open + late + optional).grouped { $0.sameness }
  }
}
