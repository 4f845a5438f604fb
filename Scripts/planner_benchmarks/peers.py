"""Makes ready what the peers need."""
import pathlib
import subprocess
import sys
import venv

ORTOOLS = "ortools==9.15.6755"
PLACE = pathlib.Path(__file__).resolve().parents[2] / ".build" / "benchmark-peers"


def python_with_ortools():
    """A Python that has OR-Tools, installed into an environment of its own.

    Returns its path, or `None` and why there is none.
    """
    python = PLACE / "bin" / "python"
    if _has_ortools(python):
        return python, None
    try:
        venv.EnvBuilder(with_pip=True, clear=True).create(PLACE)
        told = subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", ORTOOLS],
            capture_output=True, text=True, timeout=600)
    except (OSError, subprocess.SubprocessError) as fault:
        return None, f"no environment for {ORTOOLS}: {fault}"
    if told.returncode != 0:
        last = (told.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
        return None, f"{ORTOOLS} could not be installed into an environment of its own: {last}"
    if not _has_ortools(python):
        return None, f"{ORTOOLS} is installed but cannot be imported by {sys.version.split()[0]}"
    return python, None


def _has_ortools(python):
    if not python.exists():
        return False
    asked = "import ortools, sys; sys.exit(ortools.__version__ != %r)" % ORTOOLS.split("==")[1]
    return subprocess.run([python, "-c", asked], capture_output=True).returncode == 0
