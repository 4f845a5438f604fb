/// What people have done of their curricula, as far as it counts.
///
/// Made from progress events by `UnderstudyProgress`; Planning, Relations and Rendering read it.
package struct LearningRecord: Sendable {
  /// One person's doing of one item.
  package struct Key: Hashable, Sendable {
    package var person: Identifier<Person>
    package var item: Identifier<Item>

    package init(_ person: Identifier<Person>, _ item: Identifier<Item>) {
      self.person = person
      self.item = item
    }
  }

  /// That an item was done, and who has signed for it.
  package struct Completion: Hashable, Sendable {
    /// The day on which the trainee did it.
    package var day: Day
    /// Who signed, and when; absent: nobody yet.
    package var signedBy: Identifier<Person>?
    package var signedOn: Day?
    /// Somebody says that it was signed, but the signer's own file does not confirm it.
    package var isClaimed = false
    /// What was handed in to show it.
    package var evidence: String?

    package init(on day: Day) { self.day = day }
  }

  /// The trainee's own words about an item.
  package struct Note: Hashable, Sendable {
    package var day: Day
    package var text: String

    package init(on day: Day, text: String) {
      self.day = day
      self.text = text
    }
  }

  /// A level that somebody was found to have in a role, in the word of one who may say so.
  package struct Qualification: Hashable, Sendable {
    package var role: Identifier<Role>
    package var level: Level
    /// From which day on it counts.
    package var day: Day
    package var by: Identifier<Person>

    package init(role: Identifier<Role>, level: Level, day: Day, by: Identifier<Person>) {
      self.role = role
      self.level = level
      self.day = day
      self.by = by
    }
  }

  package var completions: [Key: Completion] = [:]
  /// Levels given beyond what sessions teach, oldest first.
  package var qualifications: [Identifier<Person>: [Qualification]] = [:]
  /// Notes and reflections, oldest first. For their owner's own pages only.
  package var notes: [Key: [Note]] = [:]

  package init() {}

  package subscript(person: Identifier<Person>, item: Identifier<Item>) -> Completion? {
    completions[Key(person, item)]
  }
}
