/// A stack in memory of a fixed size that somebody else owns: no check whether it is shared, and
/// nothing is ever allocated.
struct Pile<Element: BitwiseCopyable> {
  private let cells: Cells<Element>
  private(set) var count = 0

  /// An empty one.
  ///
  /// - Parameter cells: the memory; whoever owns it lets it live longer than the pile.
  init(in cells: Cells<Element>) { self.cells = cells }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  subscript(place: Int) -> Element {
    get { cells[place] }
    nonmutating set { cells[place] = newValue }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    precondition(count < cells.count, "nothing may grow beyond the memory that was laid out for it")
    cells[count] = element
    count &+= 1
  }

  /// The last one, which is taken off; there must be one.
  @inline(__always)
  mutating func removeLast() -> Element {
    precondition(count > 0, "nothing is left")
    count &-= 1
    return cells[count]
  }

  mutating func removeAll() { count = 0 }

  /// Lets two change places.
  @inline(__always)
  func swapAt(_ first: Int, _ second: Int) {
    let element = cells[first]
    cells[first] = cells[second]
    cells[second] = element
  }
}
