"""The agency's profile as screens edit it: read, change in part, take a file that was handed out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.content.profile import RANGES, read_profile
from desktop.domain.agency import AgencyProfile, DispatchNumber, NamedPerson
from desktop.domain.errors import ContentBroken, FileMissing, InvalidInput
from desktop.services import phones

if TYPE_CHECKING:
    from desktop.content.check import FileFault
    from desktop.content.store import ContentStore

EDITED_ROLES = ("supervisor", "on_call")
NUMBERS = (
    "idle_minutes",
    "open_work_lock_times",
    "recheck_days",
    "release_days",
    "training_days",
    "backup_days",
    "retention_days",
    "working_note_days",
    "dispatch_check_days",
    "attachment_mib",
)

_WORDS = ("name", "default_length", "paper")


class AgencyService:
    """Writing touches one small file without client data; it runs on the pool."""

    def __init__(self, content: ContentStore) -> None:
        self._content = content

    def profile(self) -> AgencyProfile:
        """Return the profile in use, built-in values where there is none."""
        return self._content.agency_profile()

    def save(self, profile: AgencyProfile) -> None:
        """Check and write the whole profile; raises InvalidInput, NoSpace, NotWritable."""
        self._content.save_profile(profile)

    def faults(self, *, make_pages: bool = False) -> tuple[FileFault, ...]:
        """Return the agency's files that are not used as they are. Reads and builds each one: for the pool.

        With `make_pages` a page is made with each template of its own, where there are any; that takes a second.
        """
        from desktop.content.check import file_faults

        folder = self._content.agency_folder
        if folder is None:
            return ()
        from desktop.services.content_check import brand_faults, template_faults

        found = file_faults(folder, self._content.resources_folder, self._content.translations_folder)
        found += template_faults(folder, self._content.resources_folder, make_pages=make_pages)
        return found + brand_faults(folder, self._content.resources_folder)

    def values(self) -> dict[str, Any]:
        """Return what the settings page edits, JSON-able: texts and whole numbers, and the dispatch numbers."""
        profile = self.profile()
        found: dict[str, Any] = {name: getattr(profile, name) for name in _WORDS}
        found["system_notices"] = "yes" if profile.system_notices else "no"
        for role in EDITED_ROLES:
            someone = next((each for each in profile.people if each.role == role), None)
            found[role] = someone.name if someone else ""
            found[f"{role}_phone"] = someone.phone if someone else ""
        for name in NUMBERS:
            found[name] = getattr(profile, name)
        found["cover_topics"] = "\n".join(profile.cover_topics)
        found["dispatch"] = [[each.place, each.number] for each in profile.dispatch]
        return found

    def save_values(self, values: Mapping[str, Any]) -> AgencyProfile:
        """Check and write what the settings page edits; what is missing in `values` stays as it is.

        Raises:
            InvalidInput: names the field (`supervisor_phone`, `idle_minutes`, `dispatch` …). NoSpace, NotWritable.
        """
        profile = self.profile()
        people = profile.people
        for role in EDITED_ROLES:
            if role in values:
                people = _with_person(people, role, str(values[role]), str(values.get(f"{role}_phone", "")))
        changes: dict[str, Any] = {"people": people}
        changes |= {name: str(values[name]).strip() for name in _WORDS if name in values}
        changes |= {name: _whole(name, values[name]) for name in NUMBERS if name in values}
        if "system_notices" in values:
            changes["system_notices"] = values["system_notices"] == "yes"
        if "cover_topics" in values:
            lines = str(values["cover_topics"]).splitlines()
            changes["cover_topics"] = tuple(line.strip() for line in lines if line.strip())
        if "dispatch" in values:
            changes["dispatch"] = _dispatch(profile, values["dispatch"])
        changed = replace(profile, **changes)
        self.save(changed)
        return changed

    def take_file(self, path: Path) -> AgencyProfile:
        """Use a profile file that was handed out; raises FileMissing, ContentBroken."""
        profile, problems = read_profile(path, path.name)
        if profile is None:
            if not problems:
                raise FileMissing
            first = problems[0]
            place = ", ".join(part for part in (first.entry, first.field) if part)
            raise ContentBroken("profile", file=path.name, place=place or first.message_code)
        self.save(profile)
        return profile


def _with_person(
    people: tuple[NamedPerson, ...], role: str, name: str, phone: str
) -> tuple[NamedPerson, ...]:
    """Return the people with the first one of `role` replaced, added or, where both are empty, taken out."""
    at = next((index for index, each in enumerate(people) if each.role == role), len(people))
    before, after = people[:at], people[at + 1 :]
    if not name.strip():
        if phone.strip():
            raise InvalidInput(role, "name_missing")
        return before + after
    number = phones.normalise(phone, f"{role}_phone")[1] if phone.strip() else ""
    note = people[at].note if at < len(people) else ""
    return (*before, NamedPerson(name=name.strip(), role=role, phone=number, note=note), *after)


def _dispatch(profile: AgencyProfile, rows: Sequence[Sequence[str]]) -> tuple[DispatchNumber, ...]:
    known = {(each.place, each.number): each for each in profile.dispatch}
    found = []
    for place, number in rows:
        if not place.strip() and not number.strip():
            continue
        if not place.strip():
            raise InvalidInput("dispatch", "name_missing")
        shown = phones.dispatch_number(number, "dispatch")[1]
        # a changed number loses the date it was checked on
        found.append(known.get((place.strip(), shown)) or DispatchNumber(place=place.strip(), number=shown))
    return tuple(found)


def _whole(name: str, value: Any) -> int:
    try:
        number = int(str(value).strip())
    except ValueError:
        raise InvalidInput(name, "not_a_number") from None
    low, high = RANGES[name]
    if not low <= number <= high:
        raise InvalidInput(name, "out_of_range", low=low, high=high)
    return number
