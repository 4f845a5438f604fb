/// Requests of one trainee that are priced together.
enum RelaxedCase: Sendable {
  case exact(TraineeCase)
  /// One request in pieces or whole days, by number.
  case loose(Int, trainee: Int)

  var trainee: Int {
    switch self {
    case .exact(let aCase): aCase.trainee
    case .loose(_, let trainee): trainee
    }
  }

  var requests: [Int] {
    switch self {
    case .exact(let aCase): aCase.requests
    case .loose(let request, _): [request]
    }
  }
}

/// A cheapest choice for a case.
struct CaseSolution: Sendable {
  struct Placed: Sendable {
    var request: Int
    /// Where it starts; absent: in pieces or whole days.
    var place: Int?
    /// The place behind its last.
    var end: Int
  }

  var cost: Int
  /// In order of time.
  var placed: [Placed]
  /// The same for an exact case, to begin with another time.
  var choice: [TraineeCase.Chosen] = []
}
