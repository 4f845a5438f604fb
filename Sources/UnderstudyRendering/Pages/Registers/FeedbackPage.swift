import UnderstudyModel
import UnderstudyRelations

/// How good services are: what colleagues say, how long it takes, and what is being done about it.
struct FeedbackPage: PageView {
  static let template = "feedback"

  struct Entry: View {
    var service: Markup
    var between: Markup
    var score: String
    var answers: String
    var scoreTrend: Trend?
    var timeTrend: Trend?
    var kept: String
    var times: String
    var comments: [String]
    var hasComments: Bool
  }

  var lead: String
  var actions: [ActionView]
  var hasActions: Bool
  var entries: [Entry]
  var hasEntries: Bool
}

extension PageMaker {
  static let feedback = PageMaker.single(.feedback) { writer in
    Page("Feedback", writer.feedbackPage)
  }
}

extension PageWriter {
  fileprivate var feedbackPage: FeedbackPage {
    let measures = handbook.connections.measures
    let entries = handbook.connections.graph.links.filter {
      measures.feedback(on: $0.id) != nil || measures.response(of: $0.id) != nil
    }.sorted(by: ServiceLink.strongerFirst).map(entry)
    let actions = organisation.actions.sorted { left, right in
      let (a, b) = (left.status == .done, right.status == .done)
      return a == b
        ? (left.opened ?? today, left.id) < (right.opened ?? today, right.id) : b
    }.map(action)
    return FeedbackPage(
      lead: entries.isEmpty && actions.isEmpty
        ? "Nobody has asked colleagues yet how a service was."
        : "How good our promises to each other are, as those who count on them see it. Where fewer "
          + "than \(numberInWords(ServiceFeedback.least)) answered, the score stays with them.",
      actions: actions, hasActions: !actions.isEmpty, entries: entries,
      hasEntries: !entries.isEmpty)
  }

  private func entry(_ link: ServiceLink) -> FeedbackPage.Entry {
    let measures = handbook.connections.measures
    let feedback = measures.feedback(on: link.id)
    let response = measures.response(of: link.id)
    let comments = organisation.feedback
      .filter { $0.service.id == link.id && !$0.comment.isEmpty }
      .map { "\($0.day.monthWord): \($0.comment)" }
    return FeedbackPage.Entry(
      service: self.link(.service(link.id), link.service.what.capitalisedFirst),
      between: Markup(text: "from ") + nodeInSentence(link.supplier) + Markup(text: " to ")
        + nodeInSentence(link.receiver),
      score: feedback.map { $0.score.map(\.words) ?? "too few answers" } ?? "not asked",
      answers: feedback.map { count($0.count, "answer") } ?? "",
      scoreTrend: feedback.flatMap { Trend(scores: $0.months) },
      timeTrend: response.flatMap { Trend(times: $0.months) },
      kept: response.map(\.keptInWords) ?? "not measured",
      times: response.map { response in
        "\(count(response.minutes.count, "delivery", "deliveries")), usually "
          + minutesInWords(Int(response.minutes.mean.rounded()))
      } ?? "",
      comments: comments, hasComments: !comments.isEmpty)
  }
}

extension Spread {
  /// `4.2 of 5`.
  var words: String { "\(fixed(mean, places: 1)) of 5" }
}

extension ServiceResponse {
  /// `88 % within 2 hours`, or what is known where no figure was promised.
  var keptInWords: String {
    guard let share, let promised else { return "no figure promised" }
    return "\(fixed(share * 100, places: 0)) % within \(minutesInWords(promised))"
  }
}
