import UnderstudyModel

/// A moment that may hang on when other requests end.
indirect enum Moment: Hashable, Sendable {
  /// Long ago: it holds nothing up.
  case always
  case at(Instant)
  /// When the last of these requests has ended.
  case ended(Range<Int>)
  /// Like `ended` where these requests are an alternative of a choice; long ago when the choice is
  /// satisfied without them.
  case chosen(choice: Int, Range<Int>)
  /// The beginning or end of a day so long after another moment.
  case counted(DayDistance, from: Moment)
  /// When all of these are past.
  case all([Moment])
  /// When so many of these are past.
  case some(Int, of: [Moment])

  /// When the moment is.
  ///
  /// - Parameters:
  ///   - ended: when a request ends, by its number.
  ///   - satisfied: whether a choice has as many alternatives placed as it needs, by its number.
  /// - Returns: `nil` while it hangs on a request that has no place.
  func instant(ended: (Int) -> Instant?, satisfied: (Int) -> Bool) -> Instant? {
    switch self {
    case .always: return .distantPast
    case .at(let instant): return instant
    case .ended(let requests): return Self.last(of: requests, ended)
    case .chosen(let choice, let requests):
      return Self.last(of: requests, ended) ?? (satisfied(choice) ? .distantPast : nil)
    case .counted(let distance, let base):
      guard let from = base.instant(ended: ended, satisfied: satisfied) else { return nil }
      return from == .distantPast ? from : distance.instant(from: from)
    case .all(let moments):
      var last = Instant.distantPast
      for moment in moments {
        guard let next = moment.instant(ended: ended, satisfied: satisfied) else { return nil }
        last = max(last, next)
      }
      return last
    case .some(let count, let moments):
      if count <= 0 { return .distantPast }
      let known = moments.compactMap { $0.instant(ended: ended, satisfied: satisfied) }.sorted()
      return known.count >= count ? known[count - 1] : nil
    }
  }

  private static func last(of requests: Range<Int>, _ ended: (Int) -> Instant?) -> Instant? {
    var last = Instant.distantPast
    for request in requests {
      guard let end = ended(request) else { return nil }
      last = max(last, end)
    }
    return last
  }

  /// Every request on which the moment may hang.
  var requests: [Int] {
    switch self {
    case .always, .at: []
    case .ended(let range), .chosen(_, let range): Array(range)
    case .counted(_, let base): base.requests
    case .all(let moments), .some(_, let moments): moments.flatMap(\.requests)
    }
  }
}

extension Instant {
  /// Before everything.
  static let distantPast = Instant(minutes: .min / 4)
}
