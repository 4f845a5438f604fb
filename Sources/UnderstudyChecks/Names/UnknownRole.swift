import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownRole: MentionCheck {
  static let id: Diagnostic.ID = "unknown-role"
  static let severity = Severity.error
  static let question = "Is every role that the content names written somewhere?"

  static let wrong = [
    """
    <role id="picker" title="Picker">
      <serves id="orders" role="‹packr›" what="Orders, picked and labelled"/>
    </role>
    <role id="packer" title="Packer"/>
    """,
    """
    <role id="picker" title="Picker" reports-to="‹shift-lead›">
      <stand-in role="‹porter›">After a morning together.</stand-in>
    </role>
    """,
    """
    <role id="picker" title="Picker"><purpose><p>Works with the <ref role="‹packer›"/>.</p></purpose></role>
    """,
    """
    <curriculum id="start" title="Start" for="picker ‹packer›">
      <phase id="week-1" title="Week one">
        <session id="see-packing" title="See packing" role="‹packer›" duration="1h"/>
      </phase>
    </curriculum>
    <role id="picker" title="Picker"/>
    """,
    """
    <person id="p-1" name="Ada Marsh"><holds role="‹packer›"/><qualified role="‹picker›" level="host"/></person>
    <planning><cover role="‹packer›" least="1"/></planning>
    """,
  ]

  static let right = [
    """
    <role id="picker" title="Picker" reports-to="packer">
      <serves id="orders" role="packer" what="Orders, picked and labelled"/>
    </role>
    <role id="packer" title="Packer"/>
    <person id="p-1" name="Ada Marsh"><holds role="packer"/></person>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.roles, known: organisation.content.roles.map(\.id), Self.id, sentence: noRole)
  }
}

private func noRole(_ name: String) -> String {
  "no role is called '\(name)'"
}
