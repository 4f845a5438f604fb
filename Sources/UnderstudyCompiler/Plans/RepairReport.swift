import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

/// What a repair came to, in sentences and for tools.
struct RepairReport {
  let repair: Repair
  let disruption: Disruption
  let compilation: Compilation
  /// The file into which the plan was written; absent: none.
  let written: ScheduleFile?

  private var organisation: Organisation { compilation.organisation }
  private var told: [ToldPerson] { ToldPerson.all(repair.comparison, in: organisation) }

  var text: String {
    var lines = [headline]
    if !repair.causes.isEmpty && !repair.comparison.isEmpty {
      lines += ["", "What no longer keeps the rules:"] + causes.map { "  \($0)" }
    }
    if !refusedPins.isEmpty {
      lines += ["", "What cannot be:"] + refusedPins.map { "  \($0)" }
    }
    for person in told { lines += [""] + person.lines }
    let notes = linesToWrite
    if !notes.isEmpty {
      lines += ["", "So that the next plan knows it, write down:"] + notes.map { "  \($0)" }
    }
    if let written { lines += ["", "\(written.path) is written"] }
    return lines.joined(separator: "\n")
  }

  private var headline: String {
    guard !repair.comparison.isEmpty else { return "nothing moves: every rule is kept" }
    let moving = repair.moved - repair.lost
    var parts: [String] = []
    if moving > 0 || repair.lost == 0 {
      parts.append("\(count(moving, "session", "sessions")) \(moving == 1 ? "moves" : "move")")
    }
    if repair.lost > 0 {
      let lost = parts.isEmpty ? count(repair.lost, "session", "sessions") : "\(repair.lost)"
      parts.append("\(lost) \(repair.lost == 1 ? "has" : "have") no place any more")
    }
    var sentence = parts.joined(separator: " and ")
    sentence +=
      repair.movesFewest ? ", the fewest possible" : least(repair.leastMoved, "has", "have")
    let people = count(repair.told.count, "person", "people")
    sentence += "; \(people) \(repair.told.count == 1 ? "has" : "have") to be told"
    sentence +=
      repair.tellsFewest ? ", the fewest possible" : least(repair.leastTold, "has", "have")
    return sentence
  }

  private func least(_ number: Int, _ one: String, _ many: String) -> String {
    number == 0 ? "" : " (at least \(number) \(number == 1 ? one : many) to)"
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Each cause once; equal sentences of several rules are told together.
  private var causes: [String] {
    var seen: Set<String> = []
    return repair.causes.map(\.message).filter { seen.insert($0).inserted }
  }

  /// Pins that were typed and break a rule.
  private var refusedPins: [String] {
    repair.outcome.diagnostics.filter {
      $0.id == "broken-pin" && $0.range?.file.isEmpty == true
    }.map(\.message)
  }

  /// The lines of XML that would say what was typed, with the place for each.
  private var linesToWrite: [String] {
    let places = compilation.report().places
    let absences = disruption.absences.map { absence in
      let range = organisation[absence.person]?.declared.range
      let place = range.map { "\(places.path(of: $0.file)):\($0.start.line): " } ?? ""
      let to = absence.from == absence.to ? absence.from : absence.to
      return "\(place)<away from=\"\(absence.from)\" to=\"\(to)\"/> inside "
        + "<person id=\"\(absence.person)\">"
    }
    let range = organisation.planning?.declared.range
    let place = range.map { "\(places.path(of: $0.file)):\($0.start.line): " } ?? ""
    let refusals = disruption.refusals.map { refusal in
      let item = refusal.item.map { " item=\"\($0.id)\"" } ?? ""
      return
        "\(place)<avoid trainee=\"\(refusal.trainee.id)\" host=\"\(refusal.host.id)\"\(item)/> "
        + "inside <planning>"
    }
    let pins = disruption.pins.filter { !repair.brokenPins.contains($0) }.map { pin in
      let host = pin.host.map { " host=\"\($0.id)\"" } ?? ""
      let start = pin.start.map { " start=\"\($0)\"" } ?? ""
      return "\(place)<pin trainee=\"\(pin.trainee.id)\" item=\"\(pin.item.id)\"\(host)\(start)/> "
        + "inside <planning>"
    }
    return absences + refusals + pins
  }

  var json: String {
    let mended = JSONValue.object([
      ("moved", .int(repair.moved)), ("leastMoved", .int(repair.leastMoved)),
      ("lost", .int(repair.lost)), ("told", .int(repair.told.count)),
      ("leastTold", .int(repair.leastTold)),
      ("causes", .array(repair.causes.map(\.json))),
      ("people", .array(told.map(\.json))),
      ("refusedPins", .array(refusedPins.map { .string($0) })),
      ("toWrite", .array(linesToWrite.map { .string($0) })),
    ])
    return JSONValue.object(
      repair.outcome.members + [("repair", mended)]
    ).text
  }
}
