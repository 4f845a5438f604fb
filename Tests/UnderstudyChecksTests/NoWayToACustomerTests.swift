import Testing
import UnderstudyDiagnostics
import UnderstudyLoading

@testable import UnderstudyChecks

@Suite struct NoWayToACustomerTests {
  @Test func tellsOnceThatNoCustomerIsServedAtAll() throws {
    let text = """
      <customer id="shopper" name="Online shopper"/>
      <role id="a" title="A"><serves id="s" everyone="yes" what="Things"/></role>
      <role id="b" title="B"/>
      """
    let organisation = try Sample(text).load().value
    let found = NoWayToACustomer().findings(in: organisation, today: try sampleDay())
    #expect(
      found.map(\.message) == [
        "no service goes to a customer outside, so the work of none of the 2 roles reaches one"
      ])
    #expect(found.first?.range?.start == SourcePosition(line: 1, column: 2))
  }

  @Test func endsWhereDepartmentsLieInACircle() throws {
    let text = """
      <customer id="shopper" name="Online shopper"/>
      <department id="x" name="X" parent="y"/><department id="y" name="Y" parent="x"/>
      <role id="a" title="A" department="x"><serves id="s" customer="shopper" what="Things"/></role>
      <role id="b" title="B"><serves id="t" department="y" what="Things"/></role>
      """
    let organisation = try Sample(text).load().value
    #expect(NoWayToACustomer().findings(in: organisation, today: try sampleDay()).isEmpty)
  }
}
