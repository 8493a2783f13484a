"""Whole claims are caught, in any spelling; single words are not."""

from __future__ import annotations

import pytest

from kneetrack.content.claims import claims_in


@pytest.mark.parametrize(
    "text",
    [
        "You have patellofemoral pain.",
        "It looks as if you have mild arthritis.",
        "You do not have arthritis.",
        "You’ve got a torn ligament, so you have a tear.",
        "YOU   HAVE\nweak hips.",
        "Your kneecap is out of place.",
        "The kneecap is slightly misaligned.",
        "Your kneecap tracks badly off track.",
        "This squat cures knee pain.",
        "It can be cured.",
        "A cure for sore knees.",
        "Six weeks will fix your knee.",
        "This realigns your kneecap.",
        "Your knee will be pain-free.",
        "Relief is guaranteed.",
        "This is safe.",
        "This exercise is completely safe.",
        "You are fine to carry on.",
        "There is no risk.",
        "Your knee is normal.",
        "Nothing to worry about.",
        "Don’t worry.",
        "This means you have a problem.",
    ],
)
def test_a_claim_is_caught(text: str) -> None:
    assert claims_in(text) != ()


@pytest.mark.parametrize(
    "text",
    [
        "Not a diagnosis.",
        "Treatments tried",
        "You have 3 exercises left today.",
        "If you have a question, note it.",
        "If the kneecap has slipped out of place, please have it checked.",
        "A secure grip, within the limit you set.",
        "Your journal is safe on disk.",
        "The kneecap is the small bone at the front of the knee.",
        "Sixty percent had weak hips in one study.",
        "Accurate and secure.",
        "You can undo this.",
        "Age is no risk factor.",
        "",
    ],
)
def test_plain_words_pass(text: str) -> None:
    assert claims_in(text) == ()
