/// A fact that prose may ask for with `<value of="…"/>`.
package enum ProseValue: String, CaseIterable, Sendable {
  case traineeName = "trainee.name"
  case traineeFirstName = "trainee.first-name"
  case traineeRole = "trainee.role"
  case traineeDepartment = "trainee.department"
  case traineeSite = "trainee.site"
  case traineeStart = "trainee.start"
  case managerName = "manager.name"
  case managerFirstName = "manager.first-name"
  case buddyName = "buddy.name"
  case buddyFirstName = "buddy.first-name"
  case mentorName = "mentor.name"
  case mentorFirstName = "mentor.first-name"
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
    case .curriculumTitle: "this curriculum"
    case .organisationName: "the organisation"
    case .today: "today"
    }
  }
}
