import UnderstudyModel

@testable import UnderstudyRendering

extension Theatre {
  /// The curriculum with one item of every kind.
  static var curriculum: Curriculum {
    var curriculum = Curriculum("first-nights", title: "Your first nights", declared: place())
    curriculum.roles = [mention("prompter")]
    curriculum.summary = Prose(text: "Learn to be heard only by those who need you.")
    curriculum.welcome = .init(
      from: [owner("stage-manager")],
      letter: Prose([
        .paragraph([.text("Dear "), .value("trainee.first-name", place().range)], place())
      ]), declared: place())
    curriculum.version = "2026.1"
    curriculum.phases = [
      phase(
        "before", "Before day one", "-5d", "-1d",
        [
          item("contract", "Sign your contract", .task(service: nil)) {
            $0.owners = [owner("@manager")]
            $0.evidence = .date
          },
          item("house-rules", "Read the house rules", .reading(address: nil, minutes: 20)),
        ]),
      phase(
        "week-1", "Your first week", "0d", "4d",
        [
          session("see-props", "See where props come from", role: "props-maker") { item, session in
            item.signOff = [owner("@host")]
            session.objective = Prose(text: "You know what may not be touched.")
            session.watchFor = Prose(text: "What is checked twice.")
            session.bring = Prose(text: "Clean hands.")
            session.debrief = Prose(text: "Name one thing you would mark.")
          },
          session("listen-in", "Listen in on a rehearsal", role: "stage-manager", "1h") {
            item, session in
            item.after = [mention("see-props")]
            session.booking.times = 2
          },
          item("fly-floor", "Look down from the fly floor", .workshop(workshop)) {
            $0.due = offset("3d")
          },
          item("soup", "Soup on Friday", .event(friday)) { $0.place = "The green room" },
          item("cues", "Cues in two questions", .quiz(quiz)),
          item("surprise", "What surprised you?", .reflection),
          item("how-was-it", "How was your week?", .checkIn(checkIn)) { $0.due = offset("4d") },
          item("one-week", "One week in", .milestone(celebrate: true)),
        ]),
      phase(
        "month-1", "Your first month", "5d", "20d",
        [
          .choice(
            {
              var choice = Choice(count: 1, declared: place())
              choice.entries = [
                session("see-light", "Follow the light", role: "stage-manager"),
                session("see-sound", "Follow the sound", role: "props-maker"),
              ]
              return choice
            }()),
          .group(
            {
              var group = ItemGroup(title: "On your own", declared: place())
              group.entries = [
                item("prompt-alone", "Prompt a rehearsal alone", .task(service: nil)) {
                  $0.signOff = [owner("@mentor")]
                },
                item("costume", "Try on a costume", .task(service: nil)) { $0.isOptional = true },
              ]
              return group
            }()),
        ]),
    ]
    return curriculum
  }

  private static var workshop: Workshop {
    var workshop = Workshop(facilitator: .role(mention("stage-manager")))
    workshop.booking.duration = length("1h30min")
    workshop.capacity = 6
    return workshop
  }

  private static var friday: Event {
    var event = Event(when: .weekday(.friday))
    event.at = time("12:30")
    event.duration = length("1h")
    return event
  }

  private static var checkIn: CheckIn {
    var checkIn = CheckIn(with: [owner("@manager")])
    checkIn.booking.duration = length("30min")
    return checkIn
  }

  private static var quiz: Quiz {
    let questions = [("Who says go?", "The stage manager"), ("Who says nothing?", "You")]
      .map { text, right in
        Quiz.Question(
          nil, text: text,
          answers: [
            .init(Prose(text: "Whoever is loudest"), isCorrect: false),
            .init(Prose(text: right), isCorrect: true),
          ], declared: place())
      }
    return Quiz(pass: 1, questions: questions)
  }

  /// Everything but the schedule.
  static func content(_ fill: (inout OrganisationContent) -> Void = { _ in }) -> Organisation {
    organisation { content in
      content.zone = london
      content.departments = [Department("stage", name: "Stage", declared: place())]
      content.roles = [
        role("prompter", "Prompter") { $0.purpose = Prose(text: "You catch whoever falls.") },
        role("props-maker", "Props maker"), role("stage-manager", "Stage manager"),
      ]
      content.curricula = [curriculum]
      content.people = people
      var policy = PlanningPolicy(declared: place())
      policy.from = monday
      policy.until = monday + 40
      policy.limits.hostPerWeek = 360
      content.planning = policy
      fill(&content)
    }
  }

  static var people: [Person] {
    [
      person("mira-voss", "Mira Voss", role: "stage-manager") {
        $0.hosting = Hosting(declared: place())
        $0.phone = "11"
      },
      person("piet-jansen", "Piet Jansen", role: "props-maker") {
        $0.hosting = Hosting(declared: place())
        $0.absences = [
          Absence(
            from: monday + 2, to: monday + 3, reason: "Knee operation", declared: place())
        ]
      },
      person("nell-abara", "Nell Abara", role: "prompter") {
        $0.start = monday
        $0.manager = mention("mira-voss")
        $0.buddy = mention("piet-jansen")
        var enrolment = Enrolment(mention("first-nights"), start: monday, declared: place())
        enrolment.mentor = mention("mira-voss")
        $0.enrolments = [enrolment]
      },
    ]
  }

  static var schedule: [Placement] {
    [
      placed(
        "nell-abara", "see-props", with: "piet-jansen", "2026-11-24T09:30", "2026-11-24T11:30"),
      placed(
        "nell-abara", "listen-in", with: "mira-voss", "2026-11-25T14:00", "2026-11-25T15:00",
        time: 1),
      placed(
        "nell-abara", "listen-in", with: "mira-voss", "2026-11-26T14:00", "2026-11-26T15:00",
        time: 2),
      placed(
        "nell-abara", "how-was-it", with: "mira-voss", "2026-11-27T16:00", "2026-11-27T16:30"),
    ]
  }

  /// With the plan beside it.
  static func planned(_ fill: (inout OrganisationContent) -> Void = { _ in }) -> Organisation {
    content {
      $0.schedule = schedule
      fill(&$0)
    }
  }
}
