import UnderstudyModel

/// Every packet, those of people who are about to start first.
struct PacketsPage: PageView {
  static let template = "packets"

  struct Entry: View {
    var link: Markup
    var about: String
    var curriculum: Markup
    var when: String
  }

  struct Group: View {
    var anchor: String
    var title: String
    var entries: [Entry]
  }

  var isEmpty: Bool
  var groups: [Group]
}

extension PageMaker {
  static let packetIndex = PageMaker(views: [PacketsPage.self]) { map, input in
    guard input.audience.mayRead(.staff) else { return [] }
    return [
      .page(at: map.path(of: .packets)) { writer in
        Page("Packets", in: .curricula, writer.packetsPage)
      }
    ]
  }
}

extension PageWriter {
  fileprivate var packetsPage: PacketsPage {
    let book = handbook.input.visits
    let all = book.trainees.flatMap { trainee in
      book.paths(of: trainee.id).map { (trainee: trainee, path: $0) }
    }
    let coming = all.enumerated().filter { $0.element.path.enrolment.start > today }
      .sorted {
        ($0.element.path.enrolment.start, $0.offset) < ($1.element.path.enrolment.start, $1.offset)
      }
      .map { entry($0.element.trainee, $0.element.path) }
    let running = all.enumerated().filter { $0.element.path.enrolment.start <= today }
      .sorted {
        ($1.element.path.enrolment.start, $0.offset) < ($0.element.path.enrolment.start, $1.offset)
      }
      .map { entry($0.element.trainee, $0.element.path) }
    let groups = [
      PacketsPage.Group(anchor: "coming", title: "About to start", entries: coming),
      PacketsPage.Group(anchor: "running", title: "Under way", entries: running),
    ]
    return PacketsPage(isEmpty: all.isEmpty, groups: groups.filter { !$0.entries.isEmpty })
  }

  private func entry(_ trainee: Person, _ path: LearningPath) -> PacketsPage.Entry {
    let start = path.enrolment.start
    return PacketsPage.Entry(
      link: link(.packet(trainee.id, path.curriculum), trainee.name), about: hostAbout(trainee),
      curriculum: link(.curriculum(path.curriculum)),
      when: "\(start > today ? "starts" : "since") \(start.date(asReadOn: today))")
  }
}
