import UnderstudyChecks
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyPlanning
import UnderstudyProgress
import UnderstudyRendering
import UnderstudyTemplates

/// One run over a content folder. Read from top to bottom, it is the whole story: load, check, plan,
/// reduce to the audience, render. Each stage turns values into values; nothing here is written.
struct Compilation: Sendable {
  let options: CompileOptions
  let source: ContentSource
  let organisation: Organisation
  /// What people have done, as far as their files say and signers confirm.
  let record: LearningRecord
  /// The day that counts as today.
  let today: Day
  /// What Loading, Progress and Checks have to say.
  let findings: [Diagnostic]

  /// Loads and checks.
  ///
  /// - Throws: ``CompilerFailure`` when the folder or a file cannot be opened, or the day is none.
  init(_ options: CompileOptions) throws(CompilerFailure) {
    self.options = options
    source = .folder(options.folder, output: options.site)
    do {
      let loaded = try loadOrganisation(from: source)
      organisation = loaded.value
      let files = try source.progressFiles().map {
        ProgressFile.reading($0.bytes, path: $0.path)
      }
      let progress = files.map(\.value)
      record = Progress(progress).record(in: organisation)
      today = try buildDay(options, for: organisation)
      let unread = try unreadNames(loaded.diagnostics, source)
      findings =
        loaded.diagnostics + files.flatMap(\.diagnostics)
        + (unread.isEmpty ? UnderstudyProgress.findings(about: progress, in: organisation) : [])
        + UnderstudyChecks.findings(in: organisation, today: today, without: unread)
    } catch let failure as LoadFailure {
      throw CompilerFailure(.unreadable, failure.description)
    } catch let failure as CompilerFailure {
      throw failure
    } catch {
      throw CompilerFailure(.unreadable, "\(error)")
    }
  }

  /// Whether the content has a fault that makes results untrustworthy.
  var isBroken: Bool { findings.worst == .error }

  /// The findings of this run and of later stages, as they are shown.
  func report(_ more: [Diagnostic] = []) -> ContentReport {
    let source = source
    let texts = SourceTexts { path in
      do throws(LoadFailure) { return try source.bytes(of: path) } catch { return nil }
    }
    return ContentReport(findings + more, DiagnosticPlaces(folder: options.folder, texts: texts))
  }

  /// The plan that the site shows: `schedule.xml` as it is, else one made in memory.
  ///
  /// - Parameters:
  ///   - effort: how much to spend on trying what would mend it.
  ///   - proof: how much to spend on proving how good it is; absent: nothing is said of that.
  /// - Returns: the plan with its reasons.
  func standingPlan(
    remedies effort: RemedyEffort = .none, proof: BoundEffort? = nil
  ) -> PlanOutcome {
    let problem = planningProblem()
    var plan = organisation.schedule.map { assess($0, of: problem) } ?? planSeason(problem)
    if organisation.schedule == nil, !plan.isVerified {
      // The verifier shares no code with the search, so this is a fault of ours; nothing at all keeps
      // every rule.
      let faults = plan.breaches.map {
        Diagnostic("plan-refused", .error, $0.message, at: $0.range, notes: $0.notes)
      }
      plan = assess([], of: problem)
      plan.diagnostics += faults
    }
    if let proof { plan = plan.certified(problem, effort: proof) }
    return effort == .none ? plan : quoted(withRemedies(plan, of: problem, effort: effort))
  }

  /// What is to be planned.
  func planningProblem() -> PlanningProblem {
    PlanningProblem(organisation, record: record, today: today)
  }

  /// A new plan, which keeps what it can of `schedule.xml`, before anybody has asked how good it is.
  func newPlan(_ problem: PlanningProblem, _ options: PlanOptions) -> PlanOutcome {
    planSeason(problem, effort: options.effort, watch: options.planningWatch(of: problem))
  }

  /// A new plan with proof of how good it is, and with what would mend it. Whoever stops the search
  /// has neither: they want the plan and not what might be better.
  func judged(
    _ plan: PlanOutcome, of problem: PlanningProblem, _ options: PlanOptions
  ) -> PlanOutcome {
    let isStopped = options.watch.shouldStop ?? { false }
    if options.content.isDraft || isStopped() { return plan }
    let proved = plan.certified(
      problem, effort: options.proofEffort(for: problem), shouldStop: isStopped,
      threads: options.threads)
    return quoted(
      withRemedies(proved, of: problem, effort: options.remedyEffort, shouldStop: isStopped))
  }

  /// The same plan with remedies in the words of the files.
  private func quoted(_ plan: PlanOutcome) -> PlanOutcome {
    var texts = EditTexts(source)
    return texts.quoting(plan)
  }

  /// What pages are made from: the content reduced to what the audience may read.
  func siteInput(_ plan: PlanOutcome) throws(CompilerFailure) -> SiteInput {
    guard let audience = Audience(rawValue: options.audience) else {
      let known = Audience.allCases.map(\.rawValue).joined(separator: ", ")
      throw CompilerFailure(
        .wrongUsage, "there is no audience '\(options.audience)'; say one of \(known)")
    }
    let reduced = organisation.content.reduced(to: audience)
    return SiteInput(
      Organisation(reduced), audience: audience, today: today, record: record, plan: plan,
      templates: try ownTemplates(options.templates))
  }

  /// The files below `files/`, as they are.
  func attachments() throws(CompilerFailure) -> [RenderedFile] {
    var files: [RenderedFile] = []
    for path in organisation.attachments {
      do {
        files.append(RenderedFile(SitePath(path), bytes: try source.bytes(of: path)))
      } catch {
        throw CompilerFailure(.unreadable, error.description)
      }
    }
    return files
  }
}
