package import UnderstudyModel

/// Everything that was measured about services.
package struct ServiceMeasures: Sendable {
  private let feedback: [Identifier<Service>: ServiceFeedback]
  private let responses: [Identifier<Service>: ServiceResponse]
  private let answers: [Identifier<Service>: [FeedbackAnswer]]
  private let times: [Identifier<Service>: [ResponseTime]]

  package init(_ graph: ServiceGraph) {
    let organisation = graph.organisation
    answers = Dictionary(grouping: organisation.content.feedback) { $0.service.id }
    times = Dictionary(grouping: organisation.content.responseTimes) { $0.service.id }
    var feedback: [Identifier<Service>: ServiceFeedback] = [:]
    var responses: [Identifier<Service>: ServiceResponse] = [:]
    for link in graph.links {
      if let given = answers[link.id] {
        feedback[link.id] = ServiceFeedback(link.id, answers: given)
      }
      responses[link.id] = ServiceResponse(
        link.service, times: times[link.id] ?? [], week: graph.week)
    }
    self.feedback = feedback
    self.responses = responses
  }

  /// What colleagues say; `nil` where nobody answered.
  package func feedback(on service: Identifier<Service>) -> ServiceFeedback? { feedback[service] }

  /// How long it takes; `nil` where nobody measured.
  package func response(of service: Identifier<Service>) -> ServiceResponse? { responses[service] }

  /// Scores before an improvement was opened and after it: from its last day where it is done, else
  /// from its first. A side on which fewer than three answered is `nil`.
  package func scores(around action: ImprovementAction) -> (before: Spread?, after: Spread?) {
    guard let opened = action.opened, let service = action.service?.id else { return (nil, nil) }
    let given = answers[service] ?? []
    let turn = action.closed ?? opened
    return (
      told(given.filter { $0.day < opened }.map(\.score)),
      told(given.filter { $0.day >= turn && $0.day >= opened }.map(\.score))
    )
  }

  private func told(_ scores: [Int]) -> Spread? {
    scores.count >= ServiceFeedback.least ? Spread(of: scores) : nil
  }
}
