import UnderstudyDiagnostics
import UnderstudyModel

/// A check that looks at each trainee's path by itself, and tells together what is wrong on many.
protocol PathCheck: Check {
  /// What is wrong on one path.
  func faults(on path: WalkedPath) -> [PathFault]

  /// What can be seen to be wrong without any trainee.
  func faults(forAnybodyIn organisation: Organisation) -> [PathFault]

  /// One sentence for a fault of one place.
  ///
  /// - Parameters:
  ///   - fault: the first of the place.
  ///   - trainees: how many trainees it concerns; 0 when it needs none to be seen.
  /// - Returns: a sentence without a full stop.
  func sentence(_ fault: PathFault, trainees: Int) -> String

  /// What to do about it.
  func help(_ fault: PathFault) -> String

  /// One sentence for so many places.
  func summary(places: Int) -> String
}

extension PathCheck {
  func faults(forAnybodyIn organisation: Organisation) -> [PathFault] { [] }

  package func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    var walk = walk(in: organisation)
    organisation.forEachPath { walk.follow($0) }
    return walk.findings
  }

  /// Starts asking; the paths are still to come.
  func walk(in organisation: Organisation) -> any PathWalk {
    Walk(check: self, faults: faults(forAnybodyIn: organisation))
  }
}

/// One trainee's path, with whose it is.
struct WalkedPath {
  var path: LearningPath
  var person: Person
  var organisation: Organisation
}

/// Something wrong on one path.
struct PathFault {
  /// Where the author would mend it.
  var place: SourceRange
  /// Faults of one topic are told together; as a rule the place itself, in words.
  var topic: String
  /// What the sentence is about: the item, phase or word.
  var subject: String
  /// Whom it concerns and how; absent where it needs no trainee.
  var note: Diagnostic.Note?

  /// A fault that is told together with others of the same place.
  init(at place: SourceRange, about subject: String, note: Diagnostic.Note?, topic: String? = nil) {
    self.place = place
    self.subject = subject
    self.note = note
    self.topic =
      topic ?? "\(place.file):\(place.start.line):\(place.start.column) \(subject)"
  }
}

extension Organisation {
  /// Walks every path of everybody once, one in memory at a time.
  func forEachPath(_ body: (WalkedPath) -> Void) {
    for person in content.people {
      for enrolment in person.enrolments {
        guard let path = path(of: person, in: enrolment) else { continue }
        body(WalkedPath(path: path, person: person, organisation: self))
      }
    }
  }
}
