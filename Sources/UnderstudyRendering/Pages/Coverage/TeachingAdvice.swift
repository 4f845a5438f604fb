import UnderstudyModel
import UnderstudyRelations

/// One thing to learn so that fewer roles rest on one person.
struct TeachingAdvice: View {
  var title: String
  var reason: String
  var way: Markup
  /// `1 → 2 people`.
  var gain: String
  var hours: String
  /// Whether the plan has it already.
  var isBooked: Bool
}

extension PageWriter {
  /// Who should learn what next, most risk removed for an hour first.
  var teachingAdvice: [TeachingAdvice] {
    let advices = handbook.connections.advices
    // One suggestion a role is enough; the runners-up are on the role's page.
    var seen: Set<Identifier<Role>> = []
    return advices.ranked.filter { seen.insert($0.next.role).inserted }.prefix(8).map { advice in
      let next = advice.next
      let sessions = countInWords(next.sessions, "more session").capitalisedFirst
      let booked = next.ready.map { "; the plan brings the last on \(($0 - 1).short)" } ?? ""
      return TeachingAdvice(
        title: "\(personName(next.person)) \(next.level >= .assisted ? "finishes" : "learns") "
          + name(of: .role(next.role)).loweredFirst,
        reason: advices.reason(for: advice),
        way: Markup(text: "\(sessions) of ") + link(.curriculum(next.curriculum))
          + Markup(text: booked + "."),
        gain: "\(advice.able) → \(count(advice.able + 1, "person", "people"))",
        hours: minutesInWords(next.minutes), isBooked: next.ready != nil)
    }
  }
}
