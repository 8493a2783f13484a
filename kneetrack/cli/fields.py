"""The fields of one entry to record: as typed after options, or as values of a JSON line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import check_score, read_score
from kneetrack.domain.session_record import check_load, read_count, read_load

if TYPE_CHECKING:
    from collections.abc import Mapping

_FAR = 10**9
"""No number of ours is as large; Python refuses to write out really long ones."""


class Fields(Protocol):
    """Gives each field in its kind, None (or empty) where it is not stated; raises InputProblem."""

    def text(self, name: str) -> str | None:
        """Return a text."""

    def texts(self, name: str) -> tuple[str, ...]:
        """Return texts that may be given more than once."""

    def score(self, name: str) -> int | None:
        """Return a whole number from 0 to 10."""

    def count(self, name: str, most: int) -> int | None:
        """Return a whole number from 1 to `most`."""

    def counts(self, name: str, most: int) -> tuple[int, ...]:
        """Return one or more whole numbers from 1 to `most`."""

    def load(self, name: str) -> float | None:
        """Return a load in kg."""


class TypedFields:
    """Fields as people type them: everything is text."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def text(self, name: str) -> str | None:
        """Return the text as typed."""
        value = self._values.get(name)
        return None if value is None else str(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return each text of a repeated option."""
        return tuple(self._values.get(name) or ())

    def score(self, name: str) -> int | None:
        """Read a whole number from 0 to 10."""
        text = self.text(name)
        return None if text is None else read_score(text, name)

    def count(self, name: str, most: int) -> int | None:
        """Read a whole number from 1 to `most`."""
        text = self.text(name)
        return None if text is None else read_count(text, name, most)

    def counts(self, name: str, most: int) -> tuple[int, ...]:
        """Read "12" or "12,12,10"."""
        text = self.text(name)
        if text is None:
            return ()
        return tuple(read_count(part, name, most) for part in text.split(","))

    def load(self, name: str) -> float | None:
        """Read a load in kg."""
        text = self.text(name)
        return None if text is None else read_load(text)


class JsonFields:
    """Fields of a JSON object: each value must be of its kind; null stands for not stated."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def text(self, name: str) -> str | None:
        """Return a text."""
        value = self._values.get(name)
        if value is not None and not isinstance(value, str):
            raise InputProblem(name, f"{name.capitalize()} must be text.")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self._values.get(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise InputProblem(name, f"{name.capitalize()} must be a list of words.")
        return tuple(value)

    def score(self, name: str) -> int | None:
        """Return a whole number from 0 to 10."""
        value = self._values.get(name)
        return None if value is None else check_score(value, name)

    def count(self, name: str, most: int) -> int | None:
        """Return a whole number from 1 to `most`."""
        value = self._values.get(name)
        return None if value is None else _count(value, name, most)

    def counts(self, name: str, most: int) -> tuple[int, ...]:
        """Return one whole number, or each of a list."""
        value = self._values.get(name)
        if value is None:
            return ()
        if isinstance(value, list) and not value:
            raise InputProblem(name, f"{name.capitalize()} must not be an empty list.")
        each = value if isinstance(value, list) else [value]
        return tuple(_count(one, name, most) for one in each)

    def load(self, name: str) -> float | None:
        """Return a load in kg."""
        value = self._values.get(name)
        if value is None:
            return None
        fits = isinstance(value, int | float) and not isinstance(value, bool)
        return check_load(float(value) if fits and abs(value) < _FAR else float("nan"))


def _count(value: object, name: str, most: int) -> int:
    is_small = type(value) is int and abs(value) < _FAR
    return read_count(str(value) if is_small else "no number", name, most)
