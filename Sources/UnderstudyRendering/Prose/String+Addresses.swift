extension String {
  /// A path in which everything is encoded that has a meaning in addresses.
  var percentEncodedPath: String {
    percentEncoded { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }

  /// An address with every byte encoded that no address may hold, such as blanks and quotes
  /// (RFC 3986). What is encoded already stays as it is.
  var encodedAddress: String {
    percentEncoded { isUnreserved($0) || "%:/?#@!$&'()*+,;=".utf8.contains($0) }
  }

  private func percentEncoded(except isPlain: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for byte in utf8 {
      if isPlain(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return text
  }
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}
