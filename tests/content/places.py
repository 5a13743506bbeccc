"""Where the built-in content is, and stores for tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from desktop.content.store import ContentStore

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
TRANSLATIONS = ROOT / "translations"
KINDS = (
    "protocols/phone",
    "protocols/in_person",
    "protocols/sms",
    "protocols/messaging_app",
    "protocols/email",
    "protocols/video",
    "observation/built_in",
    "education/topics",
    "crisis/built_in",
    "crisis/incidents",
    "crisis/cues",
    "hotlines/us",
    "safety_plans/low_risk",
    "safety_plans/family_violence",
    "safety_plans/suicidal_ideation",
    "safety_plans/child",
    "languages",
    "guidance/officer",
    "guidance/alone_orientation",
    "handouts/provider_code",
    "signs/alone",
    "drills/violence_now",
    "drills/suicide_risk",
    "drills/child_at_risk",
    "drills/companion_stays",
    "drills/medical",
    "drills/missing_contact",
)


def store(agency: Path | None = None, language: str = "en") -> ContentStore:
    """Return a store of the built-in content with an agency's folder."""
    return ContentStore(RESOURCES, TRANSLATIONS, agency, language)


@cache
def built_in() -> ContentStore:
    """Return the built-in content, each file read once for all tests that only look."""
    return store()


def copy_to(agency: Path, kind: str, *changes: tuple[str, str]) -> Path:
    """Put the agency's own version of a built-in file in place, with words changed."""
    text = (RESOURCES / f"{kind}.toml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    target = agency / f"{kind}.toml"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target
