import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

/// What several plans of nearly equal worth trade for one another.
struct AlternativesReport {
  let outcome: PlanOutcome
  /// Where each goes, and the plan.
  let alternatives: [(file: String, plan: Alternative)]
  let wanted: Int
  /// Minutes of a slot.
  let slot: Int
  let compilation: Compilation
  /// The file into which the plan was written; absent: none.
  let written: ScheduleFile?

  var text: String {
    var lines = [outcome.summary(in: compilation.organisation, written: written)]
    for (file, plan) in alternatives {
      let count = plan.differences
      lines += [
        "",
        "\(file): \(count) \(count == 1 ? "placement stands" : "placements stand") elsewhere",
      ]
      lines += trades(of: plan).map { "  \($0)" }
    }
    if alternatives.count < wanted {
      let found = alternatives.isEmpty ? "no other plan" : "no more plans"
      lines += ["", "\(found) of nearly equal worth found; try a larger --slack or --effort"]
    }
    return lines.joined(separator: "\n")
  }

  /// What is better and what is worse than in the plan itself.
  private func trades(of plan: Alternative) -> [String] {
    let terms = zip(outcome.quality, plan.values).compactMap { best, other in
      other.value == best.value
        ? nil : AimTrade(term: other.term, change: other.value - best.value, slot: slot).words
    }
    let days = lastDays(plan)
    return (terms.isEmpty ? ["as good in every aim"] : terms) + days
  }

  /// Whose last session is on another day, those of most days first; three of them.
  private func lastDays(_ plan: Alternative) -> [String] {
    let (before, after) = (outcome.placements.lastDays, plan.placements.lastDays)
    let changed = before.compactMap { trainee, day -> (Identifier<Person>, Day, Day)? in
      guard let other = after[trainee], other != day else { return nil }
      return (trainee, day, other)
    }.sorted { (-abs($0.2 - $0.1), $0.0) < (-abs($1.2 - $1.1), $1.0) }
    let words = changed.prefix(3).map { trainee, day, other in
      let name = compilation.organisation[trainee]?.name ?? trainee.rawValue
      let days = abs(other - day)
      return "\(days) \(days == 1 ? "day" : "days") \(other > day ? "later" : "earlier") for "
        + "\(name), who is through on \(other.spoken)"
    }
    let rest = changed.count - words.count
    return words
      + (rest > 0
        ? ["another last day for \(rest) more \(rest == 1 ? "person" : "people")"] : [])
  }

  var json: String {
    let others = alternatives.map { file, plan in
      JSONValue.object([
        ("file", .string(file)), ("differences", .int(plan.differences)),
        (
          "quality",
          .array(
            plan.values.map {
              .object([
                ("level", .int($0.level)), ("term", .string($0.term.rawValue)),
                ("weight", .int($0.weight)), ("value", .int($0.value)),
              ])
            })
        ),
        ("schedule", .array(plan.placements.map(\.json))),
        ("trades", .array(trades(of: plan).map { .string($0) })),
      ])
    }
    return JSONValue.object(
      outcome.members + [("alternatives", .array(others))]
    ).text
  }
}

extension [Placement] {
  /// The day of each trainee's last placement.
  fileprivate var lastDays: [Identifier<Person>: Day] {
    reduce(into: [:]) { days, placement in
      days[placement.trainee] = Swift.max(
        days[placement.trainee] ?? placement.end.day, placement.end.day)
    }
  }
}
