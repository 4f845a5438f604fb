import UnderstudyModel
import UnderstudyRelations

/// When a role stops resting on one person, and whose learning brings that about.
struct Closing {
  /// The first working day on which a second person can cover the role.
  var day: Day
  /// Who learns it; `nil` where it comes without a session: somebody starts, or is qualified from then.
  var next: NextPerson?
}

extension PageWriter {
  /// When the plan ends that a role rests on one person; `nil` where it does not.
  func closing(of role: Identifier<Role>) -> Closing? {
    let forecast = handbook.connections.forecast
    guard let day = forecast[role]?.secondPersonFrom else { return nil }
    let before = forecast.days.last { $0 < day } ?? today
    let next = handbook.connections.teaching.nearest(to: role, limit: .max)
      .first { $0.ready.map { before < $0 && $0 <= day } ?? false }
    return Closing(day: day, next: next)
  }

  /// `closes on 1 December if both sessions happen`.
  func words(for closing: Closing) -> String {
    let day = "closes on \(closing.day.civil.day) \(closing.day.monthWord)"
    switch closing.next?.sessions {
    case nil: return "\(day), when somebody else can do it too"
    case 1: return "\(day) if it happens"
    case 2: return "\(day) if both sessions happen"
    case let sessions?: return "\(day) if all \(numberInWords(sessions)) sessions happen"
    }
  }
}
