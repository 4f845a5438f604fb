extension Length {
  /// Reads `30min`, `2h`, `1h30min`, `3d`, `2w` or a range of two such; `nil` for anything else.
  ///
  /// Both ends of a range must be in the same kind of unit, the first no longer than the second.
  /// A length of nothing is refused.
  package init?(parsing text: some StringProtocol) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = ends.first, ends.count <= 2, let last = ends.last,
      let lower = Amount(parsing: first), let upper = Amount(parsing: last)
    else { return nil }
    switch (lower, upper) {
    case (.minutes(let a), .minutes(let b)) where a <= b: break
    case (.days(let a), .days(let b)) where a <= b: break
    case (.weeks(let a), .weeks(let b)) where a <= b: break
    default: return nil
    }
    self.init(from: lower, to: upper)
  }
}

extension Length.Amount {
  /// Reads one amount; see ``Length/init(parsing:)``. A million of any unit is refused as a slip.
  fileprivate init?(parsing text: some StringProtocol) {
    var rest = Substring(text)
    guard let first = takeQuantity(from: &rest) else { return nil }
    switch first.unit {
    case "d" where rest.isEmpty: self = .days(first.count)
    case "w" where rest.isEmpty: self = .weeks(first.count)
    case "min" where rest.isEmpty: self = .minutes(first.count)
    case "h" where rest.isEmpty: self = .minutes(first.count * 60)
    case "h":
      guard let second = takeQuantity(from: &rest), second.unit == "min", second.count < 60,
        rest.isEmpty
      else { return nil }
      self = .minutes(first.count * 60 + second.count)
    default: return nil
    }
  }
}

private func takeQuantity(from text: inout Substring) -> (count: Int, unit: Substring)? {
  let digits = text.prefix { $0.isASCII && $0.isNumber }
  let unit = text.dropFirst(digits.count).prefix { $0.isASCII && $0.isLetter }
  guard digits.count <= 6, let count = Int(digits), count > 0, !unit.isEmpty else { return nil }
  text = text.dropFirst(digits.count + unit.count)
  return (count, unit)
}
