import UnderstudyModel

extension ValueKind {
  static let length = ValueKind(
    "duration", "a duration",
    form: "a duration is written as '30min', '2h', '1h30min', '3d', '2w', or a range '6h-9h'",
    right: "1h30min", wrong: "90", .pattern("\(amount)(-\(amount))?"))

  static let hours = ValueKind(
    "hours", "a duration in hours",
    form: "hours are written as '30min', '2h' or '1h30min'", right: "4h", wrong: "1d",
    .pattern(clock))

  static let share = ValueKind(
    "share", "a duration in hours",
    form: "hours are written as '30min', '2h' or '1h30min', and none as '0h'", right: "4h",
    wrong: "1d", .pattern("\(clock)|0(min|h)"))

  static let notice = ValueKind(
    "notice", "a duration", form: "a duration is written as '2d' or '4h', and none as '0d'",
    right: "2d", wrong: "soon", .pattern("\(amount)|0(min|h|d|w)"))

  static let offset = ValueKind(
    "offset", "an offset",
    form:
      "an offset is written as '-10d', '5d', '2w', '10cd', 'clearance+5d' or '#charge-card+45d'",
    right: "-10d", wrong: "Monday",
    .pattern("[+\\-]?\(distance)|#?[a-z][a-z0-9\\-]*([+\\-]\(distance))?"))

  static let renewal = ValueKind(
    "renewal", "a renewal", form: "a renewal is written as '12mo' or '55cd'", right: "12mo",
    wrong: "1y", .pattern("[1-9][0-9]{0,3}(mo|cd)"))

  private static let clock =
    "0*[1-9][0-9]{0,5}min|0*[1-9][0-9]{0,5}h(0*[1-9][0-9]?min)?"
  private static let amount = "(\(clock)|0*[1-9][0-9]{0,5}[dw])"
  private static let distance = "[0-9]{1,5}(d|cd|w)"
}

extension AttributeKey where Value == Length {
  /// A length, perhaps a range.
  static func length(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence = .optional,
    right: String? = nil
  ) -> Self {
    Self(name, .length, meaning, presence, right: right) {
      Length(parsing: $0.text) ?? $0.refuse()
    }
  }

  /// Hours and minutes of the clock; neither days nor a range.
  static func hours(_ name: String, _ meaning: String, right: String? = nil) -> Self {
    Self(name, .hours, meaning, .optional, right: right) { $0.hours() }
  }

  /// Hours and minutes of the clock that may be none: `0h`.
  static func share(_ name: String, _ meaning: String, right: String? = nil) -> Self {
    Self(name, .share, meaning, .optional, right: right) {
      ["0h", "0min"].contains($0.text) ? Length(.minutes(0)) : $0.hours()
    }
  }
}

extension AttributeKey where Value == Int {
  /// Hours and minutes of the clock, in minutes.
  static func minutes(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence = .optional,
    right: String? = nil
  ) -> Self {
    Self(name, .hours, meaning, presence, right: right) { $0.hours()?.upperMinutes }
  }
}

extension WrittenValue {
  fileprivate func hours() -> Length? {
    guard let length = Length(parsing: text), !length.isRange, length.upperMinutes != nil else {
      return refuse()
    }
    return length
  }
}

extension AttributeKey where Value == Length? {
  /// A length that may be none: `0d`.
  static func notice(_ name: String, _ meaning: String) -> Self {
    Self(name, .notice, meaning, .optional) { written in
      if ["0d", "0h", "0min", "0w"].contains(written.text) { return .some(nil) }
      guard let length = Length(parsing: written.text), !length.isRange else {
        return written.refuse()
      }
      return .some(length)
    }
  }
}

extension AttributeKey where Value == Offset {
  static func offset(_ name: String, _ meaning: String, right: String? = nil) -> Self {
    Self(name, .offset, meaning, .optional, right: right) {
      Offset(parsing: $0.text, at: $0.range) ?? $0.refuse()
    }
  }
}

extension AttributeKey where Value == Item.Renewal {
  static func renewal(_ name: String, _ meaning: String) -> Self {
    Self(name, .renewal, meaning, .optional) { written in
      let digits = written.text.prefix { $0.isASCII && $0.isNumber }
      guard digits.utf8.count <= 4, let count = Int(digits), count > 0 else {
        return written.refuse()
      }
      switch written.text.dropFirst(digits.count) {
      case "mo": return .months(count)
      case "cd": return .calendarDays(count)
      default: return written.refuse()
      }
    }
  }
}
