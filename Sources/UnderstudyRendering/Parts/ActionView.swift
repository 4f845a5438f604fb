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
  /// Deliveries within the promise: `62 % of 8`.
  var keptBefore: String
  var keptAfter: String
  var hasKept: Bool
}

extension PageWriter {
  /// An improvement as the feedback page shows it.
  func action(_ action: ImprovementAction) -> ActionView {
    let scores = handbook.connections.measures.scores(around: action)
    let times = handbook.connections.measures.responses(around: action)
    let kept = (times.before.flatMap(keptWords), times.after.flatMap(keptWords))
    return ActionView(
      anchor: anchor(.action(action.id)), title: action.aim ?? "Improvement",
      isDone: action.status == .done, status: action.status.words,
      service: action.service.map { link(.service($0.id)) } ?? Markup(),
      owners: owners(action.owners), when: when(action), about: prose(action.about),
      before: scores.before?.words ?? "", after: scores.after?.words ?? "",
      hasScores: scores.before != nil || scores.after != nil, keptBefore: kept.0 ?? "",
      keptAfter: kept.1 ?? "", hasKept: kept.0 != nil || kept.1 != nil)
  }

  private func keptWords(_ response: ServiceResponse) -> String? {
    response.share.map { "\(fixed($0 * 100, places: 0)) % of \(response.minutes.count)" }
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
