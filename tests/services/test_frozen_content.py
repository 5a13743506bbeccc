"""Content comes back exactly as it was shown, and a broken text says so."""

from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.errors import ContentBroken
from desktop.services.frozen_content import (
    SpokenText,
    freeze_protocol,
    freeze_spoken,
    thaw_protocol,
    thaw_spoken,
)

ROOT = Path(__file__).resolve().parents[2]


def test_a_kept_protocol_comes_back_unchanged() -> None:
    store = ContentStore(ROOT / "resources", ROOT / "translations")
    protocol = store.protocol("phone")
    kept = freeze_protocol(protocol)
    assert thaw_protocol(kept.body) == protocol
    assert freeze_protocol(thaw_protocol(kept.body)) == kept
    assert freeze_protocol(store.in_language("ar").protocol("phone")).sha256 != kept.sha256


def test_client_texts_come_back_with_who_checked_them() -> None:
    texts = {"near.who/say": SpokenText(text="من معك؟", checked_by="R. K."), "x": SpokenText(text="y")}
    assert thaw_spoken(freeze_spoken(texts).body) == texts


@pytest.mark.parametrize("broken", ["", "{}", '{"id": 5}', "[1]", "\ud800"])
def test_a_broken_text_is_named(broken: str) -> None:
    with pytest.raises(ContentBroken):
        thaw_protocol(broken)
    if broken != "{}":
        with pytest.raises(ContentBroken):
            thaw_spoken(broken)
