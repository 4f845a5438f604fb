import UnderstudyModel
import UnderstudyRelations

extension PageWriter {
  /// Who should learn what next, with host, times and what to paste.
  var adviceData: JSONValue {
    let connections = handbook.connections
    return .object([
      ("proposals", .list(connections.proposals.proposals.map(proposalData))),
      ("withoutTime", .texts(connections.proposals.withoutTime.map(\.rawValue))),
      (
        "drafts",
        .list(
          connections.proposals.drafts.map { draft in
            .record([
              ("role", .text(draft.role.rawValue)),
              ("person", .text(orNull: draft.person?.rawValue)),
              ("curriculum", .text(draft.curriculumXML)),
              ("enrolled", .text(orNull: draft.enrolmentXML)),
            ])
          })
      ),
    ])
  }

  private func proposalData(_ proposal: LearningProposal) -> JSONValue {
    let (advice, next) = (proposal.advice, proposal.advice.next)
    return .record([
      ("person", .text(next.person.rawValue)), ("role", .text(next.role.rawValue)),
      ("curriculum", .text(next.curriculum.rawValue)), ("able", .whole(advice.able)),
      ("minutes", .whole(next.minutes)),
      ("daysSaved", .decimal(advice.daysSaved, places: 1)),
      ("harm", .decimal(advice.harm, places: 2)),
      ("shortfall", .decimal(advice.shortfall, places: 2)),
      ("worth", .decimal(advice.worth, places: 2)),
      ("neighbourBy", .text(orNull: advice.neighbour?.id.rawValue)),
      ("reason", .text(handbook.connections.advices.reason(for: advice))),
      ("ready", .text(proposal.ready.description)), ("planned", .flag(proposal.isPlanned)),
      (
        "slots",
        .list(
          proposal.slots.map {
            .object([
              ("item", .text($0.item.rawValue)), ("host", .text($0.host.rawValue)),
              ("start", .text($0.start.description)), ("end", .text($0.end.description)),
              ("planned", .flag($0.isPlanned)),
            ])
          })
      ),
      ("enrolled", .text(orNull: proposal.snippet)),
    ])
  }
}
