"""Type and send what nobody should: each is refused in plain words, and nothing of it is stored."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tests.faults.looking import Look, looking
from tests.faults.verdict import Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.program import Answer, Program

LONG_NOTE: Final = "a" * 200_000
_PAIN: Final[dict[str, Any]] = {"type": "pain", "score": 3, "side": "left"}

_SIDES: Final[tuple[object, ...]] = ("up", "", None, 1, ["left"], {})
_DAYS: Final[tuple[object, ...]] = (
    "2026-02-30", "9999-12-31", "1899-12-31", 20260319, "2026-3-1", "", {}, "10000-01-01",
)  # fmt: skip

_SCORES: Final = ("11", "-1", "3.5", "٣", "1_0", "nan", "inf", "1e1", "three", "+3", "03x")
_BAD_DAYS: Final = (
    *("2026-02-30", "9999-01-01", "1899-12-31", "2026-13-01"),
    *("26-1-1", "٢٠٢٦-٠١-٠١", "soon"),
)
_SCREENS: Final[tuple[dict[str, Any], ...]] = (
    {"yes": ["elbow"]},
    {"yes": ["locked"], "no": ["locked"]},
    {"yes": ["locked", "locked"]},
    {"yes": 3},
    {"yes": [["locked"]]},
    {"yes": ["locked"], "cleared": "x" * 201},
    {"yes": ["locked"], "cleared": "two\nlines"},
    {"answers": [{"question": "locked", "answer": "yes"}]},
)

# Words after `log`, each wrong in exactly one place.
WORDS: Final[tuple[tuple[str, ...], ...]] = (
    *(("pain", score, "--side", "left") for score in (*_SCORES, "", " ")),
    ("pain", "3", "--side", "up"),
    ("pain", "3"),
    ("pain", "3", "--side", ""),
    ("pain", "3", "--side", "left", "--kind", "worse"),
    ("pain", "3", "--side", "left", "--zone", "elbow"),
    *(("pain", "3", "--side", "left", "--day", day) for day in _BAD_DAYS),
    *(("pain", "3", "--side", "left", "--at", at) for at in ("24:00", "12:60", "noon", "1:2:3:4")),
    ("pain", "3", "--side", "left", "--note", "bad \udc80 half"),
    ("exercise", "no_such_exercise"),
    ("exercise", "clamshell", "--side", "up"),
    ("exercise", "clamshell", "--sets", "-1"),
    ("exercise", "clamshell", "--sets", "1000000"),
    ("exercise", "clamshell", "--reps", "12,,12"),
    ("exercise", "clamshell", "--reps", "9999999999999999999999"),
    ("exercise", "clamshell", "--load-kg", "nan"),
    ("exercise", "clamshell", "--load-kg", "inf"),
    ("exercise", "clamshell", "--load-kg", "-5"),
    ("exercise", "clamshell", "--pain", "11"),
    ("note", ""),
    ("note", "   "),
    ("nonsense",),
)

# Lines for `log -`, each wrong in one place; bytes, because some are not text at all.
LINES: Final[tuple[bytes, ...]] = (
    *(
        json.dumps({**_PAIN, "score": score}).encode()
        for score in (11, -1, 3.5, "3", "٣", True, None, [3], {"a": 3}, 10**400, 3.0)
    ),
    b'{"type": "pain", "score": NaN, "side": "left"}',
    b'{"type": "pain", "score": Infinity, "side": "left"}',
    b'{"type": "pain", "score": 1e999, "side": "left"}',
    b'{"type": "pain", "score": 3, "score": 4, "side": "left"}',
    *(json.dumps({**_PAIN, "side": side}).encode() for side in _SIDES),
    *(json.dumps({**_PAIN, "day": day}).encode() for day in _DAYS),
    *(json.dumps({**_PAIN, "id": bad}).encode() for bad in ("7", "", 7, None, "x" * 36, ["a"])),
    *(json.dumps({**_PAIN, "note": bad}).encode() for bad in (7, ["a"], {"a": 1}, LONG_NOTE)),
    json.dumps({**_PAIN, "note": "a\x00b"}).encode(),
    b'{"type": "pain", "score": 3, "side": "left", "note": "\\ud800"}',
    b'{"type": "pain", "score": 3, "side": "left", "note": "\xff\xfe"}',
    json.dumps({**_PAIN, "surprise": 1}).encode(),
    json.dumps({**_PAIN, "zones": "outer"}).encode(),
    json.dumps({**_PAIN, "zones": ["elbow"]}).encode(),
    json.dumps({**_PAIN, "type": "nonsense"}).encode(),
    json.dumps({"score": 3, "side": "left"}).encode(),
    json.dumps({"type": "exercise", "exercise": "no_such_exercise"}).encode(),
    json.dumps({"type": "note", "text": ""}).encode(),
    json.dumps({"type": "note", "text": 3}).encode(),
    json.dumps({"type": "screen"}).encode(),
    *(json.dumps({"type": "screen", **wrong}).encode() for wrong in _SCREENS),
    json.dumps({"type": ["pain"]}).encode(),
    b"[" * 100_000,
    b'{"type": "pain", "note": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    b"[]", b"3", b'"pain"', b"null", b"{", b"}", b"nothing like JSON", b"\x00", b"\xef\xbb\xbf[]",
    b'{"type": "pain", "score": 3, "side": "left"} and more',
)  # fmt: skip


def hostile(program: Program, folder: Path) -> Verdict:
    """Try every bad word and every bad line, then see that good ones still work beside them."""
    verdict = Verdict("hostile")
    data = folder / "journal"
    with looking(program, folder / "home") as look:
        look.run(data, "log", "pain", "2", "--side", "right")
        before = look.run(data, "export", str(folder / "before.json")).exit
        for words in WORDS:
            answer = look.run(data, "log", *words)
            verdict.case(f"log {' '.join(words)!a}"[:90], _refused(answer))
        # Bytes that are no text cannot go through a Python string, so these go through a pipe.
        answer = program.run(data, "log", "-", typed=b"\n".join(LINES) + b"\n")
        _judge_lines(verdict, answer)
        for words in (("note", "--", "a\x00b"), ("note", LONG_NOTE)):
            verdict.case(
                f"log note, {len(words[-1])} characters", _refused(look.run(data, "log", *words))
            )
        verdict.case("nothing of it was stored", _only_one(look, data))
        verdict.case("good lines beside bad ones", _good_beside_bad(program, data))
    verdict.notes.append(f"export before: exit {before}")
    return verdict


def _refused(answer: Answer) -> list[str]:
    problems = answer.manners(2)
    if len(answer.err) > 2_000:
        problems.append(f"a sentence of {len(answer.err)} characters")
    if answer.saved_ids or answer.out.strip():
        problems.append(f"printed {answer.out[:80]!r}")
    return problems


def _judge_lines(verdict: Verdict, answer: Answer) -> None:
    verdict.case("log - with bad lines", answer.manners(0))
    told = answer.lines
    verdict.case("one answer a line", [] if len(told) == len(LINES) else [f"{len(told)} answers"])
    for line, said in zip(LINES, told, strict=False):
        right = isinstance(said.get("error"), str | dict) and "saved" not in said
        short = len(json.dumps(said)) < 2_000
        problems = [] if right and short else [f"answered {json.dumps(said)[:200]}"]
        verdict.case(f"line {line[:60]!r}", problems)


def _only_one(look: Look, data: Path) -> list[str]:
    there, problems = look.entries(data)
    if len(there) != 1:
        problems.append(f"{len(there)} entries, and one was right: {there[:4]}")
    return problems + look.sound(data)


def _good_beside_bad(program: Program, data: Path) -> list[str]:
    good = json.dumps(_PAIN).encode()
    answer = program.run(data, "log", "-", typed=b"\n".join([good, LINES[0], good, b"{", good]))
    wrong = [] if len(answer.saved_ids) == 3 else [f"{len(answer.saved_ids)} of 3 good ones saved"]
    return wrong + answer.manners(0)
