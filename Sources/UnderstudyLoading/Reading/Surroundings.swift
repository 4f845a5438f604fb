/// What a file is read among: the files that links may name, and the zones met so far.
struct Surroundings {
  /// The files below `files/`, in order of their paths.
  let attachments: [String]
  let zones: ZoneTables
  private let attachmentNames: Set<String>

  init(attachments: [String], zones: ZoneTables) {
    self.attachments = attachments
    self.zones = zones
    attachmentNames = Set(attachments)
  }

  func hasAttachment(_ path: String) -> Bool { attachmentNames.contains(path) }
}
