"""The keyboard map: every command once, with its words and its keys."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

_CONTEXT = "Shortcuts"


class ActionId(StrEnum):
    """A command of the window; pages and menus speak of commands by these names."""

    OPEN_TODAY = "open-today"
    OPEN_JOURNAL = "open-journal"
    OPEN_LIBRARY = "open-library"
    OPEN_PROGRESS = "open-progress"
    OPEN_REPORT = "open-report"
    OPEN_SETTINGS = "open-settings"
    GO_BACK = "go-back"
    GO_FORWARD = "go-forward"
    LOG_PAIN = "log-pain"
    PREVIOUS_DAY = "previous-day"
    NEXT_DAY = "next-day"
    BACK_TO_TODAY = "back-to-today"
    PREVIOUS_MONTH = "previous-month"
    NEXT_MONTH = "next-month"
    DAY_OR_CALENDAR = "day-or-calendar"
    NEW_NOTE = "new-note"
    SEARCH = "search"
    UNDO = "undo"
    REDO = "redo"
    PRINT = "print"
    PREVIEW = "preview"
    SAVE_PDF = "save-pdf"
    BACK_UP = "back-up"
    LARGER_TEXT = "larger-text"
    SMALLER_TEXT = "smaller-text"
    NORMAL_TEXT = "normal-text"
    TOGGLE_RAIL = "toggle-rail"
    OPEN_MENU = "open-menu"
    FULL_SCREEN = "full-screen"
    NEXT_REGION = "next-region"
    PREVIOUS_REGION = "previous-region"
    WHEN_TO_SEE = "when-to-see-someone"
    SHOW_SHORTCUTS = "show-shortcuts"
    CLOSE_WINDOW = "close-window"
    QUIT = "quit"


class Group(StrEnum):
    """Under which heading a command stands in the menu and in the list of shortcuts."""

    GO = "go"
    JOURNAL = "journal"
    EDIT = "edit"
    REPORT = "report"
    VIEW = "view"
    HELP = "help"


@dataclass(frozen=True)
class Shortcut:
    """One command: its English words, its keys (the first is shown), where it works.

    `here_only` commands act only while their own page is shown. On macOS Qt reads Ctrl as Cmd.
    """

    action: ActionId
    group: Group
    words: str
    keys: tuple[str | QKeySequence.StandardKey, ...]
    here_only: bool = False


_N = QT_TRANSLATE_NOOP
_KEY = QKeySequence.StandardKey

SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut(ActionId.OPEN_TODAY, Group.GO, str(_N(_CONTEXT, "Today")), ("Ctrl+1",)),
    Shortcut(ActionId.OPEN_JOURNAL, Group.GO, str(_N(_CONTEXT, "Journal")), ("Ctrl+2",)),
    Shortcut(ActionId.OPEN_LIBRARY, Group.GO, str(_N(_CONTEXT, "Library")), ("Ctrl+4",)),
    Shortcut(ActionId.OPEN_PROGRESS, Group.GO, str(_N(_CONTEXT, "Progress")), ("Ctrl+5",)),
    Shortcut(ActionId.OPEN_REPORT, Group.GO, str(_N(_CONTEXT, "Report")), ("Ctrl+7",)),
    Shortcut(ActionId.OPEN_SETTINGS, Group.GO, str(_N(_CONTEXT, "Settings")), ("Ctrl+,",)),
    Shortcut(ActionId.GO_BACK, Group.GO, str(_N(_CONTEXT, "Back")), ("Alt+Left", _KEY.Back)),
    Shortcut(
        ActionId.GO_FORWARD,
        Group.GO,
        str(_N(_CONTEXT, "Forward")),
        ("Alt+Right", _KEY.Forward),
    ),
    Shortcut(ActionId.LOG_PAIN, Group.JOURNAL, str(_N(_CONTEXT, "Log pain")), ("Ctrl+L",)),
    Shortcut(
        ActionId.PREVIOUS_DAY,
        Group.JOURNAL,
        str(_N(_CONTEXT, "Previous day")),
        ("Ctrl+Alt+Left",),
        here_only=True,
    ),
    Shortcut(
        ActionId.NEXT_DAY,
        Group.JOURNAL,
        str(_N(_CONTEXT, "Next day")),
        ("Ctrl+Alt+Right",),
        here_only=True,
    ),
    Shortcut(
        ActionId.BACK_TO_TODAY, Group.JOURNAL, str(_N(_CONTEXT, "Back to today")), ("Ctrl+Home",)
    ),
    Shortcut(
        ActionId.PREVIOUS_MONTH,
        Group.JOURNAL,
        str(_N(_CONTEXT, "Previous month")),
        ("Ctrl+PgUp",),
        here_only=True,
    ),
    Shortcut(
        ActionId.NEXT_MONTH,
        Group.JOURNAL,
        str(_N(_CONTEXT, "Next month")),
        ("Ctrl+PgDown",),
        here_only=True,
    ),
    Shortcut(
        ActionId.DAY_OR_CALENDAR,
        Group.JOURNAL,
        str(_N(_CONTEXT, "Day or calendar")),
        ("Ctrl+D",),
        here_only=True,
    ),
    Shortcut(ActionId.NEW_NOTE, Group.JOURNAL, str(_N(_CONTEXT, "New note")), ("Ctrl+N",)),
    Shortcut(ActionId.BACK_UP, Group.JOURNAL, str(_N(_CONTEXT, "Back up now")), ("Ctrl+B",)),
    Shortcut(ActionId.UNDO, Group.EDIT, str(_N(_CONTEXT, "Undo")), ("Ctrl+Z",)),
    Shortcut(ActionId.REDO, Group.EDIT, str(_N(_CONTEXT, "Redo")), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Shortcut(
        ActionId.SEARCH,
        Group.EDIT,
        str(_N(_CONTEXT, "Search this page")),
        (_KEY.Find,),
        here_only=True,
    ),
    Shortcut(ActionId.PRINT, Group.REPORT, str(_N(_CONTEXT, "Print report")), (_KEY.Print,)),
    Shortcut(
        ActionId.PREVIEW,
        Group.REPORT,
        str(_N(_CONTEXT, "Preview of the report")),
        ("Ctrl+Shift+P",),
    ),
    Shortcut(ActionId.SAVE_PDF, Group.REPORT, str(_N(_CONTEXT, "Save report as PDF")), ("Ctrl+E",)),
    Shortcut(
        ActionId.LARGER_TEXT, Group.VIEW, str(_N(_CONTEXT, "Larger text")), ("Ctrl+=", "Ctrl++")
    ),
    Shortcut(ActionId.SMALLER_TEXT, Group.VIEW, str(_N(_CONTEXT, "Smaller text")), ("Ctrl+-",)),
    Shortcut(ActionId.NORMAL_TEXT, Group.VIEW, str(_N(_CONTEXT, "Normal text size")), ("Ctrl+0",)),
    Shortcut(
        ActionId.TOGGLE_RAIL, Group.VIEW, str(_N(_CONTEXT, "Narrow or wide side bar")), ("F9",)
    ),
    Shortcut(ActionId.OPEN_MENU, Group.VIEW, str(_N(_CONTEXT, "Menu")), ("F10",)),
    Shortcut(
        ActionId.FULL_SCREEN, Group.VIEW, str(_N(_CONTEXT, "Full screen")), ("F11", _KEY.FullScreen)
    ),
    Shortcut(ActionId.NEXT_REGION, Group.VIEW, str(_N(_CONTEXT, "Next region")), ("F6",)),
    Shortcut(
        ActionId.PREVIOUS_REGION, Group.VIEW, str(_N(_CONTEXT, "Previous region")), ("Shift+F6",)
    ),
    Shortcut(ActionId.WHEN_TO_SEE, Group.HELP, str(_N(_CONTEXT, "When to see someone")), keys=()),
    Shortcut(
        ActionId.SHOW_SHORTCUTS,
        Group.HELP,
        str(_N(_CONTEXT, "Keyboard shortcuts")),
        ("F1", "Ctrl+?", "Ctrl+Shift+/"),
    ),
    Shortcut(ActionId.CLOSE_WINDOW, Group.HELP, str(_N(_CONTEXT, "Close window")), ("Ctrl+W",)),
    Shortcut(ActionId.QUIT, Group.HELP, str(_N(_CONTEXT, "Quit KneeTrack")), ("Ctrl+Q",)),
)

_GROUP_WORDS = {
    Group.GO: str(_N(_CONTEXT, "Go to")),
    Group.JOURNAL: str(_N(_CONTEXT, "Journal")),
    Group.EDIT: str(_N(_CONTEXT, "Edit")),
    Group.REPORT: str(_N(_CONTEXT, "Report")),
    Group.VIEW: str(_N(_CONTEXT, "View")),
    Group.HELP: str(_N(_CONTEXT, "KneeTrack")),
}

_BY_ACTION = {shortcut.action: shortcut for shortcut in SHORTCUTS}


# What the person chose instead. There is one keyboard, and everything that shows a key asks here.
_chosen: dict[ActionId, QKeySequence] = {}


def shortcut_of(action: ActionId) -> Shortcut:
    """Return the entry of one command."""
    return _BY_ACTION[action]


def words_of(action: ActionId) -> str:
    """Return the command's words in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, _BY_ACTION[action].words)


def group_words(group: Group) -> str:
    """Return a heading in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, _GROUP_WORDS[group])


def listed_commands(
    available: Collection[ActionId],
) -> tuple[tuple[str, tuple[ActionId, ...]], ...]:
    """Return every heading with its commands, for lists of what can be done."""
    listed = []
    for group in Group:
        actions = tuple(s.action for s in SHORTCUTS if s.group is group and s.action in available)
        if actions:
            listed.append((group_words(group), actions))
    return tuple(listed)


def use_keys(chosen: Iterable[tuple[str, str]]) -> bool:
    """Use these keys, by names of commands, and the usual ones for all others.

    An empty key means none. Names and keys that are not known here are passed over. Returns
    whether any key is another one now.
    """
    known = {action.value: action for action in ActionId}
    wanted = {
        known[name]: QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
        for name, key in chosen
        if name in known
    }
    if wanted == _chosen:
        return False
    _chosen.clear()
    _chosen.update(wanted)
    return True


def sequences(shortcut: Shortcut) -> list[QKeySequence]:
    """Return the key sequences of a command as they are now, the shown one first."""
    if shortcut.action in _chosen:
        key = _chosen[shortcut.action]
        return [] if key.isEmpty() else [key]
    taken = list(_chosen.values())
    return [key for key in usual_sequences(shortcut) if key not in taken]


def usual_sequences(shortcut: Shortcut) -> list[QKeySequence]:
    """Return the key sequences a command has while nobody chose others, without doubles."""
    found: list[QKeySequence] = []
    for key in shortcut.keys:
        sequence = QKeySequence(key)
        if not sequence.isEmpty() and sequence not in found:
            found.append(sequence)
    return found


def keys_shown(action: ActionId) -> str:
    """Return the first key of a command as this system writes it, for example `Ctrl+1`."""
    return next(iter(all_keys_shown(action)), "")


def all_keys_shown(action: ActionId) -> tuple[str, ...]:
    """Return every key of a command as this system writes it."""
    form = QKeySequence.SequenceFormat.NativeText
    return tuple(key.toString(form) for key in sequences(_BY_ACTION[action]))
