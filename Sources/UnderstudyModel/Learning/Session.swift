/// A shadowing visit: a trainee follows a host.
package struct Session: Hashable, Sendable {
  /// Who is followed.
  package enum Host: Hashable, Sendable {
    /// Anybody who can host this role.
    case role(Reference<Role>)
    /// Somebody told by relation, role or name: `host="@manager"`.
    case named([Owner])
  }

  package enum Mode: String, CaseIterable, Hashable, Sendable {
    case observe, assist
    /// The trainee does it, the host watches.
    case lead

    /// What the trainee has reached after it, unless the author says otherwise.
    package var level: Level {
      switch self {
      case .observe: .shadowed
      case .assist: .assisted
      case .lead: .cover
      }
    }
  }

  package var host: Host
  package var booking = Booking()
  package var mode = Mode.observe
  /// What the trainee reaches; absent: by mode.
  package var level: Level?
  package var objective = Prose()
  package var watchFor = Prose()
  package var bring = Prose()
  package var debrief = Prose()

  package init(host: Host) { self.host = host }

  /// What the trainee has reached in the host's role after it.
  package var reaches: Level { level ?? mode.level }
}
