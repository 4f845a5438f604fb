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
        let harm = handbook.connections.harms[link.id]
        return .record(
          [("service", .text(link.id.rawValue))] + (feedback.map(members) ?? [])
            + (response.map(members) ?? [])
            + [
              ("shortfall", harm.map { .decimal($0.shortfall, places: 3) } ?? .null),
              ("harm", harm.map { .decimal($0.harm, places: 3) } ?? .null),
              ("rank", handbook.connections.harms.rank(of: link.id).map { .whole($0) } ?? .null),
            ])
      })
  }

  private func members(_ feedback: ServiceFeedback) -> [(String, JSONValue)] {
    [
      ("answers", .whole(feedback.count)),
      ("score", feedback.score.map { .decimal($0.mean, places: 2) } ?? .null),
      ("spread", feedback.score.map { .decimal($0.deviation, places: 2) } ?? .null),
      ("waiting", .whole(feedback.waiting)), ("periods", .list(feedback.periods.map(periodData))),
    ]
  }

  private func members(_ response: ServiceResponse) -> [(String, JSONValue)] {
    [
      ("deliveries", .whole(response.minutes.count)),
      ("minutes", .decimal(response.minutes.mean, places: 1)),
      ("promisedMinutes", response.promised.map { .whole($0) } ?? .null),
      ("spreadMinutes", .decimal(response.minutes.deviation, places: 1)),
      ("kept", response.share.map { .decimal($0, places: 3) } ?? .null),
      (
        "monthsOfDeliveries",
        .list(
          response.months.map { month in
            .object([
              ("month", .text(month.month.description)),
              ("deliveries", .whole(month.minutes.count)),
              ("minutes", .decimal(month.minutes.mean, places: 1)),
              ("kept", month.kept.map { .whole($0) } ?? .null),
            ])
          })
      ),
    ]
  }

  private func periodData(_ period: ServiceFeedback.Period) -> JSONValue {
    .object([
      ("from", .text(period.first.description)), ("through", .text(period.last.description)),
      ("answers", .whole(period.score.count)), ("score", .decimal(period.score.mean, places: 2)),
    ])
  }
}
