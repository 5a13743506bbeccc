"""The agency's list of dispatch centres and its CSV file: any letters, any separator; what is not taken says why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.content.store import ContentStore
from desktop.domain.dispatch_centres import Centre
from desktop.domain.errors import FileMissing, InvalidInput, RowChanged
from desktop.services.agency import AgencyService
from desktop.services.dispatch import DispatchService
from desktop.services.dispatch_csv import MOST_BYTES, MOST_ROWS, read_table

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
HEAD = "Town,State,Name,Number,24/7,Source,Checked,How\n"
FAIRBROOK = "Fairbrook,OR,Fairbrook Centre,(503) 555-0142,yes,county page,2026-11-03,called\n"


@pytest.fixture
def dispatch(vault: OpenVault, clock: FakeClock) -> DispatchService:
    return DispatchService(vault, clock)


def why(dispatch: DispatchService, rows: str, head: str = HEAD) -> list[tuple[int, str]]:
    preview = dispatch.preview_of((head + rows).encode())
    return [(each.line, each.error.reason) for each in preview.not_taken]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_letters_separators_and_line_ends(
    dispatch: DispatchService, encoding: str, separator: str, end: str
) -> None:
    text = (HEAD + FAIRBROOK + "Zürich-Süd,OR,مركز,503 555 0147,no,,,\n").replace(",", separator)
    preview = dispatch.preview_of(text.replace("\n", end).encode(encoding))
    assert preview.separator == separator
    assert [(each.town, each.number, each.day_and_night) for each in preview.taken] == [
        ("Fairbrook", "503 555 0142", "yes"),
        ("Zürich-Süd", "503 555 0147", "no"),
    ]
    assert preview.taken[1].name == "مركز"
    assert (preview.not_taken, preview.guessed) == ((), False)


def test_older_letters_are_guessed_and_can_be_told(dispatch: DispatchService) -> None:
    western = (HEAD + "Cañon City,CO,Café Centre,719 555 0142,,,,\n").encode("cp1252")
    found = dispatch.preview_of(western)
    assert (found.encoding, found.guessed, found.taken[0].town) == ("cp1252", True, "Cañon City")
    arabic = "المدينة;الهاتف;اسم المركز\nدير الزور;503 555 0142;مركز الطوارئ\n".encode("cp1256")
    found = dispatch.preview_of(arabic)
    assert (found.encoding, found.taken[0].town, found.taken[0].name) == (
        "cp1256",
        "دير الزور",
        "مركز الطوارئ",
    )
    assert dispatch.preview_of(western, "cp1256").encoding == "cp1256"


def test_a_spreadsheet_s_own_line_and_blank_rows_are_skipped(dispatch: DispatchService) -> None:
    rows = "sep=;\r\n\r\nTown;Number;Fax\r\nFairbrook;503 555 0142;1\r\n;;\r\nMilldale;911;\r\n"
    preview = dispatch.preview_of(rows.encode("utf-8-sig"))
    assert (len(preview.taken), preview.left_out) == (1, ("Fax",))
    assert [(each.line, each.words) for each in preview.not_taken] == [(6, "Milldale 911")]


def test_every_row_that_is_not_taken_has_its_line_and_reason(dispatch: DispatchService) -> None:
    dispatch.save(Centre(town="Ostrow", number="503 555 0151"))
    rows = (
        FAIRBROOK
        + "Milldale,OR,,911,,,,\n"
        + "Milldale,OR,,,,,,\n"
        + "Milldale,OR,,555 01,,,,\n"
        + "Milldale,OR,,call us,,,,\n"
        + ",,,503 555 0148,,,,\n"
        + "Ostrow,,,503-555-0151,,,,\n"
        + "fairbrook,or,,5035550142,,,,\n"
        + 'Long,OR,"two\nlines",503 555 0149,,,03/11/2026,\n'
        + "Later,OR,,503 555 0149,,,2027-01-01,\n"
        + "Odd,OR,,503 555 0149,,,soon,\n"
        + "Corner, OR,Odd,Centre,503 555 0149,yes,page,2026-11-01,called\n"
        + f"{'x' * 600},OR,,503 555 0149,,,,\n"
    )
    assert why(dispatch, rows) == [
        (3, "dispatch_short_code"), (4, "phone_not_a_number"), (5, "phone_too_short"), (6, "phone_not_a_number"),
        (7, "centre_unnamed"), (8, "centre_known"), (9, "centre_twice"), (10, "date_two_ways"),
        (12, "date_in_future"), (13, "date_impossible"), (14, "csv_cells"), (15, "too_long"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "csv_empty"),
        (b"\xef\xbb\xbf \r\n", "csv_empty"),
        (b"PK\x03\x04\x14\x00\x06\x00", "csv_not_text"),
        (b"abc\x00def,\xff\xfe\x00", "csv_not_text"),
        (b"Town,Fax\nFairbrook,1\n", "csv_columns"),
        (b"Number\n503 555 0142\n", "csv_columns"),
        (b"503 555 0142,Fairbrook\n", "csv_columns"),
        (b"x" * (MOST_BYTES + 1), "csv_too_large"),
        (b"Town,Number\n" + b"a,1\n" * (MOST_ROWS + 1), "csv_too_many"),
    ],
)
def test_a_file_that_is_no_table_of_centres_says_so(
    dispatch: DispatchService, raw: bytes, reason: str
) -> None:
    with pytest.raises(InvalidInput, match=reason) as caught:
        dispatch.preview_of(raw)
    assert caught.value.field == "file"


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    raw=st.binary(max_size=300),
    head=st.sampled_from([b"", b"Town,Number\n", b"Town;Number\r\n", b"\xff\xfe"]),
)
def test_no_bytes_break_the_reading(raw: bytes, head: bytes) -> None:
    try:
        columns = read_table(head + raw).columns
    except InvalidInput as error:
        columns = ("number", error.field)
    assert "number" in columns
    assert len(columns) > 1


def test_a_file_is_taken_whole_and_twice_changes_nothing(
    dispatch: DispatchService, vault: OpenVault, tmp_path: Path
) -> None:
    path = tmp_path / "centres.csv"
    path.write_text(HEAD + FAIRBROOK + "Milldale,OR,,503 555 0147,,,,\n", encoding="utf-8")
    preview = dispatch.preview(path)
    assert dispatch.find() == []
    assert dispatch.take(preview.taken) == 2
    assert dispatch.take(preview.taken) == 0
    found = dispatch.find("fair 0142")
    assert [(each.town, each.checked_how) for each in found] == [("Fairbrook", "called")]
    assert found[0].checked_at is not None
    assert f"{found[0].checked_at.local():%Y-%m-%d}" == "2026-11-03"
    assert sorted(dispatch.numbers()) == ["503 555 0142", "503 555 0147"]
    with pytest.raises(FileMissing):
        dispatch.preview(tmp_path / "gone.csv")


def test_one_row_that_cannot_be_stored_leaves_none_of_them(
    dispatch: DispatchService, vault: OpenVault
) -> None:
    preview = dispatch.preview_of((HEAD + FAIRBROOK + "Milldale,OR,,503 555 0147,,,,\n").encode())
    broken = (*preview.taken, Centre(id="", name="x", number=None, town="Third"))  # type: ignore[arg-type]
    with pytest.raises(Exception, match=r"(?i)null|number"):
        dispatch.take(broken)
    assert dispatch.find() == []


def test_a_centre_is_changed_found_and_taken_out(dispatch: DispatchService) -> None:
    centre_id = dispatch.save(Centre(town="São Pedro", region="OR", number="503.555.0142"), "2026-11-03")
    assert [each.id for each in dispatch.find("sao 503-555")] == [centre_id]
    stored = dispatch.get(centre_id)
    assert stored is not None
    assert (stored.name, stored.number) == ("São Pedro OR", "503 555 0142")
    for field, number in (("number", "911"), ("number", "9-1-1"), ("number", "123")):
        with pytest.raises(InvalidInput, match="dispatch_short_code") as caught:
            dispatch.save(Centre(town="Fairbrook", number=number))
        assert caught.value.field == field
    dispatch.save(Centre(**{**_as(stored), "town": "Pedro"}))
    with pytest.raises(RowChanged):
        dispatch.save(Centre(**{**_as(stored), "town": "Lost"}))
    dispatch.remove(centre_id)
    assert dispatch.get(centre_id) is None
    assert dispatch.find("pedro") == []


def _as(centre: Centre) -> dict[str, object]:
    return {name: getattr(centre, name) for name in centre.__dataclass_fields__}


def test_the_agency_s_own_file_refuses_911_as_well(tmp_path: Path) -> None:
    content = ContentStore(ROOT / "resources", ROOT / "translations", tmp_path)
    with pytest.raises(InvalidInput, match="dispatch_short_code"):
        AgencyService(content).save_values({"dispatch": [["Fairbrook", "911"]]})
    AgencyService(content).save_values({"dispatch": [["Fairbrook", "(503) 555-0142"]]})
    assert content.agency_profile().dispatch[0].number == "503 555 0142"
