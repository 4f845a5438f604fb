import UnderstudyModel
import UnderstudyRelations

/// Every goal with what carries it, and what carries none.
struct GoalsPage: PageView {
  static let template = "goals"

  struct Entry: View {
    var name: Markup
    var standing: String
    var owners: Markup
    var about: Markup
    var carriers: String
  }

  var lead: String
  var goals: [Entry]
  /// Services without a goal and without a promise to a customer.
  var unaligned: [PromiseLine]
  var moreUnaligned: [PromiseLine]
  var moreUnalignedLabel: String
  var hasUnaligned: Bool
  var unalignedLead: String
}

extension PageMaker {
  static let goals = PageMaker.single(.goals) { writer in Page("Goals", writer.goalsPage) }
}

extension PageWriter {
  fileprivate var goalsPage: GoalsPage {
    let goals = organisation.uniqueGoals
    let links = handbook.connections.graph.links
    let loose = links.filter { $0.service.goal == nil && $0.service.promise == nil }
    let shown = Folded(goals.isEmpty ? [] : loose.sorted(by: ServiceLink.strongerFirst), open: 40)
      .map { promiseLine($0) }
    return GoalsPage(
      lead: goals.isEmpty
        ? "No goal has been written down yet."
        : "What we want to reach, and the everyday promises that take us there.",
      goals: goals.map(entry), unaligned: shown.open,
      moreUnaligned: shown.folded, moreUnalignedLabel: shown.label("service"),
      hasUnaligned: !goals.isEmpty && !loose.isEmpty,
      unalignedLead: "\(countInWords(loose.count, "service").capitalisedFirst) "
        + "\(loose.count == 1 ? "names" : "name") neither a goal nor a promise to a customer. "
        + "Perhaps nobody has written it down, perhaps the effort is worth a question.")
  }

  private func entry(_ goal: Goal) -> GoalsPage.Entry {
    let services = handbook.connections.graph.links.count { $0.service.goal?.id == goal.id }
    let curricula = curricula(carrying: goal.id).count
    let carriers = [
      services > 0 ? count(services, "service") : nil,
      curricula > 0 ? count(curricula, "curriculum", "curricula") : nil,
    ].compactMap { $0 }
    return GoalsPage.Entry(
      name: link(.goal(goal.id)), standing: goal.standing, owners: owners(goal.owners),
      about: prose(goal.about.firstParagraph),
      carriers: carriers.isEmpty
        ? "Nothing carries it yet." : "Carried by \(listInWords(carriers)).")
  }

  /// The curricula that point at a goal themselves or by one of their items.
  func curricula(carrying goal: Identifier<Goal>) -> [Curriculum] {
    organisation.curricula.filter { curriculum in
      curriculum.goal?.id == goal || curriculum.items.contains { $0.goal?.id == goal }
    }
  }
}

extension Goal {
  /// `now 94 %, to be 98 %`.
  var standing: String {
    switch (now, target) {
    case (let now?, let target?): "now \(now), to be \(target)"
    case (nil, let target?): "to be \(target)"
    case (let now?, nil): "now \(now)"
    case (nil, nil): ""
    }
  }
}
