import UnderstudyModel
import UnderstudyRelations

/// One thing to do so that fewer roles rest on one person.
struct TeachingAdvice: View {
  var title: String
  var about: Markup
  /// `1 → 2 people`.
  var gain: String
  var hours: String
  /// Whether the plan has it already.
  var isBooked: Bool
}

extension PageWriter {
  /// Who should learn what next, most risk removed for an hour first.
  var teachingAdvice: [TeachingAdvice] {
    let coverage = handbook.connections.coverage
    let candidates = coverage.roles.filter { $0.able.count <= 1 }
      .flatMap { handbook.connections.teaching.nearest(to: $0.role, limit: 1) }
      .sorted(by: NextPerson.nearestFirst)
    return candidates.prefix(8).map { next in
      let able = coverage[next.role]?.able.count ?? 0
      let sessions = countInWords(next.sessions, "more session").capitalisedFirst
      let booked = next.ready.map { ", and the plan brings the last on \($0.short)" } ?? ""
      return TeachingAdvice(
        title: "\(personName(next.person)) learns \(name(of: .role(next.role)).loweredFirst)",
        about: Markup(text: "\(sessions) of ") + link(.curriculum(next.curriculum))
          + Markup(text: booked + "."),
        gain: "\(able) → \(able + 1) \(able == 0 ? "person" : "people")",
        hours: minutesInWords(next.minutes), isBooked: next.ready != nil)
    }
  }
}
