/// One of the two sides of a decision about a request: every plan is on one side or the other.
struct Branch: Hashable, Sendable {
  enum Side: Hashable, Sendable {
    /// It is placed with this host.
    case with(host: Int)
    /// It is not placed with this host.
    case without(host: Int)
    /// It is placed and starts before this place.
    case before(place: Int)
    /// It is not placed, or starts at this place or later.
    case from(place: Int)
  }

  /// By number among the relaxed problem's requests.
  var request: Int
  var side: Side
}

/// What a row of branches leaves of a request's choices.
struct RequestWays: Hashable, Sendable {
  private var first = 0
  private var last = Int.max
  private var host: Int?
  private var excluded: [Int] = []
  /// Whether it is placed for certain.
  private(set) var isPlaced = false

  mutating func narrow(_ side: Branch.Side) {
    switch side {
    case .with(let host):
      if let known = self.host, known != host { excluded.append(known) }
      self.host = self.host ?? host
      isPlaced = true
    case .without(let host): excluded.append(host)
    case .before(let place):
      last = min(last, place - 1)
      isPlaced = true
    case .from(let place): first = max(first, place)
    }
  }

  /// A decision that the branches so far leave open, and that keeps this host and place on one side;
  /// `nil` where nothing else is left.
  func open(host: Int, place: Int) -> Decision? {
    if last > place { return .place(place + 1) }
    if first < place { return .place(place) }
    return self.host == nil ? .host(host) : nil
  }

  func allows(place: Int) -> Bool { place >= first && place <= last }

  func allows(host: Int) -> Bool {
    (self.host == nil || self.host == host) && !excluded.contains(host)
  }
}
