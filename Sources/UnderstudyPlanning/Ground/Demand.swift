import UnderstudyModel

/// A request in numbers: what the search needs to know of it, and nothing that must be looked up.
///
/// Some demands stand for no request: what people did before today takes up their time as well.
struct Demand: Sendable {
  /// Somebody who may host it.
  struct Option: Hashable, Sendable {
    /// The host's number among the people.
    var host: Int
    /// The row of the slots in which they may host it.
    var row: Int
    /// Guests at once, this one included, that host and session bear.
    var guests: Int
    /// What cover says about it.
    var cover: [CoverEffect]
  }

  /// That attending takes somebody away from those who count.
  struct CoverEffect: Hashable, Sendable {
    /// The rule's number.
    var rule: Int
    /// The row of the slots in which the trainee is a member; absent: in all.
    var memberRow: Int?
  }

  /// A piece of which people have decided when it starts.
  struct PinnedPiece: Hashable, Sendable {
    var part: Int?
    /// The place where it starts.
    var place: Int
    /// Slots, where they are known.
    var count: Int?
  }

  /// Absent for what lies in the past and is asked for no more.
  var request: Int?
  /// The trainee's number among the people.
  var trainee: Int
  /// Slots that are still to be placed; for whole days only a measure of size.
  var slots: Int
  var wholeDays: Int?
  /// Slots of its shortest piece, where it may be split.
  var shortestPart: Int?
  var options: [Option]
  /// Nobody else visits the host meanwhile.
  var isAlone: Bool
  /// The number of the workshop, so that trainees find one another's runs.
  var workshop: Int?
  /// Trainees in one run of the workshop.
  var capacity: Int
  var room: Int?
  var weight: Int
  var isOptional: Bool
  /// The first place where it may start, as far as that hangs on no other request.
  var opens: Int
  /// Moments that hang on other requests, before which it may not start.
  var waits: [Moment]
  /// The demands on which those moments may hang, and the demands that hang on this one.
  var before: [Int]
  var after: [Int]
  /// The day it is due, as far as that hangs on no other request, as a position among aim days.
  var due: Int?
  var movingDues: [(moment: Moment, distance: DayDistance)]
  /// The demands whose due days hang on this one.
  var dueAfter: [Int]
  var block: Int?
  var siblings: Range<Int>
  var every: Length.Amount?
  var hasDistinctHosts: Bool
  /// Where the earlier plan has it.
  var previous: PreviousVisit?
  /// Of a request that is under way, what has been held: it must go on with the same host and in the
  /// same week.
  var begun: Visit?
  /// The pieces that stand already, by number.
  var keptParts: Set<Int> = []
  /// It stands where it stands: history, or what people have been told already.
  var fixed: Visit?
  var pinnedHost: Int?
  var pinnedPieces: [PinnedPiece]

  /// Whether people have decided when it starts.
  var isAnchored: Bool { !pinnedPieces.isEmpty }
}

/// Where the earlier plan has a request, piece by piece.
struct PreviousVisit: Hashable, Sendable {
  struct Piece: Hashable, Sendable {
    var part: Int
    var host: Int?
    var start: Instant
  }

  var pieces: [Piece]
  /// The same as a visit on the line; absent where it does not lie on it as it is.
  var visit: Visit?
}
