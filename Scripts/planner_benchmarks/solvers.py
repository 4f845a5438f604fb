"""The planner and its peers, each asked to solve an instance within a budget of search time."""
import dataclasses
import json
import pathlib
import re
import shutil
import sys

from . import instances, processes

HERE = pathlib.Path(__file__).resolve().parent
SLACK = 600   # seconds that a program may take beyond its budget, to read, build and write


@dataclasses.dataclass
class Answer:
    """What a solver came to. `value` is the independent checker's, and absent where there is no plan."""
    value: int | None = None
    wall: float = 0
    cpu: float = 0
    megabytes: float = 0
    steps: int | None = None
    bound: int | None = None
    fault: str | None = None
    trail: list = dataclasses.field(default_factory=list)   # (seconds, value) on the way


class Understudy:
    """This project's planner, as a user calls it."""
    name = "Understudy"

    def __init__(self, binary, work, threads=2, draft=False):
        self.binary, self.work, self.threads, self.draft = pathlib.Path(binary), work, threads, draft
        told = processes.run([self.binary, "plan", "--help"], work, "help", 60)
        if told.code != 0:
            raise RuntimeError(f"{binary} does not answer 'plan --help': {told.err.strip()[:200]}")
        self.knows_seconds = "--seconds" in told.out
        self.knows_threads = "--threads" in told.out

    def solves(self, instance):
        return True

    def solve(self, instance, seconds=None, seed=1, effort=None):
        """Plans an instance, for so many seconds or with so much effort, and has the plan judged."""
        folder = self.work / "organisation"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        instance.write(folder, seed)
        command = [self.binary, "plan", folder, "--json", "--quiet", "--today", instances.FIRST_DAY]
        if effort is not None:
            command += ["--effort", effort]
        elif self.knows_seconds:
            command += ["--seconds", seconds]
        if self.draft:
            command.append("--draft")
        if self.knows_threads:
            command += ["--threads", self.threads]
        run = processes.run(command, self.work, "understudy", (seconds or 0) + SLACK)
        answer = Answer(wall=run.wall, cpu=run.cpu, megabytes=run.megabytes)
        if run.ran_over:
            answer.fault = "did not end in time"
            return answer
        if run.code != 0 or not (folder / "schedule.xml").exists():
            answer.fault = f"ended with {run.code}: {(run.err or run.out).strip()[:300]}"
            return answer
        return self._judged(answer, instance, folder, run.out)

    def _judged(self, answer, instance, folder, said):
        try:
            report = json.loads(said)
        except json.JSONDecodeError as fault:
            answer.fault = f"the JSON cannot be read: {fault}"
            return answer
        if "quality" not in report:
            answer.fault = "planned nothing"
            return answer
        judgement = instance.judge(folder / "schedule.xml")
        answer.value = judgement.value
        if not judgement.is_right:
            answer.fault = "refused by the checker: " + "; ".join(judgement.faults[:3])
        elif own_value(report, instance) != judgement.value:
            answer.fault = f"says {own_value(report, instance)}, but the checker says {judgement.value}"
        answer.steps, answer.bound = report.get("steps"), own_bound(report, instance)
        return answer


def own_value(report, instance):
    """The value that the planner itself reports, in the checker's terms.

    The aims of a rotation are one level of weighted terms; of a shop, the makespan is the second of
    two levels, and the first is what has no place.
    """
    quality = report.get("quality", [])
    if instance.kind == "rotation":
        return sum(term["weight"] * term["value"] for term in quality)
    if any(term["term"] == "placed" and term["value"] for term in quality):
        return None
    return next((term["value"] for term in quality if term["term"] == "makespan"), None)


def own_bound(report, instance):
    """The bound that the planner reports for the level that matters; absent where it reports none."""
    level = 1 if instance.kind == "rotation" else 2
    for found in report.get("bounds", report.get("levels", [])) or []:
        if isinstance(found, dict) and found.get("level") == level:
            return found.get("bound")
    return None


class Floor:
    """Plain list scheduling with large neighbourhoods, two runs with seeds of their own side by side,
    for it knows no threads; the better plan counts."""
    name = "floor"

    def __init__(self, benchmarks, work, threads=2):
        self.script = benchmarks.folder / "rotation" / "rotation_greedy.py"
        self.work, self.threads = work, threads

    def solves(self, instance):
        return instance.kind == "rotation"

    def solve(self, instance, seconds, seed=1):
        path = self.work / "instance.json"
        instance.save(path)
        commands = [
            [sys.executable, self.script, path, seconds, self.threads * (seed - 1) + thread]
            for thread in range(1, self.threads + 1)
        ]
        runs = processes.run_together(commands, self.work, "floor", seconds + SLACK)
        answer = Answer(wall=max(r.wall for r in runs), cpu=sum(r.cpu for r in runs),
                        megabytes=sum(r.megabytes for r in runs))
        steps = 0
        for run in runs:
            if run.code != 0:
                answer.fault = "did not end in time" if run.ran_over else run.err.strip()[-300:]
                return answer
            judgement = instance.judge_plan(json.loads(run.out))
            if not judgement.is_right:
                answer.fault = "refused by the checker: " + "; ".join(judgement.faults[:3])
                return answer
            if answer.value is None or judgement.value < answer.value:
                answer.value = judgement.value
            steps += int((re.search(r"lns (\d+) iterations", run.err) or [0, 0])[1])
        answer.steps = steps
        return answer


class CPSat:
    """OR-Tools' CP-SAT with the reference model, two workers."""
    name = "CP-SAT"

    def __init__(self, benchmarks, work, python, most_requests, threads=2):
        self.benchmarks, self.work, self.python = benchmarks, work, python
        self.most_requests, self.threads = most_requests, threads

    def solves(self, instance):
        return instance.requests <= self.most_requests

    def solve(self, instance, seconds, seed=1):
        path = self.work / "instance.json"
        if instance.kind == "rotation":
            instance.save(path)
            script = [HERE / "seeded.py", seed, self.benchmarks.folder / "rotation" / "rotation_cpsat.py"]
        else:
            path.write_text(json.dumps({"jobs": instance.jobs, "ordered": instance.is_ordered}))
            script = [HERE / "seeded.py", seed, HERE / "shop_model.py"]
        command = [self.python, *script, path, "--time", seconds, "--workers", self.threads]
        run = processes.run(command, self.work, "cpsat", seconds + SLACK)
        answer = Answer(wall=run.wall, cpu=run.cpu, megabytes=run.megabytes)
        if run.code != 0:
            answer.fault = "did not end in time" if run.ran_over else run.err.strip()[-300:]
            return answer
        told = json.loads(run.err.strip().splitlines()[-1])
        if told["objective"] is None:
            answer.fault = "found no plan"
            return answer
        answer.bound = told["bound"]
        if told.get("first_obj") is not None:
            answer.trail = [(told["first_s"], told["first_obj"])]
        judgement = (
            instance.judge_plan(json.loads(run.out)) if instance.kind == "rotation"
            else self._judge_shop(instance, json.loads(run.out)))
        answer.value = judgement.value
        if not judgement.is_right:
            answer.fault = "refused by the checker: " + "; ".join(judgement.faults[:3])
        return answer

    def _judge_shop(self, instance, operations):
        """Writes CP-SAT's operations as a schedule, so that the same checker looks at both."""
        epoch = self.benchmarks.shop_to_xml.T0
        half_hour = self.benchmarks.shop_to_xml.dt.timedelta(minutes=30)
        lines = [
            f'<placed item="o-{job}-{place}" host="m-{machine}" start="{at(epoch + half_hour * start)}" '
            f'end="{at(epoch + half_hour * end)}"/>'
            for job, place, machine, start, end in operations
        ]
        path = self.work / "cpsat-schedule.xml"
        path.write_text("<schedule>" + "".join(lines) + "</schedule>", encoding="utf-8")
        return instance.judge(path)


def at(moment):
    return moment.strftime("%Y-%m-%dT%H:%M")


def first_plan(program, instance, work, threads, runs=9):
    """The first plan's value, as told, and how long it takes to know what is asked for and, from there, to
    have that plan: in seconds, by the median of some runs."""
    folder = work / "organisation"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    instance.write(folder)
    run = processes.run([program, folder, instances.FIRST_DAY, runs, threads], work, "first-plan", SLACK)
    answer = Answer(wall=run.wall, cpu=run.cpu, megabytes=run.megabytes)
    if run.ran_over or run.code != 0:
        answer.fault = "did not end in time" if run.ran_over else f"ended with {run.code}: {run.err.strip()[:200]}"
        return answer, None, None
    told = dict(line.split(" ", 1) for line in run.out.splitlines())
    answer.value = int(told["value"])
    return answer, int(told["asking"]) / 1e6, int(told["planning"]) / 1e6
