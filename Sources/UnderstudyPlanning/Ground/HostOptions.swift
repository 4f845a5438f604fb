import UnderstudyModel

/// On what terms people may host, looked up for one request after another.
struct HostOptions {
  /// What each person bears, by number; asked of the organisation once, for there are many options.
  let limits: [PersonLimits]
  private(set) var rows: HostRows
  private(set) var cover: CoverCounting
  /// The last options made, by the row of the first host.
  private var latest: [Int: (shape: Shape, options: [Demand.Option])] = [:]

  init(_ problem: PlanningProblem, _ working: WorkingTimes) {
    limits = problem.people.people.map { problem.limits(of: $0) }
    rows = HostRows(problem, working)
    cover = CoverCounting(problem, working)
  }

  /// The options of a request, in the order of its hosts.
  ///
  /// - Parameters:
  ///   - hosts: who may host it, by number.
  ///   - request: what is asked for.
  ///   - trainee: the trainee's number.
  /// - Returns: one for each host.
  mutating func options(
    of hosts: [Int], for request: Request, _ trainee: Int
  ) -> [Demand.Option] {
    guard let first = hosts.first else { return [] }
    let isWorkshop = request.kind == .workshop
    // At most so many guests, whatever the host bears.
    let guests = isWorkshop || request.booking.isExclusive ? 1 : request.capacity ?? .max
    let rows = rows.rows(of: hosts, for: request)
    guard let role = request.hosts.role else {
      // Whether people are missed hangs on each host's own roles.
      return zip(hosts, rows).map { host, row in
        option(host, row, guests, effects(trainee, host, nil, isWorkshop))
      }
    }
    let shape = Shape(
      hosts: hosts, rows: rows, cover: effects(trainee, first, role, isWorkshop), guests: guests)
    if let known = latest[rows[0]], known.shape == shape { return known.options }
    let options = zip(hosts, rows).map { option($0, $1, guests, shape.cover) }
    latest[rows[0]] = (shape, options)
    return options
  }

  private func option(
    _ host: Int, _ row: Int, _ guests: Int, _ cover: [Demand.CoverEffect]
  ) -> Demand.Option {
    Demand.Option(host: host, row: row, guests: min(limits[host].guests, guests), cover: cover)
  }

  private mutating func effects(
    _ trainee: Int, _ host: Int, _ role: Identifier<Role>?, _ isWorkshop: Bool
  ) -> [Demand.CoverEffect] {
    cover.effects(trainee: trainee, host: host, role: role, isWorkshop: isWorkshop, &rows)
  }

  /// What decides the options of a request that follows a role. Those of most requests have been made
  /// for another one, and stay in the same memory.
  private struct Shape: Equatable {
    let hosts: [Int]
    let rows: [Int]
    let cover: [Demand.CoverEffect]
    let guests: Int
  }

  /// On what terms somebody hosted what lies in the past.
  ///
  /// - Parameters:
  ///   - host: the host's number.
  ///   - guests: trainees at once, where the item limits them.
  ///   - role: the role that was followed.
  ///   - trainee: the trainee's number.
  ///   - isWorkshop: whether it was a workshop.
  /// - Returns: an option that no search may take.
  mutating func pastOption(
    _ host: Int, guests: Int?, role: Identifier<Role>?, _ trainee: Int, isWorkshop: Bool
  ) -> Demand.Option {
    option(host, 0, guests ?? .max, effects(trainee, host, role, isWorkshop))
  }
}
