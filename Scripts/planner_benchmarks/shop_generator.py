"""Shops of chance, so that nothing was tuned on them. Each is the text of a file in the classic formats."""
import random


def job_shop(seed, jobs=12, machines=10):
    """Each job visits every machine once, in an order of its own; lengths are even between 1 and 99."""
    dice, lines = random.Random(f"job {seed}"), [f"{jobs} {machines}"]
    for _ in range(jobs):
        order = dice.sample(range(machines), machines)
        lines.append(" ".join(f"{machine} {dice.randint(1, 99)}" for machine in order))
    return "\n".join(lines) + "\n"


def open_shop(seed, jobs=8):
    """As many machines as jobs, in any order, and the load of every job and every machine is the same.

    So the loads say nothing about the best makespan, and lengths differ much: the hard kind.
    """
    dice, each = random.Random(f"open {seed}"), 1_000 // jobs
    length = [[each] * jobs for _ in range(jobs)]
    for _ in range(200 * jobs):
        (one, other), (left, right) = dice.sample(range(jobs), 2), dice.sample(range(jobs), 2)
        most = min(length[one][left], length[other][right]) - 1
        moved = dice.randint(0, most)
        for job, machine, sign in (one, left, -1), (one, right, 1), (other, left, 1), (other, right, -1):
            length[job][machine] += sign * moved
    return "\n".join([f"{jobs} {jobs}", *(" ".join(map(str, row)) for row in length)]) + "\n"


def flexible_shop(seed, jobs=12, machines=8):
    """Each of a job's steps may be done on two or three machines, and takes the same time on each."""
    dice, lines = random.Random(f"flexible {seed}"), [f"{jobs} {machines} 2.5"]
    for _ in range(jobs):
        steps = []
        for _ in range(dice.randint(5, 8)):
            length, able = dice.randint(1, 99), dice.sample(range(1, machines + 1), dice.randint(2, 3))
            steps.append(" ".join([str(len(able)), *(f"{machine} {length}" for machine in able)]))
        lines.append(" ".join([str(len(steps)), *steps]))
    return "\n".join(lines) + "\n"


KINDS = {"jsp": job_shop, "osp": open_shop, "fjsp": flexible_shop}
