import UnderstudyModel
import UnderstudyPlanning

extension PageWriter {
  /// The rules that the plan breaks, of those that anybody minds: what stands in the schedule and is
  /// done by now breaks none.
  var brokenRules: [PlanningRule] {
    handbook.input.plan.breaches.map(\.rule).filter { $0 != .request }.unique()
  }

  /// A broken rule wants a decision more than anything else: each with the visits that break it.
  var brokenDecisions: [Decision] {
    handbook.input.plan.breaches.filter { $0.rule != .request }.map { breach in
      let titles = breach.placements.map(title).unique()
      // The message tells more than the visits do, so it is for those who plan.
      let told = audience.mayRead(.managers) ? breach.message : ""
      return Decision(
        tag: "rule broken", isOpen: true,
        title: titles.first ?? Markup(text: breach.rule.words.capitalisedFirst),
        others: Array(titles.dropFirst()),
        othersTitle: titles.count > 1 ? "and \(numberInWords(titles.count - 1)) more" : "",
        reason: (told.isEmpty ? breach.rule.brokenWords : told).asSentence, lead: "You could",
        remedy: "plan again, which moves what cannot stay, or change it by hand.", proof: [],
        proofTitle: "")
    }
  }

  private func title(_ placement: Placement) -> Markup {
    let trainee = organisation[placement.trainee]?.name ?? "a colleague"
    let host = organisation[placement.host]?.name ?? "a colleague"
    let item = organisation[placement.item]?.item.title ?? "a session"
    return link(.tracker(placement.trainee), trainee)
      + Markup(text: " with \(host), “\(item)”, \(placement.start.short)")
  }
}

extension PlanningRule {
  /// The rule's name as a word: `no visitors`.
  var words: String { rawValue.split(separator: "-").joined(separator: " ") }

  /// What is wrong where the rule is broken, as a clause.
  fileprivate var brokenWords: String {
    switch self {
    case .request: "this is not what was asked for"
    case .presence: "somebody is not at work then"
    case .unbroken: "a break lies inside it"
    case .busy: "somebody has something else in their calendar"
    case .noVisitors: "the host takes no visitors that day"
    case .eligibleHost: "the host may not host it"
    case .avoid: "the two are to be kept apart"
    case .site: "they belong to different sites"
    case .oneThingAtATime: "somebody would do two things at once"
    case .room: "the room is taken, or too small"
    case .guests: "the host has too many visitors at once"
    case .exclusive: "the session needs its host alone"
    case .workshop: "the workshop is too full, or has two starts or facilitators"
    case .traineeLimit: "the trainee would learn longer than the limits allow"
    case .hostLimit: "the host would host longer than the limits allow"
    case .order: "something that it waits for is not over by then"
    case .every: "the times follow one another too closely"
    case .earliest: "it is too early for it"
    case .notice: "people are told too late"
    case .hours: "it lies outside its hours or days"
    case .window: "it lies outside the planning window"
    case .startStep: "it does not start on the grid"
    case .cover: "too few would stay on duty"
    case .pins: "a pin is not kept"
    case .parts: "its pieces do not fit together"
    case .distinctHosts: "each time needs another host"
    case .choice: "more of a choice is taken than was asked for"
    case .due: "it is late"
    }
  }
}
