/// An element as an author would write it: its attributes in order, those without a value left out,
/// and the markup inside it.
func written(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ inside: String = ""
) -> String {
  var tag = "<\(name)"
  for (name, value) in attributes {
    if let value { tag += " \(name)=\"\(escaped(value))\"" }
  }
  return inside.isEmpty ? tag + "/>\n" : tag + ">\(inside)</\(name)>\n"
}

/// A text as it stands in XML.
func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
