import Testing
import UnderstudyModel

@testable import UnderstudyRendering

@Suite struct SiteMapTests {
  @Test(arguments: [
    ("index.html", "map.html", nil, "map.html"),
    ("index.html", "roles/buyer.html", nil, "roles/buyer.html"),
    ("roles/buyer.html", "roles/clerk.html", nil, "clerk.html"),
    ("roles/buyer.html", "index.html", nil, "../index.html"),
    ("roles/buyer.html", "goals/g.html", nil, "../goals/g.html"),
    ("calendars/hosts/a.ics", "calendars/b.ics", nil, "../b.ics"),
    ("a/b/c.html", "a/d/e.html", "x", "../d/e.html#x"),
    ("roles/buyer.html", "roles/buyer.html", "x", "#x"),
    ("roles/buyer.html", "roles/buyer.html", nil, "buyer.html"),
  ])
  func linksAreRelative(from: String, to: String, anchor: String?, href: String) {
    #expect(SitePath(from).href(to: SitePath(to), anchor: anchor) == href)
  }

  @Test func packetsOfDifferentPairsNeverShareAFile() {
    let map = SiteMap(organisation())
    let names = ["a", "b", "a-b", "a--b", "a-", "a--", "a---b", "b-a"]
    var paths: [SitePath] = []
    for person in names {
      for curriculum in names {
        paths.append(map.path(of: .packet(Identifier(person), Identifier(curriculum))))
      }
    }
    #expect(Set(paths).count == names.count * names.count)
    #expect(map.path(of: .packet("ann", "first-week")).rawValue == "packets/ann--first-week.html")
  }

  @Test func aServiceStandsWithWhoeverOwesIt() throws {
    let map = SiteMap(try TeaHouse.content())
    let page = SitePath("index.html")
    #expect(map.href(from: page, to: .service("hot-tea")) == "roles/waiter.html#service-hot-tea")
    #expect(map.href(from: page, to: .service("milk")) == "map.html#service-milk")
    #expect(map.href(from: page, to: .promise("hot")) == "customers/guest.html#promise-hot")
  }

  @Test func linksOnlyToPagesThatExist() throws {
    let writer = writer(in: try TeaHouse.content())
    #expect(writer.link(.role("cook")).html == "<a href=\"cook.html\">Cook</a>")
    #expect(writer.link(.role("nobody")).html == "nobody")
    #expect(writer.href(.tracker("ann")) == nil)
  }
}
