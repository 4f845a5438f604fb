/// A change of one operation's place in an order.
struct MakespanMove: BitwiseCopyable {
  var line: MakespanGraph.Line
  var operation: Int32
  /// The option it has afterwards.
  var option: Int32
  /// The operations between which it stands afterwards; -1 for an end.
  var left: Int32
  var right: Int32
  /// About how long everything takes afterwards.
  var estimate: Int32
}

extension MakespanGraph.Line {
  var other: Self { self == .job ? .machine : .job }
}

extension MakespanGraph {
  /// About how long everything takes when an operation moves right behind a later one of its line;
  /// `nil` where that would make a circle, or might.
  ///
  /// Estimate and test after Balas and Vazacopoulos (1998).
  func estimate(moving operation: Int, behind last: Int, _ line: Line, _ scratch: Cells<Int32>)
    -> Int32?
  {
    let other = line.other
    let follower = after(operation, other)
    if Int(follower) == last || rest(from: Int32(last)) < rest(from: follower) { return nil }
    // Heads along the way, the moved one last.
    var place = 0
    var time = end(of: before(operation, line))
    var next = Int(after(operation, line))
    while true {
      let head = max(time, end(of: before(next, other)))
      scratch[place] = head
      place += 1
      time = head + slots[next]
      if next == last { break }
      next = Int(after(next, line))
    }
    let own = max(time, end(of: before(operation, other)))
    // And tails on the way back.
    var tail = max(rest(from: follower), rest(from: after(last, line)))
    var longest = own + slots[operation] + tail
    var behind = tail + slots[operation]
    next = last
    while next != operation {
      place -= 1
      tail = max(behind, rest(from: after(next, other)))
      longest = max(longest, scratch[place] + slots[next] + tail)
      behind = tail + slots[next]
      next = Int(before(next, line))
    }
    return longest
  }

  /// The same when an operation moves right before an earlier one of its line.
  func estimate(moving operation: Int, before first: Int, _ line: Line, _ scratch: Cells<Int32>)
    -> Int32?
  {
    let other = line.other
    let leader = before(operation, other)
    if Int(leader) == first || end(of: Int32(first)) < end(of: leader) { return nil }
    var place = 0
    var tail = rest(from: after(operation, line))
    var next = Int(before(operation, line))
    while true {
      let own = max(tail, rest(from: after(next, other)))
      scratch[place] = own
      place += 1
      tail = own + slots[next]
      if next == first { break }
      next = Int(before(next, line))
    }
    let ownTail = max(tail, rest(from: after(operation, other)))
    var head = max(end(of: leader), end(of: before(first, line)))
    var longest = head + slots[operation] + ownTail
    var time = head + slots[operation]
    next = first
    while next != operation {
      place -= 1
      head = max(time, end(of: before(next, other)))
      longest = max(longest, head + slots[next] + scratch[place])
      time = head + slots[next]
      next = Int(after(next, line))
    }
    return longest
  }

  /// About how long the longest way through an operation is when it stands between two others on a
  /// machine; `nil` where that might make a circle.
  func estimate(placing operation: Int, between left: Int32, and right: Int32) -> Int32? {
    // Whatever starts before the operation ends cannot wait for it, and so on.
    if left >= 0, heads[Int(left)] >= heads[operation] + slots[operation] { return nil }
    if right >= 0, end(of: right) <= heads[operation] { return nil }
    let head = max(end(of: before(operation, .job)), end(of: left))
    let tail = max(rest(from: after(operation, .job)), rest(from: right))
    return head + slots[operation] + tail
  }

  /// Carries a move out.
  func carryOut(_ move: MakespanMove) {
    let operation = Int(move.operation)
    unlink(operation, move.line)
    option[operation] = move.option
    link(operation, move.line, behind: move.left, before: move.right)
  }
}
