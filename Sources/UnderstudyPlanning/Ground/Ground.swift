import UnderstudyModel

/// The facts of a problem in numbers: what never changes while plans are tried.
///
/// People, rooms, cover rules and blocks have numbers; slots have places on one line; who is free
/// when is a row of bits.
///
/// A class, because every state of a plan refers to it and nothing in it ever changes.
final class Ground: Sendable {
  let problem: PlanningProblem
  let window: PlanningWindow
  let commitments: Commitments
  let line: SlotLine
  /// People by number, in the order of the content.
  let people: [Person]
  /// A demand for each request, in their order, then one for each placement of the past that belongs
  /// to no request that is still open.
  let demands: [Demand]
  /// For each person, the places at which they are at work and free.
  let free: BitRows
  /// The rows that demands and their options name: when a host may host, when somebody is a member.
  let rows: BitRows
  /// The places at which something may start; and those after which it may end.
  let starts: BitRows
  let ends: BitRows
  /// For each cover rule and place, how many more people may be away.
  let coverSlack: [[Int16]]
  /// For each cover rule, the places at which nobody may be away to begin with.
  let coverBlocked: BitRows
  /// What each person bears, by number.
  let limits: [PersonLimits]
  let roomCount: Int
  let blockCount: Int
  /// Slots that are each person's fair part.
  let fairShares: [Int]
  let shares: FairShares
  let days: AimDays
  /// For each place, the days of the aims from the window's first to it, both included.
  let aimDays: [Int]
  /// For each place, the position among aim days of the day on which its slot ends.
  let endPositions: [Int]
  /// For each host, by number, the working days of their calendar that lie on the line.
  let workingDays: [Int: [WorkingDay]]
  /// The window's first place; before it lies what only counts in limits.
  let firstPlace: Int
  /// How many earlier placements cannot be in any plan any more, because nobody asks for them.
  let lost: Int
  /// For each choice, how many alternatives are to be taken, and the demands of each.
  let choices: [RequestChoice]

  /// Lays out a problem, with what is committed already.
  init(_ problem: PlanningProblem, _ commitments: Commitments) {
    let people = problem.people.people
    let working = WorkingTimes(problem, committed: commitments)
    let line = working.line
    let days = AimDays(problem)
    var builder = DemandBuilding(problem, commitments, working, days)
    builder.build()
    let shares = FairShares(problem)

    self.problem = problem
    window = problem.window
    self.commitments = commitments
    self.line = line
    self.people = people
    demands = builder.demands
    free = working.free
    rows = builder.hosts.rows.rows
    starts = Self.starts(on: line)
    ends = Self.ends(on: line)
    coverSlack = problem.covers.indices.map { builder.hosts.cover.slack(of: $0) }
    coverBlocked = Self.blocked(coverSlack, on: line)
    limits = builder.hosts.limits
    roomCount = builder.rooms.count
    blockCount = builder.blocks.count
    self.shares = shares
    fairShares = people.map { shares.shares[$0.id] ?? 0 }
    self.days = days
    let before = days.position(of: problem.window.first - 1)
    endPositions = Self.endPositions(on: line, days)
    aimDays = endPositions.map { max(0, $0 - before) }
    workingDays = builder.workingDays
    choices = problem.choices
    firstPlace = line.firstPlace(from: problem.window.opens)
    lost = builder.lost
  }

  /// One working day of a host.
  struct WorkingDay: Hashable, Sendable {
    var day: Day
    /// Its hours on the line; empty where some of them have no place there.
    var segments: [Segment]
  }
}
