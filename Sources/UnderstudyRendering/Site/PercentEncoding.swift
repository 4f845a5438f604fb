extension StringProtocol {
  /// The text with every byte encoded that is no ASCII letter, no digit and none of `kept`.
  func percentEncoded(keeping kept: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let kept = Set(kept.utf8)
    var encoded = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where kept.contains(byte): encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += "%" + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return encoded
  }
}
