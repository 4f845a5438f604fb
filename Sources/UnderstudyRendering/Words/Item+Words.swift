package import UnderstudyModel

extension Item {
  /// The kind of item, as trainees call it. For a host a session is a visit.
  package var kindWord: String {
    switch content {
    case .task: "Task"
    case .reading: "Reading"
    case .session: "Session"
    case .workshop: "Workshop"
    case .event: "Event"
    case .quiz: "Quiz"
    case .reflection: "Reflection"
    case .checkIn: "Check-in"
    case .milestone: "Milestone"
    }
  }

  /// How long it takes, and how often: `2 hours, 3 times, a week apart`; `nil` where nobody said.
  package var effortWords: String? {
    var parts: [String] = []
    switch content {
    case .reading(_, let minutes): parts += minutes.map { [minutesInWords($0)] } ?? []
    case .event(let event): parts += event.duration.map { [$0.inWords] } ?? []
    case .quiz(let quiz): parts.append(count(quiz.questions.count, "question"))
    case .session, .workshop, .checkIn: parts += booking.map(effort) ?? []
    case .task, .reflection, .milestone: break
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func effort(_ booking: Booking) -> [String] {
    var parts = booking.duration.map { [$0.inWords] } ?? []
    if let pieces = booking.parts, booking.duration != nil {
      parts.append("may be split into pieces of \(pieces.inWords)")
    }
    if booking.times > 1 {
      parts.append("\(numberInWords(booking.times)) times")
      if let every = booking.every { parts.append("at least \(every.inWords) apart") }
      if booking.hasDistinctHosts { parts.append("each with another host") }
    }
    return parts
  }

  /// When in the week it wants to be: `Mondays and Fridays, between 09:30 and 12:30`.
  package var hoursWords: String? {
    var parts: [String] = []
    if let days = booking?.days, days != .everyDay {
      parts.append(listInWords(days.days.map { $0.word + "s" }))
    }
    if let window = booking?.window {
      parts.append("between \(window.from.inWords) and \(window.to.inWords)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalisedFirst
  }

  /// When an event happens: `Every Friday at 12:30`; `nil` for anything else.
  package var eventWords: String? {
    guard case .event(let event) = content else { return nil }
    let time = event.at.map { " at \($0.inWords)" } ?? ""
    switch event.when {
    case .date(let day): return day.inFull + time
    case .weekday(let weekday): return "Every \(weekday.word)" + time
    case nil: return "People will tell you when"
    }
  }
}

extension Session.Mode {
  /// What the trainee does.
  package var words: String {
    switch self {
    case .observe: "You watch"
    case .assist: "You help"
    case .lead: "You do it, your host watches"
    }
  }
}

extension Item.Evidence {
  /// What to hand in.
  package var words: String {
    switch self {
    case .link: "a link"
    case .file: "a file"
    case .text: "a few lines of text"
    case .date: "the date"
    }
  }
}

extension Item.Renewal {
  /// `every 12 months`.
  package var words: String {
    switch self {
    case .months(let months): "every \(months == 1 ? "month" : count(months, "month"))"
    case .calendarDays(let days): "every \(days == 1 ? "day" : count(days, "day"))"
    }
  }
}

extension Curriculum.Kind {
  /// As a heading over curricula of this kind.
  package var words: String {
    switch self {
    case .onboarding: "Onboarding"
    case .crossTraining: "Cross-training"
    case .rotation: "Rotation"
    case .move: "Moving to another role"
    case .leaving: "Leaving"
    case .returning: "Coming back"
    case .refresher: "Refreshers"
    }
  }
}
