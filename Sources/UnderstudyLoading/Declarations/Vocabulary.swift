/// The whole vocabulary, in the order of the documentation.
enum Vocabulary {
  /// A part of the documentation.
  struct Section: Sendable {
    let title: String
    let kinds: [ElementKind]
  }

  static let sections: [Section] = [
    Section(
      "The organisation",
      [
        .init(OrganizationElement.self), .init(CalendarElement.self), .init(HoursElement.self),
        .init(ClosedElement.self),
        .init(SiteElement.self), .init(RoomElement.self), .init(FacetElement.self),
        .init(OptionElement.self),
        .init(CustomerElement.self), .init(PromiseElement.self), .init(PartnerElement.self),
        .init(GoalElement.self),
        .init(SystemElement.self), .init(StickingPointElement.self), .init(DepartmentElement.self),
        .init(NoVisitorsElement.self), .init(TermElement.self), .init(RecognitionElement.self),
        .init(ActionElement.self),
      ], [.summary, .address, .arrive, .purpose]),
    Section(
      "Roles and the services they owe",
      [
        .init(RoleElement.self), .init(ResponsibilityElement.self), .init(UsesElement.self),
        .init(StandInElement.self),
        .init(ServesElement.self), .init(TargetElement.self), .init(BreakdownElement.self),
        .init(ResolvedByElement.self),
      ],
      [
        .askWhen, .completeWhen, .cannotPromise, .cause, .colleagueSees, .customerFeels,
        .alternative,
      ]),
    Section(
      "Curricula",
      [
        .init(CurriculumElement.self), .init(WelcomeElement.self), .init(IncludeElement.self),
        .init(PhaseElement.self),
        .init(GroupElement.self), .init(ChooseElement.self), .init(TaskElement.self),
        .init(ReadingElement.self),
        .init(SessionElement.self), .init(WorkshopElement.self), .init(EventElement.self),
        .init(QuizElement.self),
        .init(QuestionElement.self), .init(AnswerElement.self), .init(ReflectionElement.self),
        .init(CheckInElement.self),
        .init(MilestoneElement.self),
      ], [.objective, .watchFor, .bring, .debrief]),
    Section(
      "People",
      [
        .init(PersonElement.self), .init(HoldsElement.self), .init(QualifiedElement.self),
        .init(HostsElement.self),
        .init(AwayElement.self), .init(BusyElement.self), .init(FacetValueElement.self),
        .init(EnrolledElement.self),
        .init(NamedDateElement.self), .init(OmitElement.self),
      ]),
    Section(
      "Planning",
      [
        .init(PlanningElement.self), .init(LimitsElement.self), .init(CoverElement.self),
        .init(AimsElement.self),
        .init(AimLevelElement.self), .init(AimElement.self), .init(PinElement.self),
        .init(AvoidElement.self),
        .init(RateElement.self), .init(ScheduleElement.self), .init(PlacedElement.self),
      ]),
    Section(
      "The map",
      [.init(MapElement.self), .init(RegionElement.self), .init(SpotElement.self)]),
    Section(
      "Running text",
      [
        .init(ParagraphElement.self), .init(BulletListElement.self),
        .init(NumberedListElement.self),
        .init(ListItemElement.self), .init(EmphasisElement.self), .init(StrongElement.self),
        .init(CodeElement.self),
        .init(LineBreakElement.self), .init(LinkElement.self), .init(MentionElement.self),
        .init(FactElement.self),
      ]),
  ]

  /// Every element but the plurals.
  static let kinds: [ElementKind] = sections.flatMap(\.kinds)

  /// Every element, those around many among them, in the order of the documentation.
  static let declarations: [ElementDeclaration] =
    kinds.map(\.declaration)
    + TopLevel.inside.compactMap(\.plural).map(\.declaration)

  /// Every name that an element may have.
  static let names: [String] = declarations.map(\.name)

  /// For each element's name, the elements in which it may stand; none for one that is a root only.
  static let parents: [String: [String]] = {
    var parents = Dictionary(names.map { ($0, [String]()) }) { first, _ in first }
    for declaration in declarations {
      for child in declaration.children.map(\.name) + declaration.content.names {
        parents[child, default: []].append(declaration.name)
      }
    }
    return parents
  }()
}

extension Vocabulary.Section {
  fileprivate init(_ title: String, _ kinds: [ElementKind], _ prose: [ProseElement] = []) {
    self.init(title: title, kinds: kinds + prose.map { ElementKind($0) })
  }
}
