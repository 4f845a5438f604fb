import UnderstudyModel

/// Who reads a text that was written for each trainee anew.
struct ProseReader: Sendable {
  var trainee: Person
  var enrolment: Enrolment?

  /// A fact about the reader; `nil` where the content does not say.
  func text(for value: ProseValue, in organisation: Organisation, today: Day) -> String? {
    let manager = trainee.manager.flatMap { organisation[$0.id]?.name } ?? trainee.managerName
    let buddy = trainee.buddy.flatMap { organisation[$0.id]?.name }
    let mentor = enrolment?.mentor.flatMap { organisation[$0.id]?.name }
    switch value {
    case .traineeName: return trainee.name
    case .traineeFirstName: return trainee.name.firstName
    case .traineeRole: return role(in: organisation).map(\.title.loweredFirst)
    case .traineeDepartment:
      return trainee.homeDepartment(in: organisation).flatMap { organisation[$0]?.name }
    case .traineeSite: return trainee.site.flatMap { organisation[$0.id]?.name }
    case .traineeStart: return (trainee.start ?? enrolment?.start)?.inFull
    case .managerName: return manager
    case .managerFirstName: return manager?.firstName
    case .buddyName: return buddy
    case .buddyFirstName: return buddy?.firstName
    case .mentorName: return mentor
    case .mentorFirstName: return mentor?.firstName
    case .enrolmentStart: return enrolment?.start.inFull
    case .enrolmentDue: return enrolment?.due?.inFull
    case .curriculumTitle:
      return enrolment.flatMap { organisation[$0.curriculum.id]?.title }
    case .organisationName: return organisation.name
    case .today: return today.inFull
    }
  }

  /// The first role held, or the one that the curriculum leads to.
  private func role(in organisation: Organisation) -> Role? {
    trainee.holds.lazy.compactMap { organisation[$0.role.id] }.first
      ?? enrolment.flatMap { organisation[$0.curriculum.id] }?
      .roles.lazy.compactMap { organisation[$0.id] }.first
  }
}
