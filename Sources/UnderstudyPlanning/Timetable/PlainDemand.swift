import UnderstudyModel

/// A demand that takes one stretch with one host and hangs on other such demands by plain order: by
/// far the most. The timetable knows only these; whatever is less plain stands where the general
/// search has put it.
struct PlainDemand: BitwiseCopyable, Sendable {
  /// Its number in the ground.
  var number: Int32
  var trainee: Int32
  var slots: Int32
  /// The first place where it may start, and the one behind the last where it may end, as far as no
  /// other plain demand has a say.
  var opens: Int32
  var closes: Int32
  /// The day it is due, as a position among aim days; far away where it never is.
  var due: Int32
  /// The day to which its followers are pushed by theirs.
  var urgency: Int32
  var weight: Int
  /// Its options, among those of all.
  var firstOption: Int32
  var optionCount: Int32
  /// The plain demands before it and after it, among those of all.
  var firstBefore: Int32
  var beforeCount: Int32
  var firstAfter: Int32
  var afterCount: Int32
  /// -1 where it has none.
  var block: Int32
  var room: Int32
  /// Where the earlier plan has it; -1 where it cannot stand there any more.
  var previousHost: Int32
  var previousPlace: Int32
  /// Whether the earlier plan has it at all.
  var isKnown: Bool
  /// Whether it counts in `placed`.
  var isCounted: Bool
  /// Whether a plan without it is out of the question: people have decided, or others wait for it.
  var mustStand: Bool
  /// The row of places where something of its length may start.
  var startRow: Int32

  static let never: Int32 = .max / 4
}

/// Somebody who may host a plain demand.
struct PlainOption: BitwiseCopyable, Sendable {
  var host: Int32
  /// The row of the slots in which they may host it.
  var row: Int32
  /// What it takes of the host's room for guests: all of it, or one.
  var units: Int32
  /// Which cover rules notice it.
  var cover: Int32
}

/// What one person bears and gives, in slots.
struct PlainPerson: BitwiseCopyable, Sendable {
  var learningPerDay: Int32
  var learningPerWeek: Int32
  var hostingPerWeek: Int32
  var guests: Int32
  var share: Int32
  /// Where the counts of their guests begin; -1 where one guest at a time is all.
  var firstUnit: Int32
}

extension Demand {
  /// Whether a demand is plain, its neighbours left aside.
  func isPlain(in ground: Ground) -> Bool {
    guard let request, fixed == nil, begun == nil, wholeDays == nil, shortestPart == nil,
      workshop == nil, every == nil, !hasDistinctHosts, pinnedPieces.isEmpty, movingDues.isEmpty,
      dueAfter.isEmpty, slots <= 64, ground.problem.requests[request].alternative == nil,
      previous.map({ $0.pieces.count == 1 }) ?? true, !options.isEmpty
    else { return false }
    return waits.allSatisfy(\.isPlain)
      && options.allSatisfy { $0.guests == 1 || $0.guests == ground.limits[$0.host].guests }
  }
}

extension Moment {
  /// Whether the moment is nothing but the end of some requests.
  fileprivate var isPlain: Bool {
    switch self {
    case .always, .at, .ended: true
    case .all(let moments): moments.allSatisfy(\.isPlain)
    case .chosen, .counted, .some: false
    }
  }
}
