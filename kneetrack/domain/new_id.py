"""New ids for entries and changes."""

from __future__ import annotations


def new_id() -> str:
    """Return an id that nothing else has: a random UUID as text."""
    import uuid  # asks for the platform when loaded, and a start needs no id

    return str(uuid.uuid4())


def id_of_other_side(first: str) -> str:
    """Return the id of the second entry made together with `first`; always the same for one."""
    import uuid

    return str(uuid.uuid5(uuid.UUID("6b6e6565-0000-4000-8000-000000000002"), first))
