import UnderstudyDiagnostics
import UnderstudyModel

/// Says what a loosening is: to managers in words, to authors as a change of their files.
struct RemedyWords {
  let problem: PlanningProblem
  var organisation: Organisation { problem.organisation }

  init(_ problem: PlanningProblem) {
    self.problem = problem
  }

  /// Somebody by the number that causes know them by.
  func name(ofPerson number: Int) -> String { problem.people[number].name }

  /// A command without a full stop.
  func words(_ loosenings: [Loosening]) -> String { loosenings.map(words).inARow }

  private func words(_ loosening: Loosening) -> String {
    switch loosening {
    case .host(let role, let person):
      "name \(name(person)) as a host for '\(organisation[role]?.title ?? role.rawValue)'"
    case .renewed(let role, let person, let day):
      "let \(name(person)) stay a host for '\(organisation[role]?.title ?? role.rawValue)' "
        + "until \(day.words)"
    case .relation(let relation, let trainee, let person):
      "name \(name(person)) as the \(relation.rawValue.dropFirst()) of \(name(trainee))"
    case .hostHours(let person, let minutes):
      "let \(name(person)) host \(amount(minutes)) a week"
        + (hosting(person).map { " instead of \(amount($0))" } ?? "")
    case .guests(let person, let count):
      "let \(name(person)) have \(count) guests at once"
    case .shared(let item, let count):
      organisation[item]?.item.booking?.guests == nil
        ? "let others visit the host of \(title(item)) meanwhile"
        : "let \(title(item)) be held with \(count) visitors at once"
    case .notice(let notice):
      notice.map { "let \($0.upper.inWords) of notice be enough" } ?? "ask for no notice"
    case .perDay(let minutes, let person):
      "let \(person.map(name) ?? "trainees") learn up to \(amount(minutes)) a day"
    case .perWeek(let minutes, let person):
      "let \(person.map(name) ?? "trainees") learn up to \(amount(minutes)) a week"
    case .parts(let item, let minutes):
      "let \(title(item)) be split into pieces of \(amount(minutes)) or more"
    case .duration(let item, let minutes): "make \(title(item)) \(amount(minutes)) long at most"
    case .due(let item, let offset): "move the due day of \(title(item)) to \(told(offset))"
    case .until(let day): "let the planning window end on \(day.words)"
    case .cover(let number, let least):
      least == 0
        ? "ask for no minimum of \(problem.covers[number].name(in: organisation)) on duty"
        : "let \(least) of \(problem.covers[number].name(in: organisation)) on duty be enough"
    case .withoutOrder(let item, let other):
      "let \(title(item)) begin without waiting for \(title(other))"
    case .openDoor(let person, let place):
      "ask \(name(person)) to take a visitor" + closed(person, place)
    case .withoutHours(let item): "let \(title(item)) be held at any hour of any day"
    case .withoutSite(let item): "let \(title(item)) be held at any site"
    case .withoutDistinctHosts(let item):
      "let the same host take several times of \(title(item))"
    case .withoutDistance(let item): "let the times of \(title(item)) follow one another sooner"
    case .withoutAvoid(let place): "let \(pair(place)) meet"
    case .withoutPin(let place):
      "take out the pin of \(title(problem.policy.pins[place].item.id))"
    }
  }

  // MARK: As authors write it

  /// The changes to the files.
  func edits(_ loosenings: [Loosening]) -> [Edit] { loosenings.flatMap(edits) }

  private func edits(_ loosening: Loosening) -> [Edit] {
    switch loosening {
    case .host(let role, let person):
      return [
        Edit(
          "person", at: range(person),
          .child("<qualified role=\"\(role)\" level=\"host\"/>"))
      ]
    case .renewed(let role, let person, let day):
      return (organisation[person]?.qualified ?? [])
        .filter { $0.isHost(of: role, endingBefore: day) }.map {
          Edit(
            "qualified", at: $0.declared.range,
            .attribute("expires", from: $0.expires?.description, to: day.description))
        }
    case .relation(let relation, let trainee, let person):
      return [
        Edit(
          "person", at: range(trainee),
          .attribute(String(relation.rawValue.dropFirst()), from: nil, to: person.rawValue))
      ]
    case .hostHours(let person, let minutes):
      return [
        hosts(person, "hours-per-week", \.perWeek?.description, amount(minutes))
      ]
    case .guests(let person, let count):
      return [hosts(person, "guests", \.guests?.description, "\(count)")]
    case .shared(let item, let count):
      let booking = organisation[item]?.item.booking
      return [
        booking?.isExclusive == true ? edit(item, "exclusive", { _ in "yes" }, nil) : nil,
        booking?.guests.map { guests in edit(item, "guests", { _ in "\(guests)" }, "\(count)") },
      ].compactMap { $0 }
    case .notice(let notice):
      return [
        Edit(
          "limits", at: problem.policy.limits.declared.range,
          .attribute(
            "notice", from: problem.policy.limits.notice?.description, to: notice?.description))
      ]
    case .perDay(let minutes, let person):
      return limit(
        "day", minutes, person, \.perDay, problem.policy.limits.traineePerDay)
    case .perWeek(let minutes, let person):
      return limit(
        "week", minutes, person, \.perWeek, problem.policy.limits.traineePerWeek)
    case .parts(let item, let minutes):
      return [edit(item, "parts", \.booking?.parts?.description, amount(minutes))]
    case .duration(let item, let minutes):
      let now = organisation[item]?.item.booking?.duration
      return [
        edit(item, "duration", { _ in now?.description }, now.shortened(to: minutes).description)
      ]
    case .due(let item, let offset):
      return [edit(item, "due", \.due?.description, offset.description)]
    case .until(let day):
      return [
        Edit(
          "planning", at: problem.policy.declared.range,
          .attribute("until", from: problem.policy.until?.description, to: day.description))
      ]
    case .cover(let number, let least): return [cover(problem.covers[number], least)]
    case .withoutOrder(let item, let other):
      let left = organisation[item]?.item.after.map(\.id).filter { $0 != other } ?? []
      let words = left.map(\.rawValue).joined(separator: " ")
      return [
        edit(
          item, "after", { $0.after.map(\.id.rawValue).joined(separator: " ") },
          left.isEmpty ? nil : words)
      ]
    case .openDoor(let person, let place):
      let closed = organisation[person]?.noVisitors[place]
      return [Edit("no-visitors", at: closed?.declared.range ?? range(person), .removal)]
    case .withoutHours(let item):
      let booking = organisation[item]?.item.booking
      return [
        booking?.window.map { window in
          edit(item, "window", { _ in "\(window.from)-\(window.to)" }, nil)
        },
        booking?.days.map { days in
          edit(item, "days", { _ in days.days.map(\.code).joined(separator: " ") }, nil)
        },
      ].compactMap { $0 }
    case .withoutSite(let item): return [edit(item, "site", { _ in "" }, nil)]
    case .withoutDistinctHosts(let item):
      return [edit(item, "distinct-hosts", { _ in "yes" }, nil)]
    case .withoutDistance(let item):
      return [edit(item, "every", \.booking?.every?.description, nil)]
    case .withoutAvoid(let place):
      return [Edit("avoid", at: problem.policy.avoids[place].declared.range, .removal)]
    case .withoutPin(let place):
      return [Edit("pin", at: problem.policy.pins[place].declared.range, .removal)]
    }
  }

  private func edit(
    _ id: Identifier<Item>, _ name: String, _ from: (Item) -> String?, _ to: String?
  ) -> Edit {
    let item = organisation[id]?.item
    return Edit(
      item?.kind ?? "session", at: item?.declared.range ?? SourceRange(file: ""),
      .attribute(name, from: item.flatMap(from), to: to))
  }

  private func hosts(
    _ id: Identifier<Person>, _ name: String, _ from: (Hosting) -> String?, _ to: String
  ) -> Edit {
    guard let hosting = organisation[id]?.hosting else {
      return Edit("person", at: range(id), .child("<hosts \(name)=\"\(to)\"/>"))
    }
    return Edit(
      "hosts", at: hosting.declared.range, .attribute(name, from: from(hosting), to: to))
  }

  private func limit(
    _ unit: String, _ minutes: Int, _ person: Identifier<Person>?,
    _ own: KeyPath<Enrolment, Length?>, _ usual: Int?
  ) -> [Edit] {
    guard let person = person.flatMap({ organisation[$0] }) else {
      let limits = problem.policy.limits.declared.range
      return [
        Edit(
          "limits", at: limits,
          .attribute(
            "trainee-per-\(unit)", from: usual.map(amount), to: amount(minutes)))
      ]
    }
    return person.enrolments.compactMap { enrolment in
      enrolment[keyPath: own].map {
        Edit(
          "enrolled", at: enrolment.declared.range,
          .attribute("per-\(unit)", from: $0.description, to: amount(minutes)))
      }
    }
  }

  private func cover(_ rule: CoverRule, _ least: Int) -> Edit {
    let isOwn = problem.policy.covers.contains { $0.declared == rule.declared }
    let to = least > 0 ? "\(least)" : nil
    if isOwn, to == nil { return Edit("cover", at: rule.declared.range, .removal) }
    return Edit(
      isOwn ? "cover" : "role", at: rule.declared.range,
      .attribute(isOwn ? "least" : "cover", from: "\(rule.least)", to: to))
  }

  // MARK: Small words

  private func name(_ id: Identifier<Person>) -> String { organisation[id]?.name ?? id.rawValue }

  private func title(_ id: Identifier<Item>) -> String {
    "'\(organisation[id]?.item.title ?? id.rawValue)'"
  }

  private func amount(_ minutes: Int) -> String { Length.Amount.minutes(minutes).description }

  private func range(_ id: Identifier<Person>) -> SourceRange {
    organisation[id]?.declared.range ?? SourceRange(file: "")
  }

  private func hosting(_ id: Identifier<Person>) -> Int? {
    guard let person = organisation[id] else { return nil }
    return person.hosting?.perWeek.map { person.minutes(of: $0, in: organisation) }
      ?? problem.policy.limits.hostPerWeek
  }

  private func closed(_ id: Identifier<Person>, _ place: Int) -> String {
    guard let closed = organisation[id]?.noVisitors[place] else { return "" }
    return closed.from == closed.to
      ? " on \(closed.from.words)"
      : " between \(closed.from.words(beside: closed.to)) and \(closed.to.words)"
  }

  private func pair(_ place: Int) -> String {
    let avoid = problem.policy.avoids[place]
    return "\(name(avoid.trainee.id)) and \(name(avoid.host.id))"
  }

  /// `31 calendar days after the enrolment's first day`.
  private func told(_ offset: Offset) -> String {
    let unit =
      switch offset.unit {
      case .workingDays: "working day"
      case .calendarDays: "calendar day"
      case .weeks: "week"
      }
    let count = abs(offset.count)
    let side = offset.count < 0 ? "before" : "after"
    let origin =
      switch offset.origin {
      case .dayZero: "the first day"
      case .named(let name): "the date '\(name)'"
      case .item(let item): title(item.id)
      }
    return "\(count) \(unit)\(count == 1 ? "" : "s") \(side) \(origin)"
  }
}
