import UnderstudyModel

/// The facts of a problem in numbers: what never changes while plans are tried.
///
/// People, rooms, cover rules and blocks have numbers; slots have places on one line; who is free
/// when is a row of bits.
struct Ground: Sendable {
  let problem: PlanningProblem
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
  /// The places at which something may start.
  let starts: BitRows
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
  /// For each host, by number, the working days of their calendar that lie on the line.
  let workingDays: [Int: [WorkingDay]]
  /// The window's first place; before it lies what only counts in limits.
  let firstPlace: Int
  /// How many earlier placements cannot be in any plan any more, because nobody asks for them.
  let lost: Int
  /// For each choice, how many alternatives are to be taken, and the demands of each.
  let choices: [RequestChoice]

  /// One working day of a host.
  struct WorkingDay: Hashable, Sendable {
    var day: Day
    /// Its hours on the line; empty where some of them have no place there.
    var segments: [Segment]
  }
}
