import UnderstudyModel
import UnderstudyRelations

/// One goal, and everything that carries it.
struct GoalPage: PageView {
  static let template = "goal"

  struct CurriculumEntry: View {
    var title: Markup
    var items: [Markup]
    var hasItems: Bool
  }

  var name: String
  var now: String
  var target: String
  var hasFigures: Bool
  var owners: Markup
  var about: Markup
  var services: [PromiseLine]
  var moreServices: [PromiseLine]
  var moreServicesLabel: String
  var hasServices: Bool
  var curricula: [CurriculumEntry]
  var hasCurricula: Bool
  var isEmpty: Bool
}

extension PageMaker {
  static let goal = PageMaker.each(
    { $0.organisation.uniqueGoals }, at: { Destination.goal($0.id) }
  ) { goal, writer in
    var page = Page(goal.name, writer.goalPage(goal))
    page.declared = goal.declared
    page.owners = goal.owners
    return page
  }
}

extension PageWriter {
  fileprivate func goalPage(_ goal: Goal) -> GoalPage {
    let services = handbook.connections.graph.links.filter { $0.service.goal?.id == goal.id }
      .sorted(by: ServiceLink.strongerFirst)
    let curricula = curricula(carrying: goal.id).map { curriculum in
      let items = curriculum.items.filter { $0.goal?.id == goal.id }
      return GoalPage.CurriculumEntry(
        title: link(.curriculum(curriculum.id)), items: items.map { link(.item($0.id)) },
        hasItems: !items.isEmpty)
    }
    let shown = Folded(services, open: 60, most: 600).map { promiseLine($0) }
    return GoalPage(
      name: goal.name, now: goal.now ?? "", target: goal.target ?? "",
      hasFigures: goal.now != nil || goal.target != nil, owners: owners(goal.owners),
      about: prose(goal.about), services: shown.open, moreServices: shown.folded,
      moreServicesLabel: shown.label("service"),
      hasServices: !services.isEmpty, curricula: curricula, hasCurricula: !curricula.isEmpty,
      isEmpty: services.isEmpty && curricula.isEmpty)
  }
}
