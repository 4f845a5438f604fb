import UnderstudyDiagnostics
import UnderstudyModel

/// Turns what is unplaced or late into warnings, one for each item and rule, however many people it
/// concerns.
struct TroubleReport {
  private let organisation: Organisation

  init(_ problem: PlanningProblem) { organisation = problem.organisation }

  func diagnostics(_ unplaced: [Unplaced], _ late: [Late]) -> [Diagnostic] {
    let missing = unplaced.filter { !$0.isOptional }.map {
      Case(trainee: $0.trainee, item: $0.item, reason: $0.reason, days: 0)
    }
    let behind = late.filter { organisation[$0.item]?.item.isOptional != true }.map {
      Case(trainee: $0.trainee, item: $0.item, reason: $0.reason, days: $0.days)
    }
    return grouped(missing).map { diagnostic("unplaced", $0) }
      + grouped(behind).map { diagnostic("late", $0) }
  }

  private struct Case {
    var trainee: Identifier<Person>
    var item: Identifier<Item>
    var reason: Reason
    var days: Int
  }

  private struct Kind: Hashable {
    var item: Identifier<Item>
    var rule: PlanningRule
  }

  /// In the order of the first case of each kind.
  private func grouped(_ cases: [Case]) -> [[Case]] {
    var places: [Kind: Int] = [:]
    var groups: [[Case]] = []
    for one in cases {
      let kind = Kind(item: one.item, rule: one.reason.rule)
      if let place = places[kind] {
        groups[place].append(one)
      } else {
        places[kind] = groups.count
        groups.append([one])
      }
    }
    return groups
  }

  private func diagnostic(_ id: Diagnostic.ID, _ group: [Case]) -> Diagnostic {
    // The worst case speaks for the others.
    let worst = group.max { $0.days < $1.days } ?? group[0]
    let isAlike = group.allSatisfy { $0.reason.sentence == worst.reason.sentence }
    let state = id == "late" ? lateness(group) : "no place"
    let who = organisation[worst.trainee]?.name ?? worst.trainee.rawValue
    let sentence =
      isAlike ? worst.reason.sentence : "for instance for \(who), \(worst.reason.sentence)"
    let item = organisation[worst.item]?.item
    return Diagnostic(
      id, .warning,
      "'\(item?.title ?? worst.item.rawValue)' has \(state) for \(names(group)): \(sentence) "
        + "[\(worst.reason.rule.rawValue)]",
      at: item?.declared.range, help: worst.reason.remedy,
      notes: worst.reason.facts.filter {
        $0.range != item?.declared.range && !$0.range.file.isEmpty
      }
      .map { Diagnostic.Note($0.words, at: $0.range) })
  }

  private func lateness(_ group: [Case]) -> String {
    let most = group.map(\.days).max() ?? 0
    let days = "\(most) working \(most == 1 ? "day" : "days") after its due day"
    return "a place \(group.count > 1 ? "up to " : "")\(days)"
  }

  /// `Ana, Ben and 3 more (20 sessions)`.
  private func names(_ group: [Case]) -> String {
    var seen: Set<Identifier<Person>> = []
    let people = group.filter { seen.insert($0.trainee).inserted }.map {
      organisation[$0.trainee]?.name ?? $0.trainee.rawValue
    }
    return people.count == group.count
      ? people.inWords : "\(people.inWords) (\(group.count) times)"
  }
}
