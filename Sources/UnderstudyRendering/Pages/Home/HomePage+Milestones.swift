import UnderstudyModel
import UnderstudyPlanning
import UnderstudyProgress

extension PageWriter {
  /// Milestones worth a celebration that somebody reached in the last fortnight, newest first.
  ///
  /// How far others are is for managers, unless the author opened the milestone to more readers.
  var recentMilestones: [CheerView] {
    let book = handbook.input.visits
    let record = handbook.input.record
    let reached = book.trainees.flatMap { person in
      book.paths(of: person.id).flatMap { path -> [(Person, Item, Day)] in
        let standing = summary(
          of: path, record: record, placements: handbook.input.plan.placements, today: today)
        return standing.milestones.compactMap { place in
          let item = path.steps[place].item
          guard case .milestone(celebrate: true) = item.content,
            audience.mayRead(item.declared.audience ?? .managers),
            let day = lastDay(before: place, of: path)
          else { return nil }
          return (person, item, day)
        }
      }
    }
    return reached.filter { (0...14).contains(today - $0.2) }
      .sorted { ($1.2, $0.0.id, $0.1.id) < ($0.2, $1.0.id, $1.1.id) }
      .map { person, item, day in
        CheerView(
          text: Markup(text: item.title),
          who: Markup(html: "<b>") + self.person(person.id) + Markup(html: "</b>")
            + Markup(text: " reached this milestone"),
          service: Markup(), day: day.dayForReader(on: today).capitalisedFirst)
      }
  }

  /// When the last of the items above a milestone was done.
  private func lastDay(before place: Int, of path: LearningPath) -> Day? {
    path.steps[..<place]
      .compactMap { handbook.input.record[path.person, $0.item.id]?.day }.max()
  }
}
