"""The agency's way to time alone as its page edits it: one part at a time, each checked for itself (V11)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.content.profile import LONGEST
from desktop.domain.errors import InvalidInput
from desktop.domain.plain_text import one_line, portable
from desktop.domain.separation import PARTS, in_use
from desktop.domain.typed_times import read_day
from desktop.services import phones

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.domain.agency import SeparationPlan
    from desktop.domain.clock import Clock

AGREED = "agreed"
"""The part that is yes or no."""
_NO_CHANGE_OF_IT = frozenset(name for name in PARTS if name.endswith("_phone")) | {
    AGREED,
    "agreed_with",
    "agreed_on",
}
_NOT_KEPT = str.maketrans({"\r": None, "\u202d": None, "\u202e": None})
"""What the profile does not take: it turns text around for who reads the file."""


class SeparationService:
    """The plan is a part of the agency's profile. Writing belongs on the writer lane, as that of every other part."""

    def __init__(self, content: ContentStore, clock: Clock) -> None:
        self._content, self._clock = content, clock

    def plan(self) -> SeparationPlan:
        """Return the plan as it stands."""
        return self._content.agency_profile().separation

    def values(self) -> dict[str, str]:
        """Return every part as text; `agreed` is yes or no."""
        plan = self.plan()
        return {name: str(getattr(plan, name)) for name in PARTS} | {AGREED: "yes" if plan.agreed else "no"}

    def save_part(self, name: str, text: str) -> None:
        """Check and write one part; what is in the others stays as it is in the file.

        Changing a part of a plan that is in use ends the agreement; another telephone number does not.

        Raises:
            InvalidInput: names the part: phone_…, date_impossible, date_two_ways, date_in_future, too_long.
                NoSpace, NotWritable, ContentBroken (no_agency_folder).
        """
        value: Any = text == "yes" if name == AGREED else self._checked(name, text)
        profile = self._content.agency_profile()
        plan = replace(profile.separation, **{name: value})
        if in_use(profile.separation) and name not in _NO_CHANGE_OF_IT and plan != profile.separation:
            # what was agreed is not rewritten: changed, it waits until it is agreed anew
            plan = replace(plan, agreed=False)
        if plan != profile.separation:
            self._content.save_profile(replace(profile, separation=plan))

    def _checked(self, name: str, typed: str) -> str:
        if name not in PARTS:
            raise InvalidInput(name, "unknown_choice")
        text = portable(typed).translate(_NOT_KEPT).strip()
        if not text:
            return ""
        if name.endswith("_phone"):
            return phones.normalise(text, name)[1]
        if name.endswith("_on"):
            day = read_day(one_line(text), name)
            if day > self._clock.now().local().date():
                raise InvalidInput(name, "date_in_future")
            return day.isoformat()
        if len(text) > LONGEST:
            raise InvalidInput(name, "too_long", most=LONGEST)
        return text
