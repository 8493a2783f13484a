"""The first start: fetch what KneeTrack stands on, and say in plain words what goes wrong."""

from __future__ import annotations

from first_start.prepare import Plan, prepare

__all__ = ["Plan", "prepare"]
