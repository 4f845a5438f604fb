import Dispatch

/// Lets several searches, or the halves of some work, go on at once where the machine can, and one after
/// the other where it cannot; what they come to is the same.
struct SideBySide: Sendable {
  /// How many threads may work at a time; absent: as many as there are searches.
  var threads: Int?

  /// The searches, each to be used by one thread at a time.
  ///
  /// Unchecked, because `concurrentPerform` gives every number to exactly one thread and returns when
  /// all are done: no search is ever used by two threads at once.
  private struct Members<Search>: @unchecked Sendable {
    let first: UnsafeMutablePointer<Search>
  }

  /// Lets every search work once.
  func each<Search>(_ searches: inout [Search], _ work: @Sendable (inout Search) -> Void) {
    each(&searches) { _, search in work(&search) }
  }

  /// Lets every search work once, and tells it its number.
  func each<Search>(_ searches: inout [Search], _ work: @Sendable (Int, inout Search) -> Void) {
    if threads == 1 {
      for number in searches.indices { work(number, &searches[number]) }
      return
    }
    searches.withUnsafeMutableBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return }
      let members = Members(first: first)
      DispatchQueue.concurrentPerform(iterations: buffer.count) { number in
        work(number, &members.first[number])
      }
    }
  }

  /// What becomes of so many things, in their order, of which one half is looked at beside the other.
  ///
  /// - Parameters:
  ///   - count: how many things there are.
  ///   - results: what becomes of those with these numbers.
  /// - Returns: what becomes of all of them.
  func map<Product>(
    _ count: Int, _ results: @Sendable (Range<Int>) -> sending [Product]
  ) -> [Product] {
    var halves = [Half<Product>(of: 0..<count / 2), Half(of: count / 2..<count)]
    each(&halves) { $0.results = results($0.numbers) }
    return halves.flatMap(\.results)
  }

  private struct Half<Product> {
    let numbers: Range<Int>
    var results: [Product] = []

    init(of numbers: Range<Int>) { self.numbers = numbers }
  }
}
