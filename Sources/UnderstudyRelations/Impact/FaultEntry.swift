/// A fault on its way to somebody, as searches queue it: small, and compared by two numbers.
///
/// Sooner ones first, then those with fewer steps, then by place, then by service.
struct FaultEntry: Comparable {
  /// When it arrives and after how many steps, in one number.
  private var when: Int
  /// Where it arrives and by which service, in one number.
  private var what: Int
  private var parentOrNone: Int32
  private var groupOrNone: Int32
  private var memberNumber: Int32

  /// - Parameters:
  ///   - moment: when it arrives, in minutes since 1970 began in UTC.
  ///   - steps: how many services it has come by; below 2 to the 20th, as there are never so many nodes.
  ///   - place: where it arrives.
  ///   - link: the service that is missed there.
  ///   - parent: where its supplier was reached, as a place among the arrivals.
  ///   - group: for a department or everyone: its place, the first member being the one it arrives at.
  init(at moment: Int, steps: Int, place: Int, by link: Int, from parent: Int?, group: Int?) {
    when = moment << 20 | steps
    what = place << 32 | link
    parentOrNone = Int32(parent ?? -1)
    groupOrNone = Int32(group ?? -1)
    memberNumber = 0
  }

  var moment: Int { when >> 20 }
  var steps: Int { when & (1 << 20 - 1) }
  var place: Int { what >> 32 }
  var link: Int { what & (1 << 32 - 1) }
  var parent: Int? { parentOrNone < 0 ? nil : Int(parentOrNone) }
  /// For a department or everyone: its place.
  var group: Int? { groupOrNone < 0 ? nil : Int(groupOrNone) }
  /// Which of the group's members this is, from 0.
  var member: Int { Int(memberNumber) }

  /// The same for another member of its group.
  func handed(to place: Int, member: Int) -> FaultEntry {
    var entry = self
    entry.what = place << 32 | link
    entry.memberNumber = Int32(member)
    return entry
  }

  static func < (left: Self, right: Self) -> Bool {
    left.when == right.when ? left.what < right.what : left.when < right.when
  }
}

extension FaultSpread.Arrival {
  init(_ entry: FaultEntry) {
    self.init(
      place: entry.place, link: entry.link, parent: entry.parent, moment: entry.moment,
      steps: entry.steps)
  }
}
