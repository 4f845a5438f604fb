extension Offset: CustomStringConvertible {
  /// As an author would write it.
  package var description: String {
    let amount = "\(count < 0 ? "" : "+")\(count)\(unit.rawValue)"
    switch origin {
    case .dayZero: return amount
    case .named(let name): return name + amount
    case .item(let item): return "#\(item.id)\(amount)"
    }
  }
}
