"""Install parts of the system on Debian, Ubuntu and their kin, when the person may and agrees."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from first_start.troubles import FirstStartError, say


def here() -> bool:
    """Whether this system installs its parts with apt."""
    return shutil.which("apt-get") is not None and shutil.which("dpkg") is not None


def install(wanted: list[tuple[str, ...]]) -> None:
    """Install one package of each tuple of alternative names.

    Root installs straight away; anybody else is asked once and then goes through sudo. Raises
    FirstStartError with the line to type when neither is possible.
    """
    if os.geteuid() == 0:
        say("Installing parts of the system that are missing…")
        # A stale or unreachable list is no reason to stop: what is wanted may be known already.
        _apt(["update"], may_fail=True)
        _apt(["install", *_names(wanted)])
        return
    line = f"apt-get install --no-install-recommends {' '.join(_names(wanted))}"
    if not (shutil.which("sudo") and sys.stdin is not None and sys.stdin.isatty()):
        raise FirstStartError(
            "Parts of the system are missing that only an administrator can install. "
            f"Type this line, then start again:\n  sudo apt-get update && sudo {line}"
        )
    say(f"KneeTrack needs parts of the system that are missing here:\n  sudo {line}")
    sys.stderr.write("Install them now? [y/N] ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() not in {"y", "yes"}:
        raise FirstStartError(f"Nothing was installed. When you are ready, type:\n  sudo {line}")
    _apt(["update"], may_fail=True, through=["sudo"])
    _apt(["install", *_names(wanted)], through=["sudo"])


def _names(wanted: list[tuple[str, ...]]) -> list[str]:
    """Pick, for each part, the name this release knows; the first when nothing is known."""
    known = _known({name for names in wanted for name in names})
    chosen = (next((name for name in names if name in known), names[0]) for names in wanted)
    return list(dict.fromkeys(chosen))


def _known(names: set[str]) -> set[str]:
    """Which of these packages apt could install now."""
    asked = subprocess.run(
        ["apt-cache", "policy", *sorted(names)],
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    known: set[str] = set()
    name = ""
    for line in asked.stdout.decode("utf-8", "replace").splitlines():
        if line and not line.startswith(" "):
            name = line.rstrip(":")
        elif "Candidate:" in line and "(none)" not in line:
            known.add(name)
    return known


def _apt(words: list[str], *, may_fail: bool = False, through: list[str] | None = None) -> None:
    options = ["-qq", "-y", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120"]
    if words[0] == "install":
        options.append("--no-install-recommends")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    done = subprocess.run(
        [*(through or []), "apt-get", *options, *words],
        env=quiet,
        # sudo asks for its password on the terminal itself, so nothing is lost by closing stdin.
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=None if through else subprocess.STDOUT,
        check=False,
    )
    if done.returncode and not may_fail:
        said = done.stdout.decode("utf-8", "replace").strip().splitlines()
        last = "\n".join(f"  {line}" for line in said[-5:])
        raise FirstStartError(f"The parts could not be installed. The last words were:\n{last}")
