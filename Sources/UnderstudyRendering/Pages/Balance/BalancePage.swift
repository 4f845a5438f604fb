import UnderstudyModel
import UnderstudyRelations

/// What the map brings up that nobody may have asked: silos, loads, loose ends.
struct BalancePage: PageView {
  static let template = "balance"

  struct Question: View {
    var anchor: String
    var title: String
    var about: String
    var entries: [Markup]
    var more: [Markup]
    var moreLabel: String
  }

  var lead: String
  var questions: [Question]
}

extension PageMaker {
  static let balance = PageMaker.single(.balance) { writer in
    Page("Worth a question", writer.balancePage)
  }
}

extension PageWriter {
  fileprivate var balancePage: BalancePage {
    let questions = [
      strangersQuestion, isolatedQuestion, hubQuestion, unmetQuestion, unratedQuestion,
    ].compactMap { $0 }
    return BalancePage(
      lead: questions.isEmpty
        ? "Nothing stands out: departments that work together have met, no role carries far more than "
          + "others, and every service has been rated."
        : "What the map shows and nobody may have asked. None of it is wrong by itself.",
      questions: questions)
  }

  private func question(
    _ anchor: String, _ title: String, _ about: String, _ noun: String, _ entries: [Markup]
  ) -> BalancePage.Question? {
    guard !entries.isEmpty else { return nil }
    let shown = Folded(entries, open: 12)
    return BalancePage.Question(
      anchor: anchor, title: title, about: about, entries: shown.open, more: shown.folded,
      moreLabel: shown.label(noun))
  }

  private var strangersQuestion: BalancePage.Question? {
    let pairs = audience.mayRead(.staff) ? handbook.connections.departments.strangers : []
    return question(
      "strangers", "Departments that serve each other and have never sat together",
      "Nobody of one follows the other, neither in a curriculum that somebody takes nor in the plan. A visit shows what a hand-over looks like from the other side.",
      "pair",
      pairs.map { strangers in
        let first = strangers.services.first.map {
          ": " + $0.service.what.loweredFirst
            + (strangers.services.count > 1
              ? " and \(count(strangers.services.count - 1, "other service"))" : "")
        }
        return link(.department(strangers.pair.first)) + Markup(text: " and ")
          + link(.department(strangers.pair.second)) + Markup(text: first ?? "")
      })
  }

  private var isolatedQuestion: BalancePage.Question? {
    question(
      "silos", "Departments without a link to any other",
      "As far as it is written down they give nothing to others and get nothing from them, but for what is for everyone.",
      "department", handbook.connections.departments.withoutLinks.map { link(.department($0)) })
  }

  private var hubQuestion: BalancePage.Question? {
    let balance = handbook.connections.balance
    return question(
      "hubs", "Roles with very many customers or suppliers",
      "Half of all roles serve \(numberInWords(balance.usual.customers)) or fewer, and are served by \(numberInWords(balance.usual.suppliers)) or fewer. What is for everyone does not count.",
      "role",
      balance.hubs.map {
        link(.role($0.role))
          + Markup(
            text:
              " serves \(numberInWords($0.customers)) and is served by \(numberInWords($0.suppliers))"
          )
      })
  }

  private var unmetQuestion: BalancePage.Question? {
    let gaps = handbook.connections.neighboursMet.filter { one in
      one.missed.contains(where: \.isCritical) && !neighboursAreWithheld(one.curriculum)
    }
    return question(
      "unmet", "Curricula that miss one end of a critical service",
      "Whoever learns a role should see the colleagues who count on it, and those whom it counts on.",
      "curriculum",
      gaps.map { one in
        let missed = one.missed.filter(\.isCritical).prefix(3).map { link(.role($0.role)) }
        return link(.curriculum(one.curriculum))
          + Markup(
            text:
              ": \(one.met.count) of \(count(one.neighbours, "neighbour")) of the "
              + "\(name(of: .role(one.role)).loweredFirst) met; not ")
          + joinedInWords(missed, joiner: "or")
      })
  }

  /// Services that nobody rated, where somebody rates anything at all.
  private var unratedQuestion: BalancePage.Question? {
    let unrated = handbook.connections.balance.unrated
    guard !organisation.feedback.isEmpty else { return nil }
    return question(
      "unrated", "Services that nobody has rated",
      "Whoever counts on them has not been asked yet how they are.", "service",
      unrated.sorted(by: ServiceLink.strongerFirst).map { link in
        self.link(.service(link.id), link.service.what.capitalisedFirst) + Markup(text: " from ")
          + nodeInSentence(link.supplier) + Markup(text: " to ") + nodeInSentence(link.receiver)
      })
  }
}
