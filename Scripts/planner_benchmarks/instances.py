"""Planning problems to measure with, each able to become an organisation and to judge a plan of it."""
import contextlib
import csv
import dataclasses
import io
import json
import re

from . import shop_generator

FIRST_DAY = "2027-01-04"   # the day on which every converted organisation begins


@dataclasses.dataclass
class Judgement:
    """What an independent checker says of a plan."""
    value: int | None
    faults: list

    @property
    def is_right(self):
        return not self.faults


class Rotation:
    """A rotation instance: a size with a seed, perhaps with a plan that absences have disturbed.

    Its name is all that is needed to make it again: `S-1`, `8,5,7,3-17`, `M-1-replan10`.
    """
    kind = "rotation"

    def __init__(self, benchmarks, name, weights=None):
        told = re.fullmatch(r"([A-Z]+|\d+(?:,\d+){3})-(\d+)(?:-replan(\d+))?", name)
        if not told:
            raise ValueError(f"'{name}' is no rotation instance; write S-1, 8,5,7,3-17 or M-1-replan10")
        self.benchmarks, self.name = benchmarks, name
        size, seed, percent = told[1], int(told[2]), told[3]
        self.size = f"{size}-repair" if percent else size
        generator = benchmarks.generate_rotation
        self.payload = generator.generate(size, seed)
        if percent:
            first = benchmarks.rotation_greedy.greedy_plan(self.payload)
            self.payload = generator.replan(self.payload, first, int(percent), seed)
        if weights:
            self.payload["weights"] = weights
        self.requests = len(self.payload["sessions"])

    def save(self, path):
        path.write_text(json.dumps(self.payload), encoding="utf-8")

    def write(self, folder, seed=1):
        """Writes the instance as an organisation whose planning has a seed of its own."""
        self.benchmarks.rotation_to_xml.forward(self.payload, str(folder))
        reseed(folder, seed)

    def judge(self, schedule):
        """Judges a `schedule.xml`."""
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            self.benchmarks.rotation_to_xml.back(self.payload, str(schedule))
        return self.judge_plan(json.loads(said.getvalue()))

    def judge_plan(self, plan):
        """Judges a plan in the checker's own format."""
        result = self.benchmarks.rotation_check.check(self.payload, plan)
        return Judgement(result["objective"], result["first_violations"])


class Shop:
    """A job shop, open shop or flexible shop: jobs are trainees, machines are hosts."""
    kind = "shop"

    def __init__(self, benchmarks, path, best=None):
        self.benchmarks, self.best = benchmarks, best
        self.path, self.name, self.size = str(path), path.stem, path.suffix[1:]
        self.jobs, self.is_ordered = benchmarks.shop_to_xml.read(self.path)
        self.requests = sum(1 for job in self.jobs for length, _ in job if length)

    def write(self, folder, seed=1):
        self.benchmarks.shop_to_xml.forward(self.path, str(folder))
        reseed(folder, seed)

    def judge(self, schedule):
        said = io.StringIO()
        try:
            with contextlib.redirect_stdout(said):
                self.benchmarks.shop_to_xml.makespan(self.path, str(schedule))
        except SystemExit as fault:
            return Judgement(None, [str(fault)])
        return Judgement(int(said.getvalue()), [])


def shops(benchmarks, names=None):
    """The classic shops with their best known values, in the order of the list."""
    with open(benchmarks.folder / "shop" / "best_known.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [Shop(benchmarks, benchmarks.folder / "shop" / f"{row['instance']}.{row['kind']}", int(row["best_known"]))
            for row in rows if names is None or row["instance"] in names]


def fresh_shops(benchmarks, folder, seeds):
    """Shops of chance of each kind, written into a folder; nobody knows their best makespans."""
    for kind, make in shop_generator.KINDS.items():
        for seed in seeds:
            path = folder / f"{kind}-{seed}.{kind}"
            path.write_text(make(seed), encoding="utf-8")
            yield Shop(benchmarks, path)


def reseed(folder, seed):
    """Gives the planning of a converted organisation another seed."""
    path = folder / "planning.xml"
    text = path.read_text(encoding="utf-8")
    told = re.sub(r'(<planning\b[^>]*\bseed=")\d+(")', rf"\g<1>{seed}\2", text)
    if 'seed="' not in told:
        raise ValueError(f"{path} names no seed")
    path.write_text(told, encoding="utf-8")
