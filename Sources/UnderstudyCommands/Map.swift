import ArgumentParser
import UnderstudyCompiler
import UnderstudyDiagnostics

/// Draws who serves whom.
struct Map: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw who serves whom: the whole organisation, a department, or one role.",
    discussion: """
      The map goes to standard output. As SVG it is the drawing of the site, as a file of its own; a
      large organisation is folded to its departments. The other forms hold every service, one by
      one.

      Examples:
        understudy map company --format svg > map.svg
        understudy map company --department sales --format mermaid
        understudy map company --role picker
        understudy map company --json
        understudy map company --keep

      With --keep, map.xml says from then on where boxes stand: whoever knows the map finds everybody
      where they were, and a new role comes beside its department. Run it again to keep new boxes too;
      remove map.xml to have the map laid out anew.
      """)

  @OptionGroup var content: ContentOptions

  @Option(help: "Only this department: its roles, and whom they serve or are served by.")
  var department: String?

  @Option(help: "Only this role, who serves it and whom it serves.")
  var role: String?

  @Option(help: "The form of the map: svg, dot, mermaid, graphml or text.")
  var format = Form.text

  @Flag(help: "Nodes and services as JSON; the same as no other form.")
  var json = false

  @Flag(help: "Write where the boxes of the whole map stand into map.xml, so that they stay there.")
  var keep = false

  @Flag(help: "Say nothing but the map.")
  var quiet = false

  /// The forms that `--format` takes.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case svg, dot, mermaid, graphml, text
  }

  func validate() throws {
    if department != nil, role != nil {
      throw ValidationError("say --department or --role, not both")
    }
    if keep, department != nil || role != nil || json || format != .text {
      throw ValidationError("--keep keeps the map of the whole organisation, and shows nothing")
    }
  }

  func run() async throws {
    if keep { return try keepPlaces() }
    let scope = department.map { MapScope.department($0) } ?? role.map { .role($0) } ?? .whole
    let format = json ? MapFormat.json : MapFormat(rawValue: format.rawValue) ?? .text
    let report = try drawMap(content.options, of: scope, as: format)
    if report.content.worst == .error {
      Terminal.sayFaults(of: report.content, quiet: quiet)
      throw ExitCode(1)
    }
    if report.text.isEmpty, !quiet { Terminal.say("nobody is written down who serves anybody") }
    Terminal.show(report.text)
  }

  private func keepPlaces() throws {
    let report = try keepMap(content.options)
    guard let path = report.path else {
      Terminal.sayFaults(of: report.content, quiet: quiet)
      throw ExitCode(1)
    }
    guard !quiet else { return }
    let boxes = report.boxes == 1 ? "1 box" : "\(report.boxes) boxes"
    Terminal.say("\(path) keeps the places of \(boxes), \(report.new) of them new")
    if report.isLaidOutAnew {
      Terminal.say("what it kept before was of another map, so everything was laid out anew")
    }
  }
}
