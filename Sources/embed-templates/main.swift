import Foundation

// Writes one Swift file that holds the text of every file below the named folders.
// usage: embed-templates OUTPUT.swift ROOT FOLDER…

/// The text as a Swift raw literal that nothing inside can close.
func literal(_ text: String) -> String {
  var marks = "#"
  while text.contains("\"\"\"\(marks)") || text.contains("\\\(marks)") { marks += "#" }
  return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
}

func embed(output: String, root: String, folders: [String]) throws {
  var lines = [
    "// Made while building, from the files that it names.",
    "let embeddedFiles: [String: String] = [",
  ]
  for folder in folders {
    let base = root.hasSuffix("/") ? root + folder : root + "/" + folder
    for path in try FileManager.default.subpathsOfDirectory(atPath: base).sorted() {
      let file = base + "/" + path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue, !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { continue }
      let text = try String(contentsOfFile: file, encoding: .utf8)
      lines.append("\"\(folder)/\(path)\": \(literal(text)),")
    }
  }
  if lines.count == 2 { lines.append(":") }
  lines.append("]")
  try (lines.joined(separator: "\n") + "\n").write(
    toFile: output, atomically: true, encoding: .utf8)
}

let arguments = CommandLine.arguments
guard arguments.count > 3 else {
  FileHandle.standardError.write(Data("usage: embed-templates OUTPUT ROOT FOLDER…\n".utf8))
  exit(2)
}
try embed(output: arguments[1], root: arguments[2], folders: Array(arguments.dropFirst(3)))
