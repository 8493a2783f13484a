"""Where the muscles lie under the skin: arcs on the cross-sections they pass through.

Angles run around a cross-section: 0 front, 90 outward, 180 back, -90 inward. The places are
KneeTrack's own drawing after common anatomy; they show where a muscle is, not how it works.
"""

from __future__ import annotations

from typing import NamedTuple


class Station(NamedTuple):
    """One arc: the part ("thigh", "shank", "trunk", "sole"), where along it, from and to (deg)."""

    part: str
    at: float
    first: float
    last: float


def _stations(part: str, text: str) -> tuple[Station, ...]:
    rows = []
    for word in text.split():
        at, _, arc = word.partition(":")
        first, _, last = arc.partition("..")
        rows.append(Station(part, float(at), float(first), float(last)))
    return tuple(rows)


MUSCLES: dict[str, tuple[Station, ...]] = {
    "vastus_lateralis": _stations(
        "thigh", ".20:52..70 .30:34..98 .45:28..106 .60:26..98 .74:30..84 .85:36..66 .91:42..54"
    ),
    "vastus_medialis": _stations(
        "thigh",
        ".46:-34..-26 .56:-54..-18 .68:-78..-18 .79:-84..-22 .88:-74..-30 .945:-54..-40",
    ),
    "rectus_femoris": _stations(
        "thigh", ".06:12..24 .16:-8..32 .32:-18..30 .50:-20..26 .66:-16..22 .78:-8..14 .84:0..6"
    ),
    "hamstrings": _stations(
        "thigh",
        ".16:160..188 .28:138..214 .45:128..226 .62:126..230 .78:124..236 .90:122..150",
    ),
    "adductors": _stations(
        "thigh",
        ".05:-70..-52 .14:-128..-46 .28:-134..-52 .44:-128..-62 .58:-118..-74 .70:-106..-88",
    ),
    "gastrocnemius": _stations(
        "shank", ".04:160..200 .12:126..234 .24:110..250 .36:110..250 .46:124..236 .54:146..214"
    ),
    "soleus": _stations(
        "shank", ".42:86..122 .50:80..280 .58:98..262 .66:126..234 .74:150..210 .82:166..194"
    ),
    "tibialis_anterior": _stations(
        "shank", ".10:24..44 .22:10..52 .38:8..48 .54:6..36 .70:2..20 .80:-4..6"
    ),
    "itb_tfl": (
        *_stations("trunk", "0:46..56"),
        *_stations(
            "thigh", ".03:54..84 .14:60..94 .28:80..104 .50:90..108 .72:90..106 .90:84..100"
        ),
        *_stations("shank", ".05:66..82"),
    ),
    "iliopsoas": (
        *_stations("trunk", ".070:14..34 .045:14..44 .020:16..46 -.008:16..42"),
        *_stations("thigh", ".03:-16..14 .10:-30..-8 .17:-40..-28"),
    ),
    "glute_med": (
        *_stations("trunk", ".062:78..116 .046:62..134 .026:54..140 .008:54..140 -.010:62..130"),
        *_stations("thigh", "0:66..122 .08:80..106"),
    ),
    "glute_min": (
        *_stations("trunk", ".030:66..100 .012:60..108 -.006:68..110"),
        *_stations("thigh", "0:72..100 .06:80..94"),
    ),
    "deep_rotators": (
        *_stations("trunk", ".004:140..170 -.012:122..172 -.028:112..164"),
        *_stations("thigh", ".02:102..132 .06:96..116"),
    ),
    "core": _stations(
        "trunk",
        "-.030:-34..34 .0:-40..40 .050:-42..42 .085:-42..42 .115:-42..42 .150:-38..38 .190:-28..28",
    ),
    "obliques": _stations(
        "trunk", ".015:50..112 .050:46..124 .085:46..126 .115:48..124 .150:54..116"
    ),
    "back_extensors": _stations(
        "trunk",
        ".010:160..176 .050:150..176 .085:148..177 .115:148..177 .150:152..176 .200:160..175",
    ),
    "foot_arch": (),
    "glute_max": (),
}
"""Muscle by name. The buttock and the arch of the foot are shapes of their own."""

NAMES = {
    "vastus_lateralis": "vastus lateralis",
    "vastus_medialis": "vastus medialis",
    "rectus_femoris": "rectus femoris",
    "hamstrings": "hamstrings",
    "adductors": "adductors",
    "gastrocnemius": "gastrocnemius",
    "soleus": "soleus",
    "tibialis_anterior": "tibialis anterior",
    "itb_tfl": "tensor fasciae latae and iliotibial band",
    "iliopsoas": "iliopsoas",
    "glute_med": "gluteus medius",
    "glute_min": "gluteus minimus",
    "deep_rotators": "deep hip rotators",
    "core": "rectus and transversus abdominis",
    "obliques": "obliques",
    "back_extensors": "back extensors",
    "foot_arch": "arch of the foot",
    "glute_max": "gluteus maximus",
}
