/// Why a bound holds, in a form that another program can recompute.
enum LevelProof: Hashable, Sendable {
  /// Requests of one trainee that are priced together, and what they cost at least at the prices.
  struct PricedCase: Hashable, Sendable {
    /// By number among the relaxed problem's requests.
    var requests: [Int]
    /// In parts of a unit.
    var least: Int
  }

  /// No value is below nothing.
  case nothing
  /// Prices of what is scarce, and the cases that are solved at them.
  case prices(Prices, cases: [PricedCase])
  /// One person, as a trainee or as a host, is busy for so long with what only they can do.
  case person(OnePersonBound.Subject)
  /// Every plan is on one side of a decision or on the other, and each side has a proof: that the
  /// request has the host, or is placed before the place; or that not.
  indirect case either(request: Int, Decision, LevelProof, LevelProof)
}

/// What a search tree decides about a request.
enum Decision: Hashable, Sendable {
  /// Whether it has this host, by number among the hosts.
  case host(Int)
  /// Whether it starts before this place.
  case place(Int)

  /// The side on which it is so.
  var yes: Branch.Side {
    switch self {
    case .host(let host): .with(host: host)
    case .place(let place): .before(place: place)
    }
  }

  /// The side on which it is not.
  var no: Branch.Side {
    switch self {
    case .host(let host): .without(host: host)
    case .place(let place): .from(place: place)
    }
  }
}
