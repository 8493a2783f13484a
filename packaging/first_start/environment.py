"""Make the folder .venv: a Python of KneeTrack's own with exactly the versions in the lock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from first_start.troubles import FirstStartError


def make(here: str, python: str, surroundings: dict[str, str]) -> None:
    """Make .venv anew from packaging/requirements.lock.

    A half-made one has no stamp, so it is thrown away here. Raises FirstStartError.
    """
    folder = Path(here) / ".venv"
    # The stamp goes first: an environment being taken apart must not look ready.
    (folder / "made-from").unlink(missing_ok=True)
    _do(
        [sys.executable, "-m", "venv", "--clear", str(folder)],
        surroundings,
        f"The folder {folder} could not be made",
    )
    packages = _packages(python, surroundings)
    # Makes `import kneetrack` find this checkout from wherever the person stands.
    (packages / "kneetrack-here.pth").write_text(f"{here}\n", encoding="utf-8")
    fetch(here, python, "requirements.lock", surroundings)
    _child([python, "-m", "compileall", "-q", str(Path(here) / "kneetrack")], surroundings)


def fetch(here: str, python: str, lock: str, surroundings: dict[str, str]) -> None:
    """Install what packaging/`lock` names, each file checked against its hash."""
    # A shell that asks pip for the user folder would otherwise be refused inside .venv.
    surroundings = {**surroundings, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    quietly = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-warn-script-location"]
    _do(
        [
            *[python, "-m", "pip", "install", *quietly, "--no-compile"],
            *["--no-deps", "--only-binary", ":all:", "--require-hashes"],
            *["--requirement", str(Path(here) / "packaging" / lock)],
        ],
        surroundings,
        "The parts KneeTrack stands on could not be fetched (this once needs the internet)",
    )
    packages = _packages(python, surroundings)
    # Compiled now, so that no later start has to. A part with code for other versions of Python
    # makes this end with an error and does no harm.
    _child([python, "-m", "compileall", "-q", "-j", "0", str(packages)], surroundings)


def write_whole(path: Path, content: bytes) -> None:
    """Write a stamp so that it is there whole or not at all."""
    draft = path.with_name(f"{path.name}.new")
    draft.write_bytes(content)
    draft.replace(path)


def _packages(python: str, surroundings: dict[str, str]) -> Path:
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    asked = _do([python, "-c", ask], {**surroundings, "PYTHONIOENCODING": "utf-8"}, "No Python")
    return Path(asked.rstrip("\r\n"))


def _do(command: list[str], surroundings: dict[str, str], trouble: str) -> str:
    """Run a step that has to succeed; returns what it said, or raises with `trouble`."""
    done = _child(command, surroundings)
    said = done.stdout.decode("utf-8", "replace").strip()
    if done.returncode:
        raise FirstStartError(f"{trouble}. {_reason(said)}")
    return said


def _reason(said: str) -> str:
    """The part of a tool's last words that tells a person what to mend."""
    if "CERTIFICATE_VERIFY_FAILED" in said:
        return (
            "Something between this computer and the internet shows a certificate that this system "
            "does not know; whoever looks after the network can say which one to add."
        )
    lines = said.splitlines()
    errors = [line for line in lines if line.lower().startswith("error")] or lines[-3:]
    return "Its last words were:\n" + "\n".join(f"  {line}" for line in errors)


def _child(command: list[str], surroundings: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        # The child holds the lock file open too: if this process is killed, the next start waits
        # until the child has ended instead of working in the same folder beside it.
        close_fds=False,
        check=False,
    )
