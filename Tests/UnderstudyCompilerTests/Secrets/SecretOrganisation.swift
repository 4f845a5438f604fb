/// An organisation in which everything that can be hidden holds a word of its own, so that a test
/// can look for it in every byte of a site.
struct SecretOrganisation {
  /// A word that stands once in the content, and where.
  struct Secret: Sendable, CustomStringConvertible {
    /// What it stands in.
    var what: String
    var word: String

    var description: String { what }
  }

  /// The circle that every element names in its `audience`; `nil`: none does, and the rules hold.
  let circle: String?
  private(set) var secrets: [Secret] = []

  init(circle: String?) { self.circle = circle }

  /// A new word that looks like no other.
  mutating func secret(_ what: String) -> String {
    let letters = Array("bcdfghjklmnpqrstvwxz")
    var number = secrets.count
    var word = "zq"
    for _ in 0..<3 {
      word.append(letters[number % letters.count])
      number /= letters.count
    }
    word += "qz"
    secrets.append(Secret(what: what, word: word))
    return word
  }

  /// ` audience="…"`, where a circle is named.
  private var hidden: String { circle.map { " audience=\"\($0)\"" } ?? "" }

  /// Content with two of most things: one open, and one in the circle.
  mutating func files() -> [String: String] {
    [
      "a.xml": organisation(), "roles.xml": roles(), "learning.xml": learning(),
      "people.xml": people(),
    ]
  }

  private mutating func organisation() -> String {
    let summary = secret("a paragraph of the organisation")
    return """
      <organization id="o" name="Open House" timezone="Europe/London">
        <summary><p>Open.</p><p\(hidden)>\(summary)</p></summary>
        <calendar id="office" default="yes"><hours days="mon-fri" from="09:00" to="17:00"/></calendar>
        <site id="s\(secret("a site's id"))" name="\(secret("a site"))"\(hidden)/>
        <room id="r1" name="\(secret("a room"))"\(hidden)/>
        <customer id="buyer" name="Buyer"><promise id="soon">Soon.</promise>
          <promise id="p\(secret("a promise's id"))"\(hidden)>\(secret("a promise"))</promise></customer>
        <customer id="c\(secret("a customer's id"))" name="\(secret("a customer"))"\(hidden)/>
        <partner id="q\(secret("a partner's id"))" name="\(secret("a partner"))"\(hidden)/>
        <goal id="g\(secret("a goal's id"))" name="\(secret("a goal"))"\(hidden)>\(secret("a goal's text"))</goal>
        <system id="desk" name="Desk">
          <sticking-point id="open-point">Slow.</sticking-point>
          <sticking-point id="k\(secret("a sticking point's id"))" next="\(secret("a next step"))"\(hidden)
            >\(secret("a sticking point"))</sticking-point>
        </system>
        <system id="y\(secret("a system's id"))" name="\(secret("a system"))"\(hidden)/>
        <department id="shop" name="Shop"/>
        <department id="d\(secret("a department's id"))" name="\(secret("a department"))"\(hidden)/>
        <term id="t\(secret("a term's id"))" name="\(secret("a term"))"\(hidden)>\(secret("a term's text"))</term>
        <action id="x\(secret("an action's id"))" service="help" aim="\(secret("an aim"))"\(hidden)
          >\(secret("an action"))</action>
      </organization>
      """
  }

  private mutating func roles() -> String {
    """
    <roles>
      <role id="clerk" title="Clerk" department="shop">
        <purpose><p>Open <ref role="boss"/>.</p><p\(hidden)>\(secret("a paragraph of a role"))</p></purpose>
        <responsibility id="keys"\(hidden)>\(secret("a responsibility"))</responsibility>
        <uses system="desk"\(hidden)>\(secret("a use"))</uses>
        <stand-in role="boss"\(hidden)>\(secret("a stand-in"))</stand-in>
        <serves id="help" role="boss" what="Help">
          <complete-when\(hidden)>\(secret("what is complete"))</complete-when>
          <target for="\(secret("a target"))" within="1h"\(hidden)/>
          <breakdown id="late"\(hidden)><cause>\(secret("a cause"))</cause></breakdown>
          <breakdown id="gone"><cause>Open.</cause>
            <resolved-by role="boss"\(hidden)>\(secret("a resolver"))</resolved-by></breakdown>
        </serves>
        <serves id="v\(secret("a service's id"))" customer="buyer" what="\(secret("a service"))"\(hidden)/>
      </role>
      <role id="boss" title="Boss" department="shop">
        <serves id="sell" customer="buyer" what="Goods" within="1d"/></role>
      <role id="l\(secret("a role's id"))" title="\(secret("a role"))"\(hidden)>
        <serves id="w\(secret("a hidden role's service's id"))" role="clerk"
          what="\(secret("a hidden role's service"))"/>
      </role>
    </roles>
    """
  }

  private mutating func learning() -> String {
    """
    <curricula>
      <curriculum id="start" title="Start" for="clerk">
        <welcome from="boss"\(hidden)>\(secret("a letter"))</welcome>
        <phase id="one" title="One" from="0d" to="9d">
          <task id="badge" title="Badge">Open.</task>
          <session id="watch" title="Watch" role="boss" duration="1h">
            <objective\(hidden)>\(secret("an objective"))</objective>
            <debrief\(hidden)>\(secret("a debrief"))</debrief>
          </session>
          <session id="i\(secret("a session's id"))" title="\(secret("a session"))" role="boss"
            duration="1h"\(hidden)/>
          <event id="e\(secret("an event's id"))" title="\(secret("an event"))" on="fri" at="12:00"
            duration="1h"\(hidden)/>
          <task id="j\(secret("a task's id"))" title="\(secret("a task"))"\(hidden)>\(secret("a task's text"))</task>
          <group title="\(secret("a group"))"\(hidden)><task id="m\(secret("a grouped task's id"))"
            title="\(secret("a grouped task"))"/></group>
          <quiz id="quiz" title="Quiz"><question text="Open?"><answer correct="yes">Yes</answer></question>
            <question text="\(secret("a question"))"\(hidden)><answer correct="yes">Yes</answer></question></quiz>
        </phase>
        <phase id="n\(secret("a phase's id"))" title="\(secret("a phase"))"\(hidden)/>
      </curriculum>
      <curriculum id="u\(secret("a curriculum's id"))" title="\(secret("a curriculum"))"\(hidden)>
        <phase id="p" title="P"><task id="z\(secret("a hidden curriculum's item's id"))"
          title="\(secret("a hidden curriculum's item"))"/></phase>
      </curriculum>
    </curricula>
    """
  }

  private mutating func people() -> String {
    """
    <people>
      <person id="open-host" name="Opal Host"><holds role="boss"/><hosts/></person>
      <person id="open-trainee" name="Tilda Trainee"><holds role="clerk"/>
        <enrolled curriculum="start" start="2026-11-23"/></person>
      <person id="a\(secret("a person's id"))" name="\(secret("a person"))"\(hidden)>
        <holds role="clerk"/><enrolled curriculum="start" start="2026-11-23"/></person>
    </people>
    """
  }
}
