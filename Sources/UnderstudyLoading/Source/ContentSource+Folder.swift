private import Foundation

extension ContentSource {
  /// The content of a folder on disk.
  ///
  /// Hidden files and folders and the output are left out, and links that lead out of the folder
  /// are not followed.
  ///
  /// - Parameters:
  ///   - path: the content folder.
  ///   - output: a folder that may lie inside and holds no content, such as the site.
  /// - Returns: a source that looks at the disk each time it is asked.
  package static func folder(_ path: String, output: String? = nil) -> ContentSource {
    ContentSource { () throws(LoadFailure) in
      var scan = try FolderScan(root: path, output: output)
      try scan.run()
      return scan.listing()
    } read: { (file) throws(LoadFailure) in
      try readBytes(of: path + "/" + file, shownAs: file)
    }
  }
}

private func readBytes(of path: String, shownAs name: String) throws(LoadFailure) -> [UInt8] {
  do {
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  } catch {
    throw LoadFailure(path: name, reason: plainReason(error))
  }
}

/// Why a file or folder could not be opened, without the machine's path in it.
func plainReason(_ error: any Error) -> String {
  switch (error as? CocoaError)?.code {
  case .fileReadNoSuchFile, .fileNoSuchFile: "there is no such file or folder"
  case .fileReadNoPermission: "you may not read it"
  case .fileReadTooLarge: "it is too large"
  default: "it could not be read"
  }
}
