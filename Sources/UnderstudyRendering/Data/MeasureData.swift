import UnderstudyModel
import UnderstudyRelations

extension PageWriter {
  /// What colleagues say about each service, and how long it takes. No single answer is in it.
  var feedbackData: JSONValue {
    let measures = handbook.connections.measures
    return .list(
      handbook.connections.graph.links.compactMap { link in
        let feedback = measures.feedback(on: link.id)
        let response = measures.response(of: link.id)
        if feedback == nil, response == nil { return nil }
        return .record(
          [("service", .text(link.id.rawValue))] + (feedback.map(members) ?? [])
            + (response.map(members) ?? []))
      })
  }

  private func members(_ feedback: ServiceFeedback) -> [(String, JSONValue)] {
    [
      ("answers", .whole(feedback.count)),
      ("score", feedback.score.map { .decimal($0.mean, places: 2) } ?? .null),
      ("spread", feedback.score.map { .decimal($0.deviation, places: 2) } ?? .null),
      ("months", .list(feedback.months.map(monthData))),
    ]
  }

  private func members(_ response: ServiceResponse) -> [(String, JSONValue)] {
    [
      ("deliveries", .whole(response.minutes.count)),
      ("minutes", .decimal(response.minutes.mean, places: 1)),
      ("promisedMinutes", response.promised.map { .whole($0) } ?? .null),
      ("kept", response.share.map { .decimal($0, places: 3) } ?? .null),
    ]
  }

  private func monthData(_ month: ServiceFeedback.Monthly) -> JSONValue {
    .object([
      ("month", .text(month.month.description)), ("answers", .whole(month.count)),
      ("score", month.score.map { .decimal($0.mean, places: 2) } ?? .null),
    ])
  }
}
