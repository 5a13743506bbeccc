"""Checks a folder of content files: the agency's, or the built-in ones. Names every problem, changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.content.build_crisis import CrisisShape, build_crisis
from desktop.content.build_drill import DrillShape, build_drill
from desktop.content.build_education import EducationShape, build_education
from desktop.content.build_guidance import GuidanceShape, build_guidance
from desktop.content.build_handout import HandoutShape, build_handout
from desktop.content.build_incidents import CuesShape, IncidentsShape, build_cues, build_incidents
from desktop.content.build_lists import HotlinesShape, LanguagesShape, build_hotlines, build_languages
from desktop.content.build_observation import ObservationShape, build_observation
from desktop.content.build_plan import PlanShape, build_plan
from desktop.content.build_protocol import ProtocolShape, build_protocol
from desktop.content.build_sign import SignShape, build_sign
from desktop.content.load import completed_by, try_file
from desktop.content.problems import ContentProblem
from desktop.content.profile import read_profile
from desktop.content.sidecars import build_sidecar, check_sidecar
from desktop.content.store import (
    CRISIS,
    CUES,
    EDUCATION,
    HOTLINES,
    INCIDENTS,
    LANGUAGES,
    OBSERVATION,
    ContentStore,
)
from desktop.content.texts import Texts
from desktop.content.toml_file import FileRefused, read_toml
from desktop.domain.errors import ContentBroken

NOT_CONTENT = (
    "documents",
    "fonts",
    "icons",
    "pictograms",
    "practice",
    "theme",
    "words",
)
"""Folders beside the content that hold other things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """How many files were read, and everything wrong with them in the order of their names."""

    files: int
    problems: tuple[ContentProblem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFault:
    """One agency file that is not used as it is.

    `file` is relative to the agency's folder. `instead` is what is used: ``built_in`` (ours of the same name),
    ``rest`` (a translation whose other texts still serve), ``nothing`` (no file of ours, or nobody reads that place).
    """

    file: str
    instead: str
    problems: tuple[ContentProblem, ...]


def file_faults(folder: Path, resources: Path, translations: Path) -> tuple[FileFault, ...]:
    """Return every file of the agency's folder that is not used as it is, in the order of their names."""
    if not folder.is_dir():
        return ()
    found: dict[str, list[ContentProblem]] = {}
    for problem in check_folder(folder, resources, translations).problems:
        found.setdefault(problem.file, []).append(problem)
    return tuple(
        FileFault(file=name, instead=_instead(name, problems, resources), problems=tuple(problems))
        for name, problems in found.items()
    )


def template_fault(file: str, code: str, details: Mapping[str, str | int]) -> FileFault:
    """Return what to say of a page template that was looked at elsewhere."""
    problem = ContentProblem(file=file, message_code=code, details=details)
    return FileFault(
        file=file, instead="nothing" if code == "not_content" else "built_in", problems=(problem,)
    )


def _instead(name: str, problems: list[ContentProblem], resources: Path) -> str:
    if name.startswith("translations/"):
        return "rest" if all(problem.field == "text" for problem in problems) else "built_in"
    ours = resources / ("agency/profile.toml" if name == "profile.toml" else name)
    return "built_in" if ours.is_file() else "nothing"


def check_folder(folder: Path, resources: Path, translations: Path) -> CheckResult:
    """Check every TOML file below `folder`; what it does not hold is looked up in the built-in content."""
    checker = _Checker(folder, ContentStore(resources, translations, folder))
    files = [
        path
        for path in sorted(folder.rglob("*.toml"))
        if path.relative_to(folder).parts[0] not in NOT_CONTENT and path.is_file()
    ]
    for path in files:
        checker.file(path)
    return CheckResult(files=len(files), problems=tuple(checker.problems))


class _Checker:
    """Holds what is needed across the files of one folder."""

    def __init__(self, folder: Path, store: ContentStore) -> None:
        self._folder = folder
        self._store = store
        self._english: dict[str, Mapping[str, str]] = {}
        self.problems: list[ContentProblem] = []

    def file(self, path: Path) -> None:
        """Check one file by the place it has in the tree."""
        parts = path.relative_to(self._folder).with_suffix("").parts
        name = "/".join(path.relative_to(self._folder).parts)
        kind = "/".join(parts)
        if parts in (("profile",), ("agency", "profile")):
            self.problems += read_profile(path, name)[1]
        elif parts[0] == "translations":
            self._sidecar(path, name, parts[2:] if parts[1:2] == ("content",) else parts[1:])
        elif (texts := self._content(path, name, kind, parts[0])) is not None:
            self.problems += texts.problems
        else:
            self.problems.append(ContentProblem(file=name, message_code="not_content"))

    def _content(self, path: Path, name: str, kind: str, folder: str) -> Texts | None:
        """Build a content file; None when no content file has this place."""
        texts, ours = Texts(name), self._store.resources_folder
        fixed: dict[str, tuple[type[Any], Callable[[Any, Texts], object]]] = {
            OBSERVATION: (ObservationShape, build_observation),
            CRISIS: (CrisisShape, completed_by(ours, kind, CrisisShape, build_crisis)),
            INCIDENTS: (IncidentsShape, completed_by(ours, kind, IncidentsShape, build_incidents)),
            CUES: (CuesShape, completed_by(ours, kind, CuesShape, build_cues)),
            EDUCATION: (EducationShape, build_education),
            HOTLINES: (HotlinesShape, build_hotlines),
            LANGUAGES: (LanguagesShape, build_languages),
        }
        if kind in fixed:
            try_file(path, *fixed[kind], texts)
        elif folder == "protocols" and kind.count("/") == 1:
            observation, topics = self._store.observation(), self._store.topics()
            try_file(
                path,
                ProtocolShape,
                lambda shape, into: build_protocol(shape, into, observation, topics),
                texts,
                lambda protocol: protocol.id,
            )
        elif folder == "safety_plans" and kind.count("/") == 1:
            hotlines = frozenset(hotline.id for hotline in self._store.hotlines())
            try_file(
                path,
                PlanShape,
                lambda shape, into: build_plan(shape, into, hotlines, self._store.cues()),
                texts,
                lambda template: template.id,
            )
        elif folder == "guidance" and kind.count("/") == 1:
            try_file(path, GuidanceShape, build_guidance, texts, lambda page: page.id)
        elif folder == "handouts" and kind.count("/") == 1:
            try_file(path, HandoutShape, build_handout, texts, lambda page: page.id)
        elif folder == "signs" and kind.count("/") == 1:
            try_file(path, SignShape, build_sign, texts, lambda sign: sign.id)
        elif folder == "drills" and kind.count("/") == 1:
            try_file(path, DrillShape, build_drill, texts, lambda script: script.id)
        else:
            return None
        return texts

    def _sidecar(self, path: Path, name: str, parts: tuple[str, ...]) -> None:
        """Check a sidecar at <language>/<kind> against the English it belongs to."""
        try:
            sidecar, problems = build_sidecar(read_toml(path, name), name)
        except FileRefused as refused:
            self.problems += refused.problems
            return
        self.problems += problems
        if sidecar is None:
            return
        kind = "/".join(parts[1:])
        if sidecar.language != parts[0]:
            details = {"word": sidecar.language}
            self._add(name, "language", "unknown_language", details)
        if sidecar.source != f"{kind}.toml":
            self._add(name, "source", "wrong_name", {"word": sidecar.source})
        try:
            if kind not in self._english:
                self._english[kind] = self._store.english(kind)
        except ContentBroken:
            self._add(name, "source", "not_content", {})
            return
        self.problems += check_sidecar(sidecar, self._english[kind], name)

    def _add(self, name: str, field: str, code: str, details: Mapping[str, str | int]) -> None:
        self.problems.append(
            ContentProblem(file=name, entry="sidecar", field=field, message_code=code, details=details)
        )
