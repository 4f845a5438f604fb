/// How a text is set. The style sheet decides; sizes and weights are repeated here, because the
/// room for a text must be known before anybody draws it.
package enum TextStyle: String, CaseIterable, Hashable, Sendable {
  /// A role's name in its box.
  case role = ""
  /// A large name: a department, a customer.
  case name
  /// The name of the role in the middle of its own map.
  case meName
  /// Small letters below a name.
  case sub
  /// What a service delivers.
  case what
  /// How fast.
  case time
  /// The same two where the drawing has room: on pages, not on the map or on paper.
  case roomyWhat, roomyTime
  /// The heading of a region or column.
  case dept
  case note
  /// A number on a sticking point.
  case pin
  /// Somebody on the line to the customer, and the reader among them.
  case stop, ownStop

  /// The class in the style sheet; empty for none.
  package var className: String {
    switch self {
    case .role, .pin, .stop, .ownStop: ""
    case .meName: "name"
    case .roomyWhat: "what"
    case .roomyTime: "time"
    default: rawValue
    }
  }

  /// Pixels. Where pages set a text in two sizes, the larger.
  package var size: Double {
    switch self {
    case .role, .dept, .stop, .ownStop: 13
    case .name: 15
    case .meName: 18
    case .roomyWhat, .roomyTime: 13.5
    case .sub: 13
    case .what, .time: 12.5
    case .note, .pin: 12
    }
  }

  package var isBold: Bool {
    switch self {
    case .role, .name, .meName, .time, .roomyTime, .dept, .pin, .ownStop: true
    case .sub, .what, .roomyWhat, .note, .stop: false
    }
  }

  /// The width of a text in pixels, on the generous side.
  package func width(of text: String) -> Double {
    let isBold = isBold
    let known = TextWidth.ofASCII(text, isBold: isBold)
    return pixels(
      known ?? text.unicodeScalars.reduce(0) { $0 + TextWidth.ofScalar($1, isBold: isBold) })
  }

  /// What ``TextWidth`` adds up to, in pixels.
  func pixels(_ width: Int) -> Double { Double(width) / TextWidth.unit * size }
}
