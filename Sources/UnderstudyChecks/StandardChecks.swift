/// Every question that `understudy check` asks, in the order of the manual.
package let standardChecks: [any Check] = chapters.flatMap(\.checks)

/// Questions that belong together.
struct Chapter: Sendable {
  var title: String
  var checks: [any Check]
}

/// The manual's chapters, in order.
let chapters = [
  Chapter(
    title: "Names that nothing bears",
    checks: [
      UnknownRole(), UnknownPerson(), UnknownOwner(), UnknownDepartment(), UnknownService(),
      UnknownItem(), UnknownCurriculum(), UnknownSite(), UnknownRoom(), UnknownCalendar(),
      UnknownCustomer(), UnknownPromise(), UnknownPartner(), UnknownGoal(), UnknownSystem(),
      UnknownTerm(), UnknownFacet(), UnknownFacetValue(), UnknownDate(), UnknownInFigures(),
      OutdatedSchedule(), OutdatedMap(),
    ]),
  Chapter(
    title: "Words that do not mean one thing",
    checks: [
      AmbiguousOwner(), RelationOutOfPlace(), UnresolvedRelation(), WaitsForAnotherCurriculum(),
    ]),
  Chapter(
    title: "Circles",
    checks: [
      ItemsWaitInACircle(), ItemsBlockEachOther(), CurriculaIncludeInACircle(),
      RolesReportInACircle(), DepartmentsInACircle(), ManagersInACircle(),
    ]),
  Chapter(
    title: "Nobody there",
    checks: [
      RoleNobodyHolds(), OwnerNobodyHolds(), SessionNobodyCanHost(), WorkshopWithoutFacilitator(),
      ServiceToNobody(), CurriculumForNobody(), CoverAboveHolders(),
    ]),
  Chapter(
    title: "What services and departments leave open",
    checks: [
      NoWayToACustomer(), ServiceWithoutPurpose(), ServiceWithoutTime(), DepartmentWithoutPurpose(),
    ]),
  Chapter(
    title: "Days and hours that cannot be",
    checks: [
      OverlappingDates(), EnrolledTwice(), EnrolledOutsideEmployment(), DueBeforeStart(),
      PhaseEndsBeforeItStarts(), PhaseAfterDue(), WindowTooNarrow(), LongerThanAnyStretch(),
    ]),
  Chapter(
    title: "Learning that cannot be finished",
    checks: [
      QuizNobodyCanPass(), QuestionWithoutRightAnswer(), ChoiceAboveAlternatives(), RoomTooSmall(),
      GateWithoutRequiredItems(),
    ]),
  Chapter(
    title: "What has grown old, and what is hard to read",
    checks: [
      ReviewOverdue(), StickingPointOverdue(), QualificationExpired(), HoldingsEnded(),
      HardToRead(),
    ]),
]
