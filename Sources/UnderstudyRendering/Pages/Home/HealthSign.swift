import UnderstudyModel
import UnderstudyPlanning
import UnderstudyRelations

/// One number that needs attention, with the names behind it.
struct HealthSign: View {
  var number: String
  var isAlone: Bool
  var isFlag: Bool
  var isPin: Bool
  var title: String
  var href: String?
  var about: Markup
}

extension PageWriter {
  /// How we are doing: roles that rest on one person, sessions in trouble, sticking points.
  var healthSigns: [HealthSign] { [aloneSign, sessionSign, stickingSign] }

  private var aloneSign: HealthSign {
    let alone = handbook.connections.coverage.restingOnOnePerson
    let named = alone.prefix(4).map { role in
      let who = role.alone.flatMap { organisation[$0] }.map { handbook.shortNames[$0] } ?? ""
      return "\(name(of: .role(role.role)).loweredFirst) (\(who))"
    }
    let more = alone.count > 4 ? [count(alone.count - 4, "other")] : []
    var about = listInWords(named + more).capitalisedFirst + "."
    if let soon = soonSafe(alone) { about += " " + soon }
    return HealthSign(
      number: grouped(alone.count), isAlone: true, isFlag: false, isPin: false,
      title: alone.count == 1 ? "role rests on one person" : "roles rest on one person",
      href: href(.coverage),
      about: Markup(
        text: alone.isEmpty ? "Everybody can take a holiday without their phone." : about))
  }

  /// The first of some roles that a second person will be able to cover, by the plan.
  private func soonSafe(_ alone: [RoleCoverage]) -> String? {
    let soon = alone.compactMap { role in closing(of: role.role).map { (role.role, $0) } }
      .min { ($0.1.day, $0.0) < ($1.1.day, $1.0) }
    guard let (id, closing) = soon else { return nil }
    let role = name(of: .role(id)).loweredFirst
    let who = closing.next.flatMap { organisation[$0.person] }.map { handbook.shortNames[$0] }
    return "\(who ?? "A second person") can cover \(role) from \(closing.day.civil.day) "
      + "\(closing.day.monthWord)."
  }

  private var sessionSign: HealthSign {
    let plan = handbook.input.plan
    let (late, open) = (plan.late.count, plan.unplaced.count { !$0.isOptional })
    let fine = Set(plan.placements.map { [$0.trainee.rawValue, $0.item.rawValue] }).count
    var words: [String] = []
    if late > 0 {
      words.append(
        "\(numberInWords(late).capitalisedFirst) \(late == 1 ? "is" : "are") placed after "
          + "\(late == 1 ? "its" : "their") due date.")
    }
    if open > 0 {
      words.append(
        "\(numberInWords(open).capitalisedFirst) \(open == 1 ? "has" : "have") no slot yet.")
    }
    if late + open == 0 {
      words.append(fine == 0 ? "No session has been planned yet." : "Every session is on time.")
    }
    return HealthSign(
      number: grouped(late + open), isAlone: false, isFlag: true, isPin: false,
      title: late + open == 1
        ? "session late or without a slot" : "sessions late or without a slot",
      href: href(.schedule), about: Markup(text: words.joined(separator: " ")))
  }

  private var stickingSign: HealthSign {
    let open = handbook.connections.register.open
    let oldest = open.max { ($0.days ?? -1, $1.number) < ($1.days ?? -1, $0.number) }
    let about = oldest.map { entry -> String in
      let (headline, _) = entry.point.about.headlineAndRest
      let days = entry.days.map { ", \(count($0, "day"))" } ?? ""
      return "Oldest\(days): \(headline.isEmpty ? entry.owners : headline.loweredFirst)."
    }
    return HealthSign(
      number: grouped(open.count), isAlone: false, isFlag: false, isPin: true,
      title: open.count == 1 ? "sticking point still open" : "sticking points still open",
      href: href(.stickingPoints),
      about: Markup(text: about ?? "Nobody has reported a place where work gets stuck."))
  }
}
