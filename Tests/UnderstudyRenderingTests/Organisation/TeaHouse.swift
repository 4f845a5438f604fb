import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

@testable import UnderstudyRendering

/// A tea house, written as its people would write it: every kind of thing the pages about an
/// organisation show, and some of the gaps that they have to tell.
enum TeaHouse {
  /// The content as loaded, with further files or with some replaced.
  static func content(_ more: [String: String] = [:]) throws -> Organisation {
    let files = files.merging(more) { _, new in new }
    let loaded = try loadOrganisation(from: .memory(files))
    if let fault = loaded.diagnostics.first(where: { $0.severity == .error }) {
      throw BrokenContent(message: "\(fault.range?.file ?? ""): \(fault.message)")
    }
    return loaded.value
  }

  /// The content as an audience may see it.
  static func content(
    for audience: Audience, _ more: [String: String] = [:]
  ) throws -> Organisation {
    Organisation(try content(more).content.reduced(to: audience))
  }

  struct BrokenContent: Error { var message: String }

  static let files = [
    "house.xml": house, "roles/waiter.xml": waiter, "roles/cook.xml": cook,
    "roles/office.xml": office, "people.xml": people, "thanks.xml": thanks,
    "feedback/autumn.csv": feedback, "response-times/autumn.csv": times,
  ]

  static let house = """
    <organization id="tea-house" name="Tea &amp; Co" timezone="Europe/London" lang="en">
      <summary><p>Tea, cake and a chair by the window.</p></summary>
      <customer id="guest" name="Guest">
        <p>Somebody who would like to sit down.</p>
        <promise id="hot">Your tea is hot when it reaches you.</promise>
        <promise id="quiet">Nobody hurries you.</promise>
      </customer>
      <partner id="dairy" name="Hill Dairy">
        <serves id="milk" role="cook" what="fresh milk" within="1d"/>
      </partner>
      <goal id="full-house" name="Every table taken at four" owner="waiter" target="20 tables" now="14 tables"><p>Mostly on Sundays.</p></goal>
      <goal id="no-waste" name="No cake thrown away"><p>Nothing is done about it yet.</p></goal>
      <system id="till" name="The till" owner="bookkeeper"><p>Where money goes in.</p>
        <sticking-point id="frozen" status="open" owner="bookkeeper" since="2026-11-03">It freezes at noon. Then nobody can pay for ten minutes.</sticking-point>
      </system>
      <department id="floor" name="The floor" lead="waiter"><purpose><p>We look after guests. <ref department="kitchen"/> looks after us.</p></purpose></department>
      <department id="kitchen" name="The kitchen"><purpose><p>We cook.</p></purpose></department>
      <department id="pastry" name="Pastry" parent="kitchen"/>
      <department id="attic" name="The attic"/>
      <term id="pot" name="Pot">Tea for two.</term>
      <term id="cosy" name="Cosy">Keeps a <ref term="pot"/> warm.</term>
    </organization>
    """

  static let waiter = """
    <role id="waiter" title="Waiter" department="floor" owner="ann" cover="1">
      <purpose><p>You bring tea to people who have been on their feet all day.</p></purpose>
      <ask-when>A guest looks round for somebody.</ask-when>
      <responsibility id="carry">Carry hot things slowly.</responsibility>
      <uses system="till">Press hard.</uses>
      <serves id="hot-tea" customer="guest" what="hot tea" within="10min" criticality="high" promise="hot" goal="full-house">
        <complete-when>The cosy is on.</complete-when>
        <cannot-promise>Tea for twenty at once.</cannot-promise>
        <target for="pot for four" within="15min"/>
        <breakdown id="cold">
          <cause>The kettle is slow.</cause>
          <colleague-sees>Steam is missing.</colleague-sees>
          <customer-feels>“This is lukewarm.”</customer-feels>
          <alternative>Offer scones meanwhile.</alternative>
          <resolved-by role="cook">Shout through the hatch.</resolved-by>
        </breakdown>
        <sticking-point id="long-way" status="trying" owner="ann" since="2026-10-24" review="2026-12-01" next="A second tray.">The way is long. Pots cool on the stairs.</sticking-point>
      </serves>
      <serves id="orders" role="cook" what="written orders" within="5min" criticality="high"/>
    </role>
    """

  static let cook = """
    <role id="cook" title="Cook" department="kitchen" reports-to="waiter" owner="ben">
      <purpose><p>You fill the pot.</p></purpose>
      <stand-in role="waiter">After a morning at the stove.</stand-in>
      <serves id="full-pots" role="waiter" what="full pots" within="4min" criticality="high" goal="full-house"/>
    </role>
    """

  static let office = """
    <roles>
      <role id="bookkeeper" title="Bookkeeper" department="attic">
        <serves id="pay" everyone="yes" what="correct pay" within-text="on the last Friday"/>
        <serves id="reports" role="porter" what="monthly reports" within="5d"/>
      </role>
      <role id="porter" title="Porter"/>
    </roles>
    """

  static let people = """
    <people>
      <person id="ann" name="Ann Okoro" start="2020-01-06" phone="11"><holds role="waiter"/><qualified role="cook" level="assisted"/><hosts/></person>
      <person id="ben" name="Ben Sato" start="2021-01-04" email="ben@tea.example" manager="ann"><holds role="cook"/><away from="2026-11-23" to="2026-11-24" reason="Dentist"/></person>
      <person id="cy" name="Cy Ware" start="2026-11-16"><holds role="waiter" since="2026-11-16"/></person>
      <person id="dot" name="Dot Marsh" start="2019-04-01"><holds role="bookkeeper"/></person>
      <person id="eve" name="Eve Long" start="2018-01-01" end="2026-10-30"><holds role="bookkeeper"/></person>
    </people>
    """

  static let thanks = """
    <recognitions>
      <recognition date="2026-11-20" to="ben" from="ann" service="full-pots">Forty pots on Sunday, and not one cold.</recognition>
      <recognition date="2026-09-01" to="ann">Quietly there.</recognition>
    </recognitions>
    """

  static let feedback = """
    date,from_role,service,score,comment
    2026-09-04,waiter,full-pots,3,Some were half full
    2026-09-11,waiter,full-pots,3,
    2026-09-18,waiter,full-pots,3,
    2026-10-04,waiter,full-pots,5,Lovely
    2026-10-11,waiter,full-pots,4,
    2026-10-18,waiter,full-pots,5,
    2026-10-20,cook,orders,1,Cannot read a word
    """

  static let times = """
    date,service,minutes
    2026-09-04,full-pots,3
    2026-09-05,full-pots,6
    2026-10-04,full-pots,2
    2026-10-05,full-pots,4
    """
}
