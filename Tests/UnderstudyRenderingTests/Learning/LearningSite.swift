import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

@testable import UnderstudyRendering

/// The whole site of an organisation with its record and plan.
func learningSite(
  of organisation: Organisation, for audience: Audience = .staff,
  record: LearningRecord = LearningRecord(), plan: PlanOutcome? = nil, width: Int? = nil
) async -> (files: [String: String], diagnostics: [Diagnostic]) {
  let reduced = Organisation(organisation.content.reduced(to: audience))
  let input = SiteInput(
    reduced, audience: audience, today: today, record: record,
    plan: plan ?? PlanOutcome(placements: organisation.schedule ?? []))
  let rendered = await renderSite(input, width: width)
  let files = rendered.value.map { ($0.path.rawValue, $0.text) }
  return (Dictionary(files, uniquingKeysWith: { first, _ in first }), rendered.diagnostics)
}

extension Theatre {
  /// What Nell has done: one thing signed, one waiting, and a note of her own.
  static var record: LearningRecord {
    var record = LearningRecord()
    var signed = LearningRecord.Completion(on: monday - 3)
    signed.signedBy = "piet-jansen"
    signed.signedOn = monday - 2
    record.completions[.init("nell-abara", "see-props")] = signed
    record.completions[.init("nell-abara", "prompt-alone")] = .init(on: monday - 1)
    record.completions[.init("nell-abara", "house-rules")] = .init(on: monday - 4)
    record.notes[.init("nell-abara", "see-props")] = [
      .init(on: monday - 3, text: "The crown is made of felt.")
    ]
    return record
  }

  /// A plan in which one session is late and one has no slot.
  static var outcome: PlanOutcome {
    PlanOutcome(
      placements: schedule,
      unplaced: [
        Unplaced(
          trainee: "nell-abara", item: "fly-floor", time: nil, isOptional: false,
          reason: Reason(
            .hostLimit, "Mira Voss is full until 11 December",
            facts: [.init(.hostLimit, "Knee operation", at: place().range)],
            remedy: "Ask for one more host"))
      ],
      late: [
        Late(
          trainee: "nell-abara", item: "listen-in", time: 2, due: monday + 1, ends: monday + 3,
          days: 2, reason: Reason(.order, "it waits for the first time"))
      ])
  }
}
