"""Pages as one picture: nothing lost between them, and a picture that is not the checked page is refused."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from desktop.domain.errors import DocumentFailed
from desktop.exports.picture_check import check_pictures
from desktop.exports.picture_file import one_picture, page_pictures
from desktop.services import plan_making
from tests.services import plan_papers as papers


def test_several_pages_are_one_picture_and_are_found_again() -> None:
    made = papers.made("pictures", papers.plan("family_violence", "ar"), "ar")
    pages = papers.writer().png(made.page, 100)
    assert len(pages) > 1
    whole = one_picture(pages)
    with Image.open(io.BytesIO(whole)) as image, Image.open(io.BytesIO(pages[0])) as first:
        assert image.size == (first.width, first.height * len(pages))
        assert image.mode == "L"
        assert image.info.keys() <= {"dpi"}
    assert check_pictures(page_pictures(whole, len(pages)), made.pdf) == []
    assert plan_making.picture_of(papers.writer(), made).startswith(b"\x89PNG")


def test_a_picture_of_another_page_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    made = papers.made("pictures", papers.short(papers.plan("low_risk", "en")), "en")
    other = papers.made("pictures", papers.short(papers.plan("child", "en")), "en")
    pages = papers.writer().png(other.page, 100)
    writer = papers.writer()
    monkeypatch.setattr(writer, "png", lambda _page, _ppi: pages)
    with pytest.raises(DocumentFailed, match="self_check"):
        plan_making.picture_of(writer, made)


def test_what_is_no_picture_is_said() -> None:
    for call in (lambda: one_picture([]), lambda: one_picture([b"no"]), lambda: page_pictures(b"no", 1)):
        with pytest.raises(DocumentFailed, match="unreadable"):
            call()
