import Foundation
import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

@testable import UnderstudyRelations

/// Whether following the list of who should learn what next lowers the risk faster than chance, and
/// than giving the next lesson to the role with the fewest people.
///
/// `UNDERSTUDY_ADVICE=1` prints the table of `Documentation/relations.md`; `Scripts/measure-advice`
/// does just that.
@Suite struct AdviceEvidenceTests {
  private static let budget = 40 * 60

  @Test func lowersTheMeasuredRiskFasterThanChanceAndThanFewestFirst() throws {
    var rows: [String] = []
    var sums = (list: 0.0, fewest: 0.0, random: 0.0)
    for (name, organisation) in try Self.organisations() {
      let meter = RiskMeter(organisation)
      let list = meter.course(of: organisation, budget: Self.budget) { ranked, _ in ranked.first }
      let fewest = meter.course(of: organisation, budget: Self.budget) { ranked, _ in
        ranked.min { left, right in
          (left.able, left.next.minutes, left.next.role, left.next.person)
            < (right.able, right.next.minutes, right.next.role, right.next.person)
        }
      }
      let chances = (0..<4).map { seed in
        meter.course(of: organisation, budget: Self.budget, seed: seed) { ranked, random in
          ranked.isEmpty ? nil : ranked[random.next(below: ranked.count)]
        }
      }
      let random = chances.map(\.mean).reduce(0, +) / Double(chances.count)
      sums.list += list.mean / list.first
      sums.fewest += fewest.mean / list.first
      sums.random += random / list.first
      let left = [list.mean, fewest.mean, random].map {
        "\(Int(($0 / list.first * 100).rounded())) %"
      }
      rows.append("| \(name) | \(left.joined(separator: " | ")) |")
    }
    #expect(sums.list < sums.fewest)
    #expect(sums.list < sums.random)
    guard ProcessInfo.processInfo.environment["UNDERSTUDY_ADVICE"] != nil else { return }
    print("| organisation | the list | fewest people first | chance |")
    print("| --- | ---: | ---: | ---: |")
    print(rows.joined(separator: "\n"))
  }

  /// The samples that ship, and four made by chance.
  private static func organisations() throws -> [(String, Organisation)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let samples = try ["bramble-finch", "corner-bakery"].map { name in
      let folder = root.appending(path: "curricula/\(name)").path(percentEncoded: false)
      return (name, try loadOrganisation(from: .folder(folder, output: nil)).value)
    }
    return samples + (1...4).map { ("seed \($0)", generated(UInt64($0))) }
  }

  /// Twenty roles, thirty people, and a curriculum for each role of one to three sessions.
  private static func generated(_ seed: UInt64) -> Organisation {
    var random = RandomOrganisation(seed: seed)
    var draft = random.draft(roles: 20, services: 60)
    if draft.content.customers.isEmpty { draft.customer("c0") }
    draft.serve("r19", "the last step", to: .customer("c0"), within: "4h", .high)
    for person in 0..<30 {
      draft.person("p\(person)", holds: "r\(person < 20 ? person : random.next(below: 20))")
    }
    for role in 0..<20 {
      let durations = ["1h", "2h", "4h", "8h"]
      draft.curriculum(
        "learn-\(role)",
        (
          item: "see-\(role)", role: "r\(role)", reaches: .shadowed,
          duration: durations[random.next(below: 4)]
        ),
        (
          item: "do-\(role)", role: "r\(role)", reaches: .cover,
          duration: durations[random.next(below: 4)]
        ))
    }
    return draft.organisation
  }
}

/// The risk of an organisation, measured by living through days by chance: everybody is away on one
/// day in ten, and each role that nobody at work can do costs what it comes to when it stands still
/// for three days: customers reached, promises broken, and the share of roles that feel it.
///
/// It shares nothing with the ranking but who can do what: no formula for absences, no criticality.
private struct RiskMeter {
  private let today = Day.on("2026-11-23")
  private let harm: [Identifier<Role>: Double]
  private static let days = 150

  struct Course {
    /// The risk before the first lesson.
    var first: Double
    /// The mean risk over the hours of the budget.
    var mean: Double
  }

  init(_ organisation: Organisation) {
    // Without people nobody steps in, so that what is measured is the role itself.
    var content = organisation.content
    content.people = []
    let empty = Organisation(content)
    let graph = ServiceGraph(empty)
    let impacts = Impacts(ImpactGround(graph, ReachedLevels(empty), from: today), most: .max)
    var harm: [Identifier<Role>: Double] = [:]
    for role in organisation.content.roles {
      guard let impact = impacts[role.id].first(where: { $0.stoppage == .days(3) }) else {
        continue
      }
      let share = Double(impact.roleCount) / Double(organisation.content.roles.count)
      harm[role.id] = Double(impact.customers.count + impact.promises.count) + share
    }
    self.harm = harm
  }

  func course(
    of organisation: Organisation, budget: Int, seed: UInt64 = 0,
    choose: ([LearningAdvice], inout RandomOrganisation) -> LearningAdvice?
  ) -> Course {
    var random = RandomOrganisation(seed: seed)
    var content = organisation.content
    var spent = 0
    var area = 0.0
    var now = risk(of: Organisation(content))
    let first = now
    while spent < budget {
      let current = Organisation(content)
      let levels = ReachedLevels(current)
      let coverage = Coverage(levels, on: today)
      let advices = LearningAdvices(
        coverage, Teaching(coverage), Chains(ServiceGraph(current)))
      guard let advice = choose(advices.ranked, &random),
        let place = content.people.firstIndex(where: { $0.id == advice.next.person })
      else { break }
      let minutes = min(advice.next.minutes, budget - spent)
      area += now * Double(minutes)
      spent += minutes
      content.people[place].qualified.append(
        Qualification(.to(advice.next.role.rawValue), level: .cover, declared: .nowhere))
      now = risk(of: Organisation(content))
    }
    area += now * Double(budget - spent)
    return Course(first: max(first, 0.000_1), mean: area / Double(budget))
  }

  /// Harm a day, over the same days by chance for every organisation.
  private func risk(of organisation: Organisation) -> Double {
    var random = RandomOrganisation(seed: 99)
    let levels = ReachedLevels(organisation)
    let able = organisation.content.roles.map { role in
      (harm: harm[role.id] ?? 0, people: levels.able(for: role.id, on: today))
    }
    var sum = 0.0
    for _ in 0..<Self.days {
      let away = Set(
        organisation.content.people.filter { _ in random.next(below: 10) == 0 }.map(\.id))
      for role in able where role.people.allSatisfy({ away.contains($0) }) { sum += role.harm }
    }
    return sum / Double(Self.days)
  }
}
