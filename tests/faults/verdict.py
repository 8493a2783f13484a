"""What a family of faults found: how many cases were tried, and every promise that was broken."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Verdict:
    """The findings of one family; it holds when no case broke a promise."""

    family: str
    cases: int = 0
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def case(self, name: str, problems: list[str]) -> None:
        """Count one case, and keep what was wrong with it."""
        self.cases += 1
        self.problems += [f"{name}: {problem}" for problem in problems]

    @property
    def holds(self) -> bool:
        """Whether something was tried at all and nothing broke."""
        return self.cases > 0 and not self.problems

    def told(self, most: int = 12) -> str:
        """Say it in words, with the first `most` problems."""
        lines = [f"{self.family}: {self.cases} cases, {len(self.problems)} problems"]
        lines += self.problems[:most]
        if len(self.problems) > most:
            lines.append(f"and {len(self.problems) - most} more")
        return "\n".join(lines + self.notes)
