/// An organisation that names no audience at all: who may read what follows from the kind of fact.
enum RuledFacts {
  /// A word of the content, and the smallest circle that may read it.
  struct Fact: Sendable, CustomStringConvertible {
    var what: String
    var word: String
    var circle: String
    /// A page on which it must stand for that circle; `nil`: nothing promises that it is shown.
    var page: String?

    var description: String { what }
  }

  static let facts = [
    Fact(what: "a name", word: "Zoltanqx", circle: "staff", page: "trackers/trainee.html"),
    Fact(what: "a host's name", word: "Hermioneqx", circle: "staff", page: "schedule/hosts.html"),
    Fact(what: "a person's id", word: "staffidqx", circle: "staff"),
    Fact(what: "an address", word: "mailboxqx@example.org", circle: "staff"),
    Fact(what: "a thank-you", word: "thankyouqx", circle: "staff", page: "recognitions.html"),
    Fact(what: "why somebody is away", word: "awayreasonqx", circle: "managers"),
    Fact(what: "why somebody is busy", word: "busyreasonqx", circle: "managers"),
    Fact(what: "why an item is omitted", word: "omitreasonqx", circle: "managers"),
    Fact(what: "a comment", word: "commentqx", circle: "managers", page: "feedback.html"),
    Fact(what: "somebody's evidence", word: "evidenceqx", circle: "managers"),
    Fact(what: "a rate", word: "7341.83", circle: "hr"),
    Fact(what: "a rate in hundredths", word: "734183", circle: "hr"),
  ]

  static let files = [
    "house.xml": """
    <organization id="o" name="Open House" timezone="Europe/London">
      <calendar id="office" default="yes"><hours days="mon-fri" from="09:00" to="17:00"/></calendar>
      <customer id="buyer" name="Buyer"/>
      <department id="shop" name="Shop"/>
      <role id="clerk" title="Clerk" department="shop"/>
      <role id="boss" title="Boss" department="shop">
        <serves id="sell" customer="buyer" what="Goods" within="1d"/></role>
      <curriculum id="start" title="Start"><phase id="one" title="One" from="0d" to="9d">
        <task id="badge" title="Badge"/><task id="forms" title="Forms" evidence="text"/>
        <session id="watch" title="Watch" role="boss" duration="1h"/>
        <session id="lead" title="Lead" role="boss" duration="6h" mode="lead"/>
        <reflection id="think" title="Think"/>
      </phase></curriculum>
      <recognition date="2026-11-20" to="staffidqx" from="trainee">For thankyouqx.</recognition>
      <planning from="2026-11-23" until="2026-11-27">
        <limits trainee-per-day="4h"/>
        <rate department="shop" per-hour="7341.83" currency="GBP"/></planning>
    </organization>
    """,
    "people.xml": """
    <people>
      <person id="staffidqx" name="Hermioneqx Host" email="mailboxqx@example.org" departments="shop">
        <holds role="boss"/><hosts/>
        <away from="2026-11-23" to="2026-11-24" reason="awayreasonqx"/>
        <away from="2026-11-26" to="2026-11-27" reason="awayreasonqx"/>
        <busy days="wed" from="13:00" to="14:00" reason="busyreasonqx"/>
      </person>
      <person id="trainee" name="Zoltanqx Trainee" manager="staffidqx" departments="shop">
        <holds role="clerk"/>
        <enrolled curriculum="start" start="2026-11-23" due="2026-11-27">
          <omit item="badge" reason="omitreasonqx" by="staffidqx"/></enrolled>
      </person>
    </people>
    """,
    "feedback/a.csv": """
    date,from_role,service,score,comment
    2026-11-02,clerk,sell,2,commentqx
    """,
    "progress/trainee.jsonl": """
    {"person": "trainee", "item": "forms", "what": "done", "when": "2026-11-23T10:00:00Z", \
    "by": "trainee", "evidence": "evidenceqx"}
    {"person": "trainee", "item": "think", "what": "reflection", "when": "2026-11-23T10:01:00Z", \
    "by": "trainee", "note": "reflectionqx"}
    {"person": "trainee", "item": "watch", "what": "note", "when": "2026-11-23T10:02:00Z", \
    "by": "trainee", "note": "noteqx"}

    """,
  ]

  /// Words of the trainee's own, which stand on the trainee's own pages or nowhere.
  static let own = ["reflectionqx", "noteqx"]
}
