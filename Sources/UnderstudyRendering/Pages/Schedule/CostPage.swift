import UnderstudyModel
import UnderstudyPlanning
import UnderstudyRelations

/// What the plan takes: hours of trainees and hosts by department and month, and money where the
/// audience may know rates.
struct CostPage: PageView {
  static let template = "cost"

  struct Row: View {
    var department: Markup
    var trainees: String
    var hosts: String
    var money: String
  }

  struct Month: View {
    var title: String
    var rows: [Row]
    var total: Row
  }

  var lead: String
  var isEmpty: Bool
  var hasMoney: Bool
  var months: [Month]
  var total: Row
  /// Said where some hours have no rate, so that nobody takes the money for all of it.
  var unpaid: String
  var back: Markup
}

extension PageMaker {
  /// Cost is for managers; rates, and with them money, for HR.
  static let cost = PageMaker(views: [CostPage.self]) { map, input in
    guard input.audience.mayRead(.managers) else { return [] }
    return [
      .page(at: map.path(of: .cost)) { writer in
        Page("What the plan takes", in: .schedule, writer.costPage)
      }
    ]
  }
}

extension PageWriter {
  fileprivate var costPage: CostPage {
    let hours = LearningHours(handbook.input.plan.placements, in: organisation)
    let months = hours.entries.grouped(by: \.month).compactMap { entries -> CostPage.Month? in
      guard let first = entries.first else { return nil }
      return CostPage.Month(
        title: name(of: first.month), rows: entries.map { row($0) }, total: total(of: entries))
    }
    let whole = total(of: hours.entries)
    let money = hours.costs.map(\.words)
    return CostPage(
      lead: hours.entries.isEmpty
        ? "Nothing is planned yet, so nothing is taken."
        : "The plan takes \(whole.trainees) hours of trainees and \(whole.hosts) hours of hosts"
          + (money.isEmpty ? "." : ", together \(listInWords(money))."),
      isEmpty: hours.entries.isEmpty, hasMoney: !hours.costs.isEmpty, months: months,
      total: whole, unpaid: money.isEmpty ? "" : unpaid(hours.entries), back: link(.schedule))
  }

  /// `December 2026`.
  private func name(of month: Month) -> String {
    Day(year: month.year, month: month.number, day: 1).map { "\($0.monthWord) \(month.year)" }
      ?? month.description
  }

  private func unpaid(_ entries: [LearningHours.Entry]) -> String {
    let minutes = entries.filter { $0.cost == nil }.reduce(0) { $0 + $1.trainees + $1.hosts }
    guard minutes > 0 else { return "" }
    return "\(hours(minutes)) of these hours have no rate, so their money is not counted."
  }

  private func row(_ entry: LearningHours.Entry) -> CostPage.Row {
    CostPage.Row(
      department: entry.department.map { link(.department($0)) }
        ?? Markup(text: "People without a department"),
      trainees: hours(entry.trainees), hosts: hours(entry.hosts), money: entry.cost?.words ?? "")
  }

  private func total(of entries: [LearningHours.Entry]) -> CostPage.Row {
    let sums = entries.compactMap(\.cost).grouped(by: \.currency).compactMap { sums in
      sums.first.map {
        Money(hundredths: sums.reduce(0) { $0 + $1.hundredths }, currency: $0.currency)
      }
    }
    return CostPage.Row(
      department: Markup(text: "Together"),
      trainees: hours(entries.reduce(0) { $0 + $1.trainees }),
      hosts: hours(entries.reduce(0) { $0 + $1.hosts }),
      money: listInWords(sums.sorted { $0.currency < $1.currency }.map(\.words)))
  }
}

extension Money {
  /// `GBP 1,204.50`; whole units without decimals.
  fileprivate var words: String {
    let (units, rest) = (hundredths / 100, hundredths % 100)
    let decimals = rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)"
    return "\(currency) \(grouped(units))\(decimals)"
  }
}
