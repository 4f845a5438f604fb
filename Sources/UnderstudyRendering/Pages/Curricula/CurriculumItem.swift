import UnderstudyModel

/// One item as a curriculum page shows it to everybody.
struct CurriculumItem: View {
  struct Fact: View {
    var name: String
    var words: Markup
  }

  struct Question: View {
    struct Answer: View {
      var text: Markup
      var isCorrect: Bool
    }

    var text: String
    var answers: [Answer]
  }

  var id: String
  var anchor: String
  var title: Markup
  /// Kind and effort in one line.
  var kind: String
  var isOptional: Bool
  var due: String
  /// Who does it and who signs, where the author says so.
  var people: Markup
  var about: Markup
  var facts: [Fact]
  var questions: [Question]
  /// How many right answers it takes, in words.
  var pass: String
}

extension PageWriter {
  /// An item as its author wrote it, before anybody in particular takes it.
  func curriculumItem(_ item: Item, in phase: Phase) -> CurriculumItem {
    var questions: [CurriculumItem.Question] = []
    var pass = ""
    if case .quiz(let quiz) = item.content {
      questions = quiz.questions.map { question in
        CurriculumItem.Question(
          text: question.text,
          answers: question.answers.map { .init(text: line($0.text), isCorrect: $0.isCorrect) })
      }
      let needed = quiz.pass ?? quiz.questions.count
      pass = "\(needed) of \(quiz.questions.count) right is a pass"
    }
    return CurriculumItem(
      id: item.id.rawValue, anchor: anchor(.item(item.id)), title: itemTitle(item),
      kind: [item.kindWord, item.effortWords].compactMap { $0 }.joined(separator: ", "),
      isOptional: item.isOptional,
      due: organisation.dueWords(for: item, in: phase)?.capitalisedFirst ?? "",
      people: people(of: item), about: prose(item.about), facts: facts(of: item),
      questions: questions, pass: pass)
  }

  /// The title; that of a reading leads to what is to be read.
  func itemTitle(_ item: Item) -> Markup {
    if case .reading(let address?, _) = item.content, let href = href(toAddress: address) {
      return Markup(
        html: "<a href=\"\(href.escapedForHTML)\">\(item.title.escapedForHTML)</a>")
    }
    return Markup(text: item.title)
  }

  private func facts(of item: Item) -> [CurriculumItem.Fact] {
    var facts: [CurriculumItem.Fact] = []
    func add(_ name: String, _ words: Markup?) {
      if let words, !words.isEmpty { facts.append(.init(name: name, words: words)) }
    }
    func add(_ name: String, _ words: String?) { add(name, words.map { Markup(text: $0) }) }
    add("When", item.eventWords)
    switch item.content {
    case .session(let session):
      add("With", host(session.host))
      add("How", "\(session.mode.words). You reach: \(session.reaches.words).")
      add("Why", line(session.objective))
      add("Watch for", line(session.watchFor))
      add("Bring", line(session.bring))
      add("Afterwards", line(session.debrief))
    case .workshop(let workshop):
      add("Led by", host(workshop.facilitator))
      add("Why", line(workshop.objective))
      add("Bring", line(workshop.bring))
      add("Room for", workshop.capacity.map { count($0, "person", "people") })
    case .checkIn(let checkIn):
      add("With", checkIn.with.isEmpty ? Markup(text: "your manager") : owners(checkIn.with))
    case .task(let service?): add("Part of", link(.service(service.id)))
    default: break
    }
    add("Hours", item.hoursWords)
    add("Where", place(of: item))
    add("Hand in", item.evidence?.words)
    add("After", joinedInWords(item.after.map { link(.item($0.id)) }))
    add("Again", item.renewal.map(\.words))
    add("For whom", organisation.words(for: item.condition))
    add("Goal", item.goal.map { link(.goal($0.id)) })
    return facts
  }

  /// `By your manager, signed by your mentor`.
  private func people(of item: Item) -> Markup {
    var parts: [Markup] = []
    if !item.owners.isEmpty { parts.append(Markup(text: "by ") + owners(item.owners)) }
    if !item.signOff.isEmpty { parts.append(Markup(text: "signed by ") + owners(item.signOff)) }
    return parts.joined(separator: ", ").capitalised
  }

  /// Whom a session or workshop is with.
  func host(_ host: Session.Host) -> Markup {
    switch host {
    case .role(let role): link(.role(role.id))
    case .named(let words): words.isEmpty ? Markup(text: "a colleague") : owners(words)
    }
  }

  /// Where an item happens, as its author says: a room, a place, or both.
  func place(of item: Item) -> String? {
    let room = item.room.flatMap { organisation[$0.id] }
    let site = room?.site.flatMap { organisation[$0.id]?.name }
    let parts = [room?.name, site, item.place].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
