import UnderstudyModel

/// The slots in which one demand could stand with one host, worked out word by word as they are
/// asked for: most visits find their place long before the window's end.
struct FreeTime: Sendable {
  /// Where the trainee is free and may be away.
  var base: [UInt64] = []
  /// Where host and trainee are.
  var both: [UInt64] = []
  /// Up to which word each is worked out.
  var baseKnown = 0
  var bothKnown = 0
  var demand = 0
  /// What is asked; everything, unless somebody wants to know which rule forbids something.
  var layers = FactLayers.all
  var option = Demand.Option(host: 0, row: 0, guests: 1, cover: [])
}

extension PlanState {
  /// Begins with a demand: what is asked next concerns its trainee.
  mutating func lookForTime(of demand: Int, _ cover: [Demand.CoverEffect], from place: Int) {
    if free.base.count != attending.width {
      free.base = Array(repeating: 0, count: attending.width)
      free.both = free.base
    }
    free.demand = demand
    free.baseKnown = place >> 6
    free.option.cover = cover
  }

  /// Goes on with a host.
  mutating func lookForTime(with option: Demand.Option, from place: Int) {
    if option.cover != free.option.cover { free.baseKnown = place >> 6 }
    free.option = option
    free.bothKnown = place >> 6
  }

  /// The usable slots of one word.
  mutating func usable(_ word: Int) -> UInt64 {
    while free.bothKnown <= word { workOutBoth(free.bothKnown) }
    return free.both[word]
  }

  private mutating func workOutBase(_ word: Int) {
    let trainee = ground.demands[free.demand].trainee
    let place = trainee * attending.width + word
    let layers = free.layers
    var bits = layers.contains(.trainee) ? ground.free.words[place] : .max
    if layers.contains(.traineeTime) { bits &= ~attending.words[place] & ~hosting.words[place] }
    if bits != 0, layers.contains(.room), let room = ground.demands[free.demand].room {
      bits &= ~roomTaken.words[room * roomTaken.width + word]
    }
    for effect in free.option.cover where bits != 0 && layers.contains(.cover) {
      var blocked =
        layers.contains(.coverUse)
        ? coverBlocked.words[effect.rule * coverBlocked.width + word]
        : ground.coverBlocked.words[effect.rule * coverBlocked.width + word]
      if let row = effect.memberRow { blocked &= ground.rows.words[row * ground.rows.width + word] }
      bits &= ~blocked
    }
    free.base[word] = bits
    free.baseKnown = word + 1
  }

  private mutating func workOutBoth(_ word: Int) {
    while free.baseKnown <= word { workOutBase(free.baseKnown) }
    var bits = free.base[word]
    if bits != 0 {
      let host = free.option.host
      let place = host * attending.width + word
      bits &= ground.rows.words[free.option.row * ground.rows.width + word]
      guard free.layers.contains(.hostTime) else {
        free.both[word] = bits
        free.bothKnown = word + 1
        return
      }
      bits &= ~attending.words[place]
      if free.option.guests == 1 {
        bits &= ~hosting.words[place]
      } else {
        bits &= ~full.words[place]
        if bits & hosting.words[place] != 0 { bits &= bearing(host, word) }
      }
    }
    free.both[word] = bits
    free.bothKnown = word + 1
  }

  /// The slots of a word in which a host has fewer guests than the demand bears.
  private func bearing(_ host: Int, _ word: Int) -> UInt64 {
    let row = host * ground.line.count
    var bits: UInt64 = 0
    for place in word * 64..<min(word * 64 + 64, ground.line.count)
    where Int(guests[row + place]) < free.option.guests {
      bits |= 1 << UInt64(place & 63)
    }
    return bits
  }

  /// The next stretch of usable slots from a place on; `nil` where none begins before the end.
  mutating func nextRun(from place: Int, to end: Int) -> Range<Int>? {
    guard place < end else { return nil }
    var word = place >> 6
    var bits = usable(word) & (.max << UInt64(place & 63))
    while bits == 0 {
      word += 1
      if word << 6 >= end { return nil }
      bits = usable(word)
    }
    let start = word << 6 + bits.trailingZeroBitCount
    if start >= end { return nil }
    bits = ~usable(word) & (.max << UInt64(start & 63))
    while bits == 0 {
      word += 1
      if word << 6 >= end { return start..<end }
      bits = ~usable(word)
    }
    return start..<min(end, word << 6 + bits.trailingZeroBitCount)
  }

  /// Whether all slots of some segments are usable.
  mutating func isUsable(_ segments: [Segment]) -> Bool {
    for segment in segments {
      for (word, mask) in WordMasks(segment.range) where usable(word) & mask != mask {
        return false
      }
    }
    return true
  }
}
