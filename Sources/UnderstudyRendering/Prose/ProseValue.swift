/// A fact that prose may ask for with `<value of="…"/>`: one case for each of `Prose.facts`.
package enum ProseValue: String, CaseIterable, Sendable {
  case traineeName = "trainee.name"
  case traineeFirstName = "trainee.first-name"
  case traineeRole = "trainee.role"
  case traineeDepartment = "trainee.department"
  case traineeSite = "trainee.site"
  case traineeStart = "trainee.start"
  case managerName = "trainee.manager"
  case managerFirstName = "trainee.manager.first-name"
  case buddyName = "trainee.buddy"
  case buddyFirstName = "trainee.buddy.first-name"
  case mentorName = "trainee.mentor"
  case mentorFirstName = "trainee.mentor.first-name"
  case enrolmentStart = "enrolment.start"
  case enrolmentDue = "enrolment.due"
  case curriculumTitle = "curriculum.title"
  case organisationName = "organisation.name"
  case today = "today"

  /// What stands in its place on a page that everybody reads.
  var standIn: String {
    switch self {
    case .traineeName: "your name"
    case .traineeFirstName: "your first name"
    case .traineeRole: "your role"
    case .traineeDepartment: "your department"
    case .traineeSite: "your site"
    case .traineeStart: "your first day"
    case .managerName, .managerFirstName: "your manager"
    case .buddyName, .buddyFirstName: "your buddy"
    case .mentorName, .mentorFirstName: "your mentor"
    case .enrolmentStart: "the day you start"
    case .enrolmentDue: "the day by which you should be done"
    case .curriculumTitle: "this curriculum"
    case .organisationName: "the organisation"
    case .today: "today"
    }
  }
}
