import UnderstudyModel

/// A place for a plain demand, and what it would cost.
struct PlainPlace: BitwiseCopyable, Sendable {
  var start: Int
  var option: Int
  var cost: Double
  /// The part of it that hangs on the host alone, noise included.
  var hostCost = 0.0
}

extension Timetable {
  /// Between which places a demand may stand as the others stand; `nil` where something it waits for
  /// stands nowhere, or there is no room between.
  @inline(__always)
  func bounds(of demand: Int) -> (from: Int, to: Int)? {
    var from = demands[demand].opens
    var to = demands[demand].closes
    let firstBefore = Int(demands[demand].firstBefore)
    for place in firstBefore..<firstBefore + Int(demands[demand].beforeCount) {
      let other = Int(before[place])
      if starts[other] < 0 { return nil }
      from = max(from, starts[other] + demands[other].slots)
    }
    let firstAfter = Int(demands[demand].firstAfter)
    for place in firstAfter..<firstAfter + Int(demands[demand].afterCount) {
      let other = Int(after[place])
      if starts[other] >= 0 { to = min(to, starts[other]) }
    }
    return to - from >= demands[demand].slots ? (Int(from), Int(to)) : nil
  }

  /// The cheapest place for a demand that stands nowhere.
  ///
  /// With each host only the earliest place is looked at, for no aim gets better with time, and the
  /// place that the earlier plan had. Equal ones are decided by the earlier start, then by the order
  /// of hosts.
  ///
  /// - Parameters:
  ///   - number: the demand.
  ///   - disorder: how far to depart from the cheapest, so that a search may vary.
  ///   - dice: decides where.
  /// - Returns: `nil` where there is none.
  func bestPlace(
    for number: Int, _ disorder: Disorder, _ dice: inout SplitMix64
  ) -> PlainPlace? {
    guard let (from, to) = bounds(of: number) else { return nil }
    let demand = demands[number]
    if isTooLong(demand) { return nil }
    let slots = Int(demand.slots)
    let firstWord = from >> 6
    // Only starts count, and the last of them leaves room for the rest.
    let lastWord = (to - slots) >> 6
    var cover: Int32 = -1
    var begins = firstWord
    var best: PlainPlace?
    let first = Int(demand.firstOption)
    for option in first..<first + Int(demand.optionCount) {
      if disorder.blinks > 0, dice.below(1_000) < disorder.blinks { continue }
      if options[option].cover != cover {
        cover = options[option].cover
        begins = layOpen(demand, Int(cover), from, to) ?? lastWord + 1
      }
      look(
        for: demand, with: option, from: begins, through: lastWord, to, disorder, &dice,
        best: &best)
    }
    return best
  }

  /// The place that the earlier plan had for a demand, where it may stand there.
  func earlierPlace(of number: Int) -> PlainPlace? {
    guard let (from, to) = bounds(of: number) else { return nil }
    let demand = demands[number]
    let start = Int(demand.previousPlace)
    guard start >= from, start + Int(demand.slots) <= to, !isTooLong(demand) else { return nil }
    let first = Int(demand.firstOption)
    for option in first..<first + Int(demand.optionCount)
    where options[option].host == demand.previousHost {
      guard layOpen(demand, Int(options[option].cover), from, to) != nil else { return nil }
      return isOpen(start, demand, option, Int(demand.previousHost))
        ? PlainPlace(start: start, option: option, cost: 0) : nil
    }
    return nil
  }

  /// Works out where a demand may start as far as its trainee is concerned; returns the first word
  /// with any such place.
  @inline(__always)
  private func layOpen(_ demand: PlainDemand, _ cover: Int, _ from: Int, _ to: Int) -> Int? {
    let trainee = Int(demand.trainee)
    let slots = Int(demand.slots)
    let row = trainee * width
    let firstWord = from >> 6
    let lastWord = (to - 1) >> 6
    for word in firstWord...lastWord {
      open[word] = free[row + word] & ~away[row + word]
    }
    if demand.room >= 0 {
      let room = Int(demand.room) * width
      for word in firstWord...lastWord { open[word] &= ~roomTaken[room + word] }
    }
    for notice in notices(cover) {
      let rule = Int(covers[notice].rule) * width
      let member = Int(covers[notice].memberRow)
      if member < 0 {
        for word in firstWord...lastWord { open[word] &= ~blocked[rule + word] }
      } else {
        for word in firstWord...lastWord {
          open[word] &= ~(blocked[rule + word] & hostRows[member * width + word])
        }
      }
    }
    open[firstWord] &= .max << UInt64(from & 63)
    open[lastWord] &= .max >> UInt64(63 - (to - 1) & 63)
    open[lastWord + 1] = 0
    closeFullDays(demand, from, to)
    erode(slots, firstWord, lastWord)
    let grid = Int(demand.startRow) * width
    var begins: Int?
    for word in firstWord...lastWord {
      open[word] &= startRows[grid + word]
      if begins == nil, open[word] != 0 { begins = word }
    }
    return begins
  }

  /// Leaves only those places at which so many in a row are open.
  @inline(__always)
  private func erode(_ slots: Int, _ firstWord: Int, _ lastWord: Int) {
    var reach = 1
    while reach < slots {
      let step = min(reach, slots - reach)
      let (down, up) = (UInt64(step), UInt64(64 - step))
      for word in firstWord...lastWord {
        open[word] &= open[word] &>> down | open[word + 1] &<< up
      }
      reach += step
    }
  }

  /// Looks for a better place with one host.
  @inline(__always)
  private func look(
    for demand: PlainDemand, with option: Int, from firstWord: Int, through lastWord: Int,
    _ to: Int, _ disorder: Disorder, _ dice: inout SplitMix64, best: inout PlainPlace?
  ) {
    let blinks = disorder.blinks
    let host = Int(options[option].host)
    let slots = Int(demand.slots)
    let person = people[host]
    var fix = score.cost(demand, host: host, person)
    if demand.isKnown {
      if Int(demand.previousHost) != host { fix += guide.sameHost }
    }
    if disorder.noise > 0 { fix += disorder.noise * dice.fraction() }
    if demand.slots > person.hostingPerWeek, !crossesDays { return }
    let bound = best?.cost ?? .infinity
    if fix >= bound { return }
    let rows = Int(options[option].row) * width
    let own = host * width
    let isWhole = person.firstUnit < 0 || options[option].units >= person.guests
    let taken = isWhole ? away : shut
    let weeks = host * weekCount
    var word = firstWord
    var lastWord = lastWord
    var lastAllowed = UInt64.max
    if let best, fix >= best.hostCost, blinks == 0, !demand.isKnown, best.start >> 6 <= lastWord {
      // Only an earlier start can be cheaper, or as cheap and be taken.
      lastWord = best.start >> 6
      lastAllowed = (1 &<< UInt64(truncatingIfNeeded: best.start & 63)) &- 1
    }
    while word <= lastWord {
      let allowed = word == lastWord ? open[word] & lastAllowed : open[word]
      if allowed == 0 {
        word += 1
        continue
      }
      var bits = hostRows[rows + word] & ~taken[own + word]
      var next: UInt64 = 0
      if word + 1 < width {
        next = hostRows[rows + word + 1] & ~taken[own + word + 1]
      }
      var reach = 1
      while reach < slots {
        let step = min(reach, slots - reach)
        bits &= bits &>> UInt64(step) | next &<< UInt64(64 - step)
        next &= next &>> UInt64(step)
        reach += step
      }
      bits &= allowed
      while bits != 0 {
        let start = word << 6 + bits.trailingZeroBitCount
        let week = Int(weekOf[start])
        if hostWeekLoad[weeks + week] + demand.slots > person.hostingPerWeek {
          // The rest of the week is as full.
          let end = Int(weekEnds[week])
          if end >> 6 > word {
            bits = 0
            word = max(word, end >> 6 - 1)
          } else {
            bits &= .max << UInt64(end & 63)
          }
          continue
        }
        if crossesDays, !keepsLimits(demand, host, start) {
          bits &= bits - 1
          continue
        }
        if blinks > 0, dice.below(1_000) < blinks {
          // Overlooked: on with the next day.
          let end = Int(dayEnds[Int(dayOf[start])])
          if end >> 6 > word { bits = 0 } else { bits &= .max << UInt64(end & 63) }
          if end >> 6 > word + 1 { word = end >> 6 - 1 }
          continue
        }
        consider(demand, option, host, start, fix, &best)
        considerEarlier(demand, option, host, start, to, fix, &best)
        return
      }
      word += 1
    }
  }

  @inline(__always)
  private func consider(
    _ demand: PlainDemand, _ option: Int, _ host: Int, _ start: Int, _ fix: Double,
    _ best: inout PlainPlace?
  ) {
    var cost = fix + score.cost(demand, start, self)
    if demand.isKnown {
      if Int(demand.previousPlace) != start { cost += guide.sameStart }
      if Int(demand.previousPlace) != start || Int(demand.previousHost) != host {
        cost += guide.unchanged
      }
    }
    if let best, cost > best.cost || (cost == best.cost && start >= best.start) { return }
    best = PlainPlace(start: start, option: option, cost: cost, hostCost: fix)
  }

  /// Also looks at the place that the earlier plan had with this host, behind the earliest.
  @inline(__always)
  private func considerEarlier(
    _ demand: PlainDemand, _ option: Int, _ host: Int, _ first: Int, _ to: Int, _ fix: Double,
    _ best: inout PlainPlace?
  ) {
    let start = Int(demand.previousPlace)
    guard demand.isKnown, Int(demand.previousHost) == host, start > first,
      start + Int(demand.slots) <= to, isOpen(start, demand, option, host)
    else { return }
    consider(demand, option, host, start, fix, &best)
  }

  /// Whether a demand could start exactly here with a host, its trainee's places laid open already.
  private func isOpen(_ start: Int, _ demand: PlainDemand, _ option: Int, _ host: Int) -> Bool {
    if open[start >> 6] & (1 << UInt64(start & 63)) == 0 { return false }
    let person = people[host]
    let isWhole = person.firstUnit < 0 || options[option].units >= person.guests
    let rows = Int(options[option].row) * width
    for place in start..<start + Int(demand.slots) {
      let word = host * width + place >> 6
      let taken = isWhole ? away[word] : shut[word]
      let bit: UInt64 = 1 << UInt64(place & 63)
      if hostRows[rows + place >> 6] & ~taken & bit == 0 { return false }
    }
    let week = Int(weekOf[start])
    return hostWeekLoad[host * weekCount + week] + demand.slots <= person.hostingPerWeek
      && (!crossesDays || keepsLimits(demand, host, start))
  }
}
