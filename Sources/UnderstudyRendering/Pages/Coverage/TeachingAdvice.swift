import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations

/// One thing to learn so that fewer roles rest on one person.
struct TeachingAdvice: View {
  var title: String
  var reason: String
  var way: Markup
  /// The first session: when, and with whom.
  var first: Markup
  /// `1 → 2 people`.
  var gain: String
  var hours: String
  /// Whether the plan has it already.
  var isBooked: Bool
  var enrolment: ReadySnippet?
}

/// Something to paste into the content.
struct ReadySnippet: View {
  var summary: String
  /// Where it belongs.
  var place: String
  var text: String
}

/// A curriculum to begin with, for a role that none teaches.
struct CurriculumProposal: View {
  var title: String
  var about: String
  var snippets: [ReadySnippet]
}

extension PageWriter {
  /// Who should learn what next, most risk removed for an hour first: what calendars can hold.
  var teachingAdvice: [TeachingAdvice] {
    handbook.connections.proposals.proposals.map { proposal in
      let next = proposal.advice.next
      let sessions = countInWords(next.sessions, "more session").capitalisedFirst
      return TeachingAdvice(
        title: "\(personName(next.person)) \(next.level >= .assisted ? "finishes" : "learns") "
          + name(of: .role(next.role)).loweredFirst,
        reason: handbook.connections.advices.reason(for: proposal.advice),
        way: Markup(text: "\(sessions) of ") + link(.curriculum(next.curriculum))
          + Markup(text: "."),
        first: first(of: proposal),
        gain: "\(proposal.advice.able) → \(count(proposal.advice.able + 1, "person", "people"))",
        hours: minutesInWords(next.minutes), isBooked: proposal.isPlanned,
        enrolment: proposal.snippet.map { enrolment(of: next.person, $0) })
    }
  }

  /// Roles worth learning for which nobody has time; empty where there are none.
  var adviceWithoutTime: Markup {
    let roles = handbook.connections.proposals.withoutTime.prefix(6)
    guard !roles.isEmpty else { return Markup() }
    return Markup(
      text:
        "Worth it too, but without a time in the planning window (nobody to host, no hour that suits both, or something before it that is not settled): "
    )
      + joinedInWords(roles.map { link(.role($0), name(of: .role($0)).loweredFirst) })
      + Markup(text: ".")
  }

  /// Something to begin with where no curriculum teaches a role that too few can do.
  var curriculumProposals: [CurriculumProposal] {
    handbook.connections.proposals.drafts.prefix(4).map { draft in
      let hours = countInWords(CurriculumDraft.hours, "hour")
      let who = draft.person.map { "\(personName($0)) could begin: " } ?? ""
      let why =
        who.isEmpty
        ? ""
        : draft.neighbour.map { "their work meets it in \($0.service.what.loweredFirst). " } ?? ""
      let about =
        who + why + (why.isEmpty && !who.isEmpty ? hours : hours.capitalisedFirst)
        + " of sessions to begin with."
      let curriculum = ReadySnippet(
        summary: "A curriculum to begin with", place: "Keep it as a file of its own.",
        text: draft.curriculumXML)
      let enrolment = draft.person.flatMap { person in
        draft.enrolmentXML.map { self.enrolment(of: person, $0) }
      }
      return CurriculumProposal(
        title: name(of: .role(draft.role)), about: about,
        snippets: [curriculum] + (enrolment.map { [$0] } ?? []))
    }
  }

  /// `First on Tue 24 Nov, 09:00 to 11:00, with Tomasz; the last is over on Thu 3 Dec.`
  private func first(of proposal: LearningProposal) -> Markup {
    let slot = proposal.first
    let until =
      slot.start.day == slot.end.day ? slot.end.time.inWords : slot.end.short
    let last = proposal.ready - 1
    let rest = proposal.slots.count > 1 ? "; the last is over on \(last.short)" : ""
    let words = slot.isPlanned ? "Planned for " : "Both are free on "
    return Markup(text: "\(words)\(slot.start.short) to \(until), with ") + person(slot.host)
      + Markup(text: "\(rest).")
  }

  private func enrolment(of person: Identifier<Person>, _ text: String) -> ReadySnippet {
    let declared = organisation[person]?.declared.range
    let place = declared.map { $0.file.isEmpty ? "" : ", \($0.file):\($0.start.line)" } ?? ""
    return ReadySnippet(
      summary: "Enrol \(personName(person))", place: "Paste it into their element\(place).",
      text: text)
  }
}
