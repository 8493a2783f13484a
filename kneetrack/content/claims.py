"""Whole claims the app never makes: naming a condition as yours, promising an outcome."""

from __future__ import annotations

import re

_CONDITIONS = (
    r"patellofemoral|maltracking|mal-?tracking|arthritis|osteoarthritis|arthrosis|tendinopathy"
    r"|tendinitis|tendonitis|chondromalacia|instability|a torn|a tear|bursitis|fat pad"
    r"|a dislocat\w+|weak (?:hips?|quads?|glutes?|muscles)|cartilage|runner'?s knee|jumper'?s knee"
)
_YOUR_PART = r"(?:your|the) (?:kneecaps?|patellae?|knees?)"

_CLAIMS = {
    "names a condition as the reader's": (
        rf"\byou(?:'ve| have| do not have| don't have| suffer from| are suffering from)"
        rf" (?:\w+ ){{0,3}}?(?:{_CONDITIONS})"
    ),
    "says where the kneecap is": (
        rf"\b{_YOUR_PART} (?:is|are|sits?|runs?|tracks?) (?:\w+ ){{0,2}}?"
        r"(?:out of place|misaligned|off track|off centre|off center|maltracking|worn|damaged)"
    ),
    "promises a cure": r"\b(?:cures?|cured|curing)\b",
    "promises an outcome": (
        r"\b(?:fix(?:es)?|heals?|realigns?|recent(?:er|re)s?|repairs?) (?:\w+ ){0,2}?"
        r"(?:knees?|kneecaps?|patellae?|pain|tracking|cartilage)\b"
        rf"|\b{_YOUR_PART} will (?:be|get|become) (?:\w+ )?(?:better|pain-?free|well|strong)"
        r"|\bguarante(?:e|es|ed)\b|\bwill (?:be|make you) pain-?free\b"
        r"|\bwill (?:take away|get rid of|end) (?:your|the) pain\b"
    ),
    "says that something is safe": (
        r"\b(?:this|it|that|this exercise|the exercise) (?:is|'s) "
        r"(?:\w+ )?(?:safe|harmless|risk-?free|fine to carry on)\b"
        r"|\b(?:fine|safe) to carry on\b|\bnothing can go wrong\b"
        r"|\b(?:no|without any) risks?\b(?! factor)"
    ),
    "reassures about what was recorded": (
        r"\b(?:nothing|no reason) to worry\b|\bdo(?: not|n't) worry\b"
        rf"|\b{_YOUR_PART} (?:is|are) (?:normal|healthy|fine|undamaged)\b"
        r"|\bnothing is wrong\b"
    ),
    "gives a diagnosis": r"\byour diagnosis is\b|\bthis means (?:that )?you have\b",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _CLAIMS.items()}


def claims_in(text: str) -> tuple[str, ...]:
    """Return what kind of claim `text` makes, in words; empty when it makes none.

    Whole claims are looked for, never single words: "Not a diagnosis" and "treatments tried"
    pass.
    """
    plain = " ".join(text.replace("’", "'").casefold().split())
    return tuple(name for name, pattern in _PATTERNS.items() if pattern.search(plain))
