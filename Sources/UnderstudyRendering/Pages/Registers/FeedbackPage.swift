import UnderstudyModel
import UnderstudyRelations

/// How good services are: what colleagues say, how long it takes, and what is being done about it.
struct FeedbackPage: PageView {
  static let template = "feedback"

  struct Entry: View {
    /// Its place in the list of harm; empty where nothing may be told of it.
    var rank: String
    /// What hangs on it.
    var stakes: String
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
  /// How many services nobody has rated yet.
  var unrated: Markup
  var actions: [ActionView]
  var hasActions: Bool
  var entries: [Entry]
  var hasEntries: Bool
  /// How the list is ordered; empty where nothing is ranked.
  var order: String
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
    }.sorted { left, right in
      let harms = handbook.connections.harms
      let (a, b) = (harms.rank(of: left.id) ?? .max, harms.rank(of: right.id) ?? .max)
      return a == b ? ServiceLink.strongerFirst(left, right) : a < b
    }.map(entry)
    let actions = organisation.actions.sorted { left, right in
      let (a, b) = (left.status == .done, right.status == .done)
      return a == b
        ? (left.opened ?? today, left.id) < (right.opened ?? today, right.id) : b
    }.map(action)
    return FeedbackPage(
      lead: entries.isEmpty && actions.isEmpty
        ? "Nobody has asked colleagues yet how a service was."
        : "How good our promises to each other are, as those who count on them see it. Where fewer "
          + "than \(numberInWords(ServiceFeedback.least)) answered, the score stays with them: months "
          + "count once they are over, and are joined until enough have answered.",
      unrated: unratedLead, actions: actions, hasActions: !actions.isEmpty, entries: entries,
      hasEntries: !entries.isEmpty,
      order: entries.contains { !$0.rank.isEmpty }
        ? "The most harm first: how far a service falls short, times what it comes to if it stops for five "
          + "days. It falls short by the share of deliveries that come late or by how far the mean score "
          + "lies below five, whichever is more." : "")
  }

  /// How many services nobody rated, where others were; empty where all or none were.
  private var unratedLead: Markup {
    let number = handbook.connections.balance.unrated.count
    guard number > 0, !organisation.feedback.isEmpty else { return Markup() }
    return Markup(text: "Nobody has rated ")
      + link(.balance, countInWords(number, "service") + " to colleagues") + Markup(text: " yet.")
  }

  /// `two customers, one promise` at most: who waits if the service stops.
  private func stakes(_ service: Identifier<Service>) -> String {
    guard let harm = handbook.connections.harms[service] else { return "" }
    let parts = [
      harm.customers > 0 ? countInWords(harm.customers, "customer") : "",
      harm.promises > 0 ? countInWords(harm.promises, "promise") : "",
      harm.roles > 0 ? countInWords(harm.roles, "role") : "",
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? "nobody within five days" : listInWords(parts)
  }

  /// `8 answers`, `8 answers, 4 of them to be counted later`.
  private func answers(_ feedback: ServiceFeedback) -> String {
    let all = count(feedback.count, "answer")
    let isPartly = feedback.waiting > 0 && feedback.waiting < feedback.count
    return isPartly ? "\(all), \(grouped(feedback.waiting)) of them to be counted later" : all
  }

  private func entry(_ link: ServiceLink) -> FeedbackPage.Entry {
    let measures = handbook.connections.measures
    let feedback = measures.feedback(on: link.id)
    let response = measures.response(of: link.id)
    let comments = organisation.feedback
      .filter { $0.service.id == link.id && !$0.comment.isEmpty }
      .map { "\($0.day.monthWord): \($0.comment)" }
    return FeedbackPage.Entry(
      rank: handbook.connections.harms.rank(of: link.id).map { String($0) } ?? "",
      stakes: stakes(link.id),
      service: self.link(.service(link.id), link.service.what.capitalisedFirst),
      between: Markup(text: "from ") + nodeInSentence(link.supplier) + Markup(text: " to ")
        + nodeInSentence(link.receiver),
      score: feedback.map { $0.score.map(\.words) ?? "too few answers" } ?? "not asked",
      answers: feedback.map(answers) ?? "",
      scoreTrend: feedback.flatMap { Trend(scores: $0.periods) },
      timeTrend: response.flatMap { Trend(times: $0.months) },
      kept: response.map(\.keptInWords) ?? "not measured",
      times: response.map { response in
        "\(count(response.minutes.count, "delivery", "deliveries")), usually "
          + minutesInWords(Int(response.minutes.mean.rounded()))
          + ", give or take \(minutesInWords(Int(response.minutes.deviation.rounded())))"
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
