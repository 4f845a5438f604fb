import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning
import UnderstudyRelations
import UnderstudyRendering

extension Explainer {
  /// A person: what they do and can do, what rests on them, what they learn, and what next.
  func account(of person: Person) -> Account {
    Account(
      kind: .person, id: person.id.rawValue, name: person.name, declared: person.declared,
      sections: [
        levelSection(of: person), restingSection(on: person), visitSection(of: person),
        nextSection(of: person),
      ])
  }

  private func levelSection(of person: Person) -> Account.Section {
    let levels = organisation.content.roles.compactMap { role -> (Role, Level)? in
      let level = coverage.level(of: person.id, in: role.id)
      return level > .none ? (role, level) : nil
    }
    let away = person.away(on: today, in: organisation) == nil ? "at work today" : "away today"
    let lines = levels.map { role, level in
      let own = coverage.isOwn(role.id, of: person.id) ? ", own role" : ""
      let expiry = person.qualified.first { $0.role.id == role.id && $0.level == level }?.expires
      let until = own.isEmpty ? expiry.map { ", until \($0.short)" } ?? "" : ""
      return "\(role.title): \(level.words)\(own)\(until)"
    }
    return .init(
      heading: "What they can do (\(away))", key: "levels",
      lines: lines.isEmpty ? ["nothing has been written down"] : lines,
      data: .object(levels.map { ($0.0.id.rawValue, .string($0.1.rawValue)) }))
  }

  private func restingSection(on person: Person) -> Account.Section {
    let roles = coverage.restingOnOnePerson.filter { $0.alone == person.id }
    let lines = roles.map { role in
      let closes = forecast[role.role]?.secondPersonFrom
        .map { "; closes on \($0.short) if the plan is carried out" }
      return "\(name(role.role)): nobody else can do it\(closes ?? "")"
    }
    return .init(
      heading: "What rests on them alone", key: "alone", lines: lines,
      data: .array(roles.map { .string($0.role.rawValue) }))
  }

  private func visitSection(of person: Person) -> Account.Section {
    let visits = plan.placements.filter {
      ($0.trainee == person.id || $0.host == person.id) && $0.end.day >= today
    }
    return .init(
      heading: "What the plan has for them", key: "visits",
      lines: visits.map { words(for: $0, asSeenBy: person.id) }, data: .array(visits.map(data)))
  }

  private func nextSection(of person: Person) -> Account.Section {
    let advices = LearningAdvices(coverage, teaching, chains, measures: measures)
    let mine = advices.ranked.filter { $0.next.person == person.id }.prefix(5)
    let lines = mine.map { advice in
      "\(words(for: advice.next, showing: .role)). \(advices.reason(for: advice))"
    }
    return .init(
      heading: "What to learn next", key: "next", lines: lines,
      data: .array(mine.map { data($0.next) }))
  }
}
