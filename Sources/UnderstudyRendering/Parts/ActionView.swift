import UnderstudyModel
import UnderstudyRelations

/// Something that people try so that a service gets better, with before and after.
struct ActionView: View {
  var anchor: String
  var title: String
  var isDone: Bool
  var status: String
  var service: Markup
  var owners: Markup
  var when: String
  var about: Markup
  var before: String
  var after: String
  var hasScores: Bool
}

extension PageWriter {
  /// An improvement as the feedback page shows it.
  func action(_ action: ImprovementAction) -> ActionView {
    let scores = handbook.connections.measures.scores(around: action)
    return ActionView(
      anchor: anchor(.action(action.id)), title: action.aim ?? "Improvement",
      isDone: action.status == .done, status: action.status.words,
      service: action.service.map { link(.service($0.id)) } ?? Markup(),
      owners: owners(action.owners), when: when(action), about: prose(action.about),
      before: scores.before?.words ?? "", after: scores.after?.words ?? "",
      hasScores: scores.before != nil || scores.after != nil)
  }

  private func when(_ action: ImprovementAction) -> String {
    let opened = action.opened.map { "since \($0.date(asReadOn: today))" }
    let closed = action.closed.map { "until \($0.date(asReadOn: today))" }
    return [opened, closed].compactMap { $0 }.joined(separator: " ")
  }
}

extension Status {
  /// As a tag beside a title.
  var words: String {
    switch self {
    case .open: "open"
    case .trying: "trying"
    case .done: "done"
    }
  }
}
