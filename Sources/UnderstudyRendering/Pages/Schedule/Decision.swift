import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

/// Something about the plan that somebody may want to decide: a session without a slot, or a late one.
struct Decision: View {
  var tag: String
  var isOpen: Bool
  /// Who and what: `Priya Raman, “Plan a carrier change”`.
  var title: Markup
  /// Further trainees or items of the same kind, in a fold.
  var others: [Markup]
  var othersTitle: String
  var reason: String
  /// Why nothing has to be done, or what could be: `You could`.
  var lead: String
  var remedy: String
  /// For managers: every fact behind the reason, and every change that was tried and works.
  var proof: [Proof]
  var proofTitle: String

  /// A clause, and in small type where the content says so or how it is changed.
  struct Proof: View {
    var words: String
    var places: String
  }
}

extension PageWriter {
  /// What people may want to decide about problems of one kind and reason; `nil` for none.
  func decision(_ problems: [Problem]) -> Decision? {
    guard let first = problems.first else { return nil }
    let remedy = first.reason.remedy
    let calm = remedy == nil && first.kind == .late ? waiting(for: problems) : nil
    return Decision(
      tag: first.tag, isOpen: first.kind == .unplaced, title: title(of: first),
      others: problems.dropFirst().map(title),
      othersTitle: problems.count > 1
        ? "and \(numberInWords(problems.count - 1)) more for the same reason" : "",
      reason: (first.placedWords ?? "") + first.reason.sentence.asSentence,
      lead: remedy != nil ? "You could" : calm?.lead ?? "",
      remedy: remedy?.loweredFirst.withStop ?? calm?.words ?? "",
      proof: proof(of: first), proofTitle: proofTitle(of: first))
  }

  /// The facts behind a reason with their lines, and the remedies with the changes that they are.
  /// For managers: an absence has a line of its own in the content, and the line tells why.
  private func proof(of problem: Problem) -> [Decision.Proof] {
    guard audience.mayRead(.managers) else { return [] }
    let facts = problem.reason.facts.map {
      Decision.Proof(words: $0.words.asSentence, places: place(of: $0.range))
    }
    let key = PlacementKey(problem.trainee, problem.item, problem.time)
    let remedies = handbook.input.plan.remedies(for: key).prefix(3).map { remedy in
      Decision.Proof(
        words: "\(remedy.words.capitalisedFirst): \(remedy.effect.words).",
        places: remedy.edits.map { edit in
          [edit.place, edit.text].filter { !$0.isEmpty }.joined(separator: ": ")
        }.joined(separator: "; "))
    }
    return facts + remedies
  }

  private func proofTitle(of problem: Problem) -> String {
    let facts = problem.reason.facts.count
    guard audience.mayRead(.managers), facts > 0 else { return "" }
    return problem.reason.isMinimal
      ? "What forbids it, of which nothing can be left out" : "Where the content says so"
  }

  private func place(of range: SourceRange) -> String {
    range.file.isEmpty ? "" : "\(range.file):\(range.start.line)"
  }

  private func title(of problem: Problem) -> Markup {
    let name = organisation[problem.trainee]?.name ?? "a colleague"
    let item = organisation[problem.item]?.item
    let times = item?.booking?.times ?? 1
    let which = problem.time.map { times > 1 ? " (\($0) of \(times))" : "" } ?? ""
    return link(.tracker(problem.trainee), name)
      + Markup(text: ", “\(item?.title ?? problem.item.rawValue)”\(which)")
  }

  /// Whether anything on the trainees' paths waits for these late sessions. Milestones are reached by
  /// whatever comes before them, so nearly everything would be waited for: they do not count.
  private func waiting(for problems: [Problem]) -> (lead: String, words: String) {
    let book = handbook.input.visits
    var titles: [String] = []
    for problem in problems {
      for path in book.paths(of: problem.trainee) {
        for step in path.steps
        where !step.item.isMilestone && step.waits.contains(where: { $0.needs(problem.item) }) {
          if !titles.contains(step.item.title) { titles.append(step.item.title) }
        }
      }
    }
    if titles.isEmpty { return ("Fine to leave.", "Nothing else waits for it.") }
    let quoted = titles.map { "“\($0)”" }
    return (
      "Keep an eye on it:",
      "\(listInWords(quoted, atMost: 2)) \(titles.count == 1 ? "waits" : "wait") for it."
    )
  }
}

extension PathWait {
  /// Whether an author's `after` or order makes it wait for this very item.
  fileprivate func needs(_ item: Identifier<Item>) -> Bool {
    if case .item(item, _) = self { true } else { false }
  }
}

extension String {
  /// With a large first letter and a full stop.
  var asSentence: String { capitalisedFirst.withStop }

  /// With a full stop, unless it ends in a mark of its own.
  var withStop: String {
    guard let last, !".!?…".contains(last) else { return self }
    return self + "."
  }
}
