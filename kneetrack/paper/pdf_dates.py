"""Puts the printed date into a finished PDF, where Qt wrote the time of day and the zone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_DATE = re.compile(rb"Date \(D:\d{14}[^)]*\)")
_PLACE = re.compile(rb"^(\d{10})(?= \d{5} n)", re.MULTILINE)
_TABLE = re.compile(rb"startxref\s+(\d+)")


def with_date(pdf: bytes, day: date) -> bytes:
    """Return the PDF dated midnight of `day`, the same bytes in every time zone.

    Zones are written in different lengths, so the table of places is moved along.
    """
    table = int(_TABLE.findall(pdf)[-1])
    stamp = f"Date (D:{day:%Y%m%d}000000Z)".encode()
    body, places = pdf[:table], pdf[table:]
    dates = list(_DATE.finditer(body))
    shorter = [(found.start(), len(found[0]) - len(stamp)) for found in dates]

    def moved(found: re.Match[bytes]) -> bytes:
        place = int(found[1])
        return b"%010d" % (place - sum(less for at, less in shorter if at < place))

    body = _DATE.sub(stamp, body)
    places = _PLACE.sub(moved, places)
    return body + _TABLE.sub(b"startxref\n%d" % len(body), places)
