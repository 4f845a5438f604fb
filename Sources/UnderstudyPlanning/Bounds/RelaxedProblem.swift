import UnderstudyModel

/// The problem as bounds see it: what is asked for, with some rules loosened and none added.
///
/// Whatever holds of every plan here holds of every plan of the problem, because each of those is a
/// plan here too, of the same value or a better one. Rooms, gates that count, repetitions' distances
/// and the like are loosened away; pieces and whole days keep only when they could end at best.
/// Everything is a number, so that a program that knows nothing of Understudy can read it.
struct RelaxedProblem: Sendable {
  /// The places of the line of time, and what the aims count at each.
  let time: RelaxedTime
  /// Places in which somebody may learn or host, as rows of bits; equal rows stand once.
  let rows: BitRows
  /// Everybody who learns, in the order of people.
  let trainees: [RelaxedTrainee]
  /// Everybody who may host, in the order of people.
  let hosts: [RelaxedHost]
  /// What may still be placed, in the order of the problem's requests.
  let requests: [RelaxedRequest]
  /// How many more people may be away, for each cover rule and place; `nil` where it never matters.
  let covers: [[Int?]]
  /// The ways of being away: from which cover rule, and the row of the places at which it counts;
  /// no row: at all.
  let absences: [CoverAbsence]
  /// What should keep one host, as far as it is not fixed.
  let blocks: [RelaxedBlock]
  /// Weighted sums that no plan escapes, because what stands already costs them.
  let spent: AimTerms
  /// Slots from the window's start to the end of the last thing that stands already.
  let standingEnd: Int
  let aims: Aims
  /// Lengths in slots by which visits are counted, each once and the shortest first: those of requests
  /// in one stretch and some between them; none where there are too many to be worth it.
  let lengths: [Int]
}

extension RelaxedProblem {
  /// Whether a host's week has room for so many slots, were nothing else in it; what runs on into
  /// another week is not asked.
  func hasRoom(_ host: Int, _ place: Int, _ slots: Int) -> Bool {
    let week = time.weeks[place]
    guard time.weeks[place + slots - 1] == week, let left = hosts[host].slotsLeft[week] else {
      return true
    }
    return slots <= left
  }

  /// How many visits of a length or longer a host's week can hold at most, a visit twice as long
  /// counted as two; `nil` where slots say as much already.
  func visitsLeft(_ host: Int, week: Int, ofLength length: Int) -> Int? {
    guard let left = hosts[host].slotsLeft[week], left % length != 0 else { return nil }
    return left / length
  }
}

/// Time as places on a line: neighbours on the line are neighbours in time.
struct RelaxedTime: Sendable {
  let count: Int
  /// The stretches of neighbouring slots: the first place, the first slot, how many.
  let stretches: [(place: Int, slot: Int, count: Int)]
  /// The places at which something may start.
  let starts: [Bool]
  /// For each place, its day and its week, counted from the line's first.
  let days: [Int]
  let weeks: [Int]
  /// For each place, the position among aim days of the day on which its slot ends.
  let positions: [Int]
  /// The position of the day before the window's first.
  let before: Int
  /// For each place, slots from the window's start to the end of its slot.
  let ends: [Int]
  let weekCount: Int

  /// Days of the aims from the window's first to that of a visit that ends before a place.
  func aimDay(endingAt end: Int) -> Int { max(0, positions[end - 1] - before) }
}

/// Somebody who learns.
struct RelaxedTrainee: Hashable, Sendable {
  var person: Int
  /// When they are free to learn.
  var row: Int
  var slotsPerDay: Int?
  /// Days of the aims to the last of what stands already.
  var lastDay: Int
  /// What they may still learn, by number among the requests.
  var requests: [Int]
}

/// Somebody who may host.
struct RelaxedHost: Hashable, Sendable {
  var person: Int
  /// Slots that each week has left for guests, every guest's counted; absent: no end.
  var slotsLeft: [Int?]
  /// Slots above the fair share that they host already; negative while there is room.
  var aboveShare: Int
}

/// A way of being away from those who count for a cover rule.
struct CoverAbsence: Hashable, Sendable {
  var cover: Int
  var row: Int?
}

/// Requests of one trainee that should keep one host.
struct RelaxedBlock: Hashable, Sendable {
  /// How many hosts it has already, through what stands.
  var standing = 0
  /// Those of them who may still host something, by number among the hosts.
  var hosts: [Int] = []
}

/// A request that has no fixed place yet.
struct RelaxedRequest: Hashable, Sendable {
  /// Somebody who may host it.
  struct Option: Hashable, Sendable {
    /// By number among the hosts.
    var host: Int
    /// When they may host it, as far as their own calendar and cover say.
    var row: Int
    /// The part of the host that it takes is one in so many; 0 where it takes none.
    var share: Int
    /// How attending takes the trainee away from those who count, by number among the absences.
    var absences: [Int]
  }

  /// A visit in pieces or whole days: it begins at `latest` at the latest and ends at `end` at the
  /// earliest.
  struct LooseVisit: Hashable, Sendable {
    var latest: Int
    var end: Int
  }

  /// By number in the problem.
  var number: Int
  /// By number among the trainees.
  var trainee: Int
  var slots: Int
  /// Where it may be split, or takes whole days: the visits it could be; absent: one stretch.
  var visits: [LooseVisit]?
  var options: [Option]
  /// The first place at which it may start, whatever else is placed.
  var opens: Int
  /// The position of its due day, where it is known.
  var due: Int?
  /// What a day late costs, and what no place costs.
  var weight: Int
  var lost: Int
  /// Requests, by number among these, that must be placed and over before it starts.
  var after: [Int]
  /// The block it belongs to, by number.
  var block: Int?
  /// Earlier placements of it: how many, and where one stood that is alone.
  var earlier: Earlier

  struct Earlier: Hashable, Sendable {
    var count = 0
    /// By number among the hosts; absent: nobody who may host it now.
    var host: Int?
    /// Absent: nowhere on the line.
    var place: Int?
    /// Whether `host` and `place` tell all.
    var isOneStretch = false
  }
}
