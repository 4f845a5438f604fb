package import UnderstudyModel

/// Everything that was measured about services.
package struct ServiceMeasures: Sendable {
  private let feedback: [Identifier<Service>: ServiceFeedback]
  private let responses: [Identifier<Service>: ServiceResponse]
  private let answers: [Identifier<Service>: [FeedbackAnswer]]
  private let times: [Identifier<Service>: [ResponseTime]]
  /// By service: the days on which an action began or ended.
  private let turns: [Identifier<Service>: Set<Day>]
  private let services: [Identifier<Service>: Service]
  private let week: WorkingWeek
  private let today: Day

  /// - Parameters:
  ///   - graph: whose services were measured.
  ///   - today: answers count from the end of their month.
  package init(_ graph: ServiceGraph, on today: Day) {
    self.today = today
    week = graph.week
    let organisation = graph.organisation
    answers = Dictionary(grouping: organisation.content.feedback) { $0.service.id }
    times = Dictionary(grouping: organisation.content.responseTimes) { $0.service.id }
    var feedback: [Identifier<Service>: ServiceFeedback] = [:]
    var responses: [Identifier<Service>: ServiceResponse] = [:]
    for link in graph.links {
      if let given = answers[link.id] {
        feedback[link.id] = ServiceFeedback(link.id, answers: given, on: today)
      }
      responses[link.id] = ServiceResponse(
        link.service, times: times[link.id] ?? [], week: graph.week)
    }
    services = Dictionary(
      graph.links.map { ($0.id, $0.service) },
      uniquingKeysWith: { first, _ in first })
    var turns: [Identifier<Service>: Set<Day>] = [:]
    for action in organisation.actions {
      guard let service = action.service?.id else { continue }
      turns[service, default: []].formUnion([action.opened, action.closed].compactMap { $0 })
    }
    self.turns = turns
    self.feedback = feedback
    self.responses = responses
  }

  /// What colleagues say; `nil` where nobody answered.
  package func feedback(on service: Identifier<Service>) -> ServiceFeedback? { feedback[service] }

  /// How long it takes; `nil` where nobody measured.
  package func response(of service: Identifier<Service>) -> ServiceResponse? { responses[service] }

  /// Scores before an improvement was opened and after it: from its last day where it is done, else
  /// from its first. `nil` on a side where too few answered.
  ///
  /// Answers count in whole periods (see ``ServiceFeedback``), and in pieces of a period where each holds
  /// at least three.
  package func scores(around action: ImprovementAction) -> (before: Spread?, after: Spread?) {
    guard let service = action.service?.id, let (opened, turn) = action.turn else {
      return (nil, nil)
    }
    let pieces = ServiceFeedback.pieces(
      of: answers[service] ?? [], cutAt: turns[service] ?? [], before: Month(of: today))
    func spread(_ isOnSide: (Day) -> Bool) -> Spread? {
      Spread(
        of: pieces.filter { $0.allSatisfy { isOnSide($0.day) } }.flatMap { $0.map(\.score) })
    }
    return (spread { $0 < opened }, spread { $0 >= turn })
  }

  /// Deliveries before an improvement was opened and after it, on the same days; `nil` on a side where
  /// nothing was measured.
  package func responses(
    around action: ImprovementAction
  ) -> (before: ServiceResponse?, after: ServiceResponse?) {
    guard let id = action.service?.id, let service = services[id],
      let (opened, turn) = action.turn
    else { return (nil, nil) }
    let times = times[id] ?? []
    return (
      ServiceResponse(service, times: times.filter { $0.day < opened }, week: week),
      ServiceResponse(service, times: times.filter { $0.day >= turn }, week: week)
    )
  }
}

extension ImprovementAction {
  /// What lies before the first of the two days is before, what lies on or after the second is after;
  /// `nil` where nobody says when it was opened.
  fileprivate var turn: (opened: Day, turn: Day)? {
    opened.map { ($0, max($0, closed ?? $0)) }
  }
}
