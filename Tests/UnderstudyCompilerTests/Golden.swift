import Foundation
import Testing

/// Compares files with a golden folder, or records it anew.
///
/// A recording run (`make golden`, the variable `UNDERSTUDY_RECORD`) fails on purpose, so that nobody
/// mistakes it for a pass.
func expectGolden(_ files: [String: Data], in folder: String) throws {
  let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/\(folder)", directoryHint: .isDirectory)
  let isRecording = ProcessInfo.processInfo.environment["UNDERSTUDY_RECORD"] != nil
  if isRecording {
    try record(files, into: golden)
    Issue.record("recorded \(files.count) files into Golden/\(folder); look at the difference")
    return
  }
  let expected = try Project.files(below: golden)
  for path in Set(expected.keys).union(files.keys).sorted() {
    switch (expected[path], files[path]) {
    case (let old?, let new?):
      if old != new { Issue.record("\(folder)/\(path) differs: \(firstDifference(old, new))") }
    case (nil, _): Issue.record("\(folder)/\(path) is new")
    case (_, nil): Issue.record("\(folder)/\(path) is gone")
    }
  }
}

private func record(_ files: [String: Data], into folder: URL) throws {
  if FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) {
    try FileManager.default.removeItem(at: folder)
  }
  for (path, bytes) in files {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }
}

/// The first line that differs, as it was and as it is.
private func firstDifference(_ old: Data, _ new: Data) -> String {
  let before = String(decoding: old, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let after = String(decoding: new, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let place = zip(before, after).prefix { $0 == $1 }.count
  let was = place < before.count ? String(before[place].prefix(160)) : "(end)"
  let now = place < after.count ? String(after[place].prefix(160)) : "(end)"
  return "line \(place + 1) was \(was.debugDescription), is \(now.debugDescription)"
}
