"""Saves one setting at a time, for every page that offers some."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.settings import Settings
from kneetrack.services.settings import SettingsService
from kneetrack.ui.kit.saver import Save, Saver


@dataclass(frozen=True)
class SettingChoice:
    """What a person wants a setting to be; `name` is that of a field of Settings."""

    name: str
    value: Any


@dataclass(frozen=True)
class _Write:
    service: SettingsService
    choice: SettingChoice
    origin: object
    then: Callable[[SettingChoice], None]
    refused: Callable[[SettingChoice, str], None]

    def write(self) -> Settings:
        return self.service.change(origin=self.origin, **{self.choice.name: self.choice.value})

    def tell(self, _settings: object) -> None:
        self.then(self.choice)

    def tell_refused(self, problem: InputProblem) -> None:
        self.refused(self.choice, problem.message)


class SettingSaves:
    """Hands choices to the saver; a newer choice of the same setting replaces one that waits."""

    def __init__(self, service: SettingsService, saver: Saver, origin: object) -> None:
        self._service, self._saver, self._origin = service, saver, origin

    def save(
        self,
        choice: SettingChoice,
        then: Callable[[SettingChoice], None],
        refused: Callable[[SettingChoice, str], None],
    ) -> None:
        """Save `choice`; `then` hears of it once it is durable, `refused` why it does not fit."""
        job = _Write(self._service, choice, self._origin, then, refused)
        key = ("setting", choice.name)
        self._saver.save(Save(key, job.write, job.tell, job.tell_refused))

    def is_waiting(self, name: str) -> bool:
        """Return whether a choice for this setting is not on the disk yet."""
        return self._saver.is_waiting(("setting", name))
