/// Whether a path lies below the folder whose files pages may link to.
///
/// Nothing below it is read as content, an XML file no more than a picture.
func isAttachment(_ path: String) -> Bool { path.hasPrefix("files/") }

extension ContentSource.Listing {
  /// The files below a folder whose names end in a way, such as `feedback/*.csv`.
  func files(below folder: String, ending: String) -> [File] {
    files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(ending) }
  }

  /// The files that are read as content in XML.
  var documents: [File] {
    files.filter { !isAttachment($0.path) && $0.path.lowercased().hasSuffix(".xml") }
  }
}

/// A file as it stands, for whoever reads another format than this target.
package struct RawFile: Hashable, Sendable {
  /// Below the content folder.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension ContentSource {
  /// The event files of trackers and sign-offs, `progress/*.jsonl`, in order of their paths.
  package func progressFiles() throws(LoadFailure) -> [RawFile] {
    var files: [RawFile] = []
    for file in try listing().files(below: "progress", ending: ".jsonl") {
      files.append(RawFile(path: file.path, bytes: try bytes(of: file.path)))
    }
    return files
  }
}
