"""Runs other programs and measures them: wall clock, processor time, memory."""
import dataclasses
import os
import subprocess
import threading
import time


@dataclasses.dataclass
class Run:
    """What a program did."""
    code: int
    out: str
    err: str
    wall: float
    cpu: float          # of the program and of all it waited for
    megabytes: float    # at most at a time
    ran_over: bool = False


def run(command, work, name="run", limit=None):
    """Runs one program and waits for it; see `run_together`."""
    return run_together([command], work, name, limit)[0]


def run_together(commands, work, name="run", limit=None):
    """Runs programs side by side and waits for all of them.

    Output goes to files in `work`, so that no pipe can fill up. After `limit` seconds a program is
    ended, and `ran_over` says so.
    """
    started = []
    for number, command in enumerate(commands):
        out = open(work / f"{name}-{number}.out", "w+", encoding="utf-8")
        err = open(work / f"{name}-{number}.err", "w+", encoding="utf-8")
        begin = time.monotonic()
        process = subprocess.Popen([str(c) for c in command], stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        started.append((process, out, err, begin))
    runs = []
    waiting = [threading.Thread(target=_wait, args=(entry, limit, runs)) for entry in started]
    for thread in waiting:
        thread.start()
    for thread in waiting:
        thread.join()
    order = {id(entry[0]): place for place, entry in enumerate(started)}
    return [found for _, found in sorted(runs, key=lambda pair: order[pair[0]])]


def _wait(entry, limit, runs):
    process, out, err, begin = entry
    over = threading.Event()

    def end():
        over.set()
        process.kill()

    clock = threading.Timer(limit, end) if limit else None
    if clock:
        clock.start()
    # wait4 tells what this one child used; getrusage would add up all children.
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if clock:
        clock.cancel()
    texts = []
    for file in (out, err):
        file.seek(0)
        texts.append(file.read())
        file.close()
    runs.append((id(process), Run(process.returncode, *texts, wall, used.ru_utime + used.ru_stime,
                                  used.ru_maxrss / 1024, over.is_set())))
