import UnderstudyModel

/// What a map shows, before anybody knows where.
///
/// Everything is in an order that depends on names alone, so that the order in which content was
/// written never moves a box.
struct MapContent {
  /// A box: a role, a partner, or a whole department.
  struct Station {
    var node: Node
    var name: String
    var subtitle: String
    /// Whether only one person can do it.
    var isAlone: Bool
    /// Which of the groups it lies in; absent: none.
    var group: Int?
  }

  /// A shaded region around some stations.
  struct Group {
    var node: Node?
    var name: String
  }

  struct Customer {
    var node: Node
    var name: String
  }

  struct Link {
    enum End: Hashable {
      case station(Int)
      case customer(Int)
      case everyone
    }

    /// A station.
    var from: Int
    var to: End
    var what: String
    /// How many further services share the line; said even where `what` has to be shortened.
    var more = 0
    var time: String
    var criticality: Service.Criticality
    var pins: [StickingPointEntry]
    /// The whole sentence, for when the label had to be shortened.
    var sentence: String
  }

  var stations: [Station] = []
  var groups: [Group] = []
  var customers: [Customer] = []
  var links: [Link] = []
  /// The line to the customer: stations from left to right, each serving the next, the last serving
  /// the first of `customers`. Empty where no customer is served.
  var mainRow: [Int] = []
  /// A sentence below the rail, instead of the stations that serve everyone; empty: none.
  var rail: [TextLine.Span] = []
}

extension MapContent.Link {
  /// The station it ends at, where it ends at one.
  var station: Int? {
    if case .station(let place) = to { place } else { nil }
  }

  /// The customer it ends at, where it ends at one.
  var customer: Int? {
    if case .customer(let place) = to { place } else { nil }
  }

  /// Whether two links end or begin at the same box; such lines meet there anyway.
  func sharesEnd(with other: Self) -> Bool {
    from == other.from || to == other.to || station == other.from || other.station == from
  }

  /// How much it should pull its ends together.
  var pull: Double {
    switch criticality {
    case .high: 3
    case .normal: 2
    case .low: 1
    }
  }
}
