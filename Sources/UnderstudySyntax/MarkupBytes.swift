/// The bytes that mean something in markup.
extension UInt8 {
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let ampersand = UInt8(ascii: "&")
  static let slash = UInt8(ascii: "/")
  static let equals = UInt8(ascii: "=")

  /// White space as XML defines it: space, tab, line feed, carriage return.
  var isMarkupSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  var isQuotationMark: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

  /// Whether a name stops here. What libxml2 would not take for a part of a name it refuses itself.
  var endsName: Bool {
    switch self {
    case .equals, .slash, .greaterThan, .lessThan: true
    default: isMarkupSpace || isQuotationMark
    }
  }
}
