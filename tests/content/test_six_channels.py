"""What the wizard needs can be written as data: six channels, three lengths, listening, companions, children, usual."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.domain.answers import Answer
from desktop.domain.errors import InvalidInput
from desktop.domain.protocol import CHANNELS, Protocol
from desktop.domain.wizard import Wizard
from desktop.services.frozen_content import freeze_protocol, thaw_protocol
from tests.content.places import RESOURCES, store

PROTOCOL = """
[protocol]
id = "{channel}"
version = "1"
channel = "{channel}"
title = "A session"
default_length = "ordinary"

[[step]]
id = "opening"
title = "Opening"

[[step.page]]
id = "opening.first"
title = "Is it {{name}}?"
short = "First"

[[step.page.question]]
id = "first.who"
kind = "choice"
ask = "Is it them?"
effect = [{{ values = ["them"], effects = ["identity_confirmed"] }}]

[[step.page.question.option]]
id = "them"
label = "Yes"

[[step.page.question.option]]
id = "no_answer"
label = "No answer"

[[step.page.question]]
id = "first.near"
kind = "people"
ask = "Who is near?"
fills = "people_present"
effect = [{{ values = ["companion"], effects = ["not_alone", "yes_no_mode"] }}]

[[step.page.question.option]]
id = "nobody"
label = "Nobody"
exclusive = true

[[step.page.question.option]]
id = "companion"
label = "Somebody"

[[step.page.question]]
id = "first.safe"
kind = "yes_no_unsure"
ask = "Safe to speak?"
say = "Is it safe to talk now?"
yes_no_say = "Is this a good time?"
safety = true
fills = "safe_to_speak"
when = [{{ field = "session.identity", operator = "is", values = ["confirmed"] }}]

[[step.page.question]]
id = "first.next"
kind = "time"
ask = "When next?"
fills = "next_contact"
lengths = ["check_in"]

[[step.page]]
id = "opening.stays"
title = "Somebody stays"
short = "Stays"
lengths = ["ordinary", "full"]
when = [
    {{ field = "session.alone", operator = "is", values = ["no"] }},
    {{ field = "agency.separation_agreed", operator = "is", values = ["yes"] }},
]

[[step.page.question]]
id = "stays.done"
kind = "checklist"
ask = "What was done?"
fills = "separation"

[[step.page.question.option]]
id = "asked_once"
label = "Asked once, the same words for everybody"

[[step.page.question.option]]
id = "accepted_no"
label = "Accepted a no"

[[step.page.effect]]
when = [{{ field = "stays.done", operator = "includes", values = ["accepted_no"] }}]
effects = ["separation", "call_back_later"]

[[step.page]]
id = "opening.child"
title = "Under 18"
short = "Child"
lengths = ["ordinary", "full"]
when = [{{ field = "client.age_group", operator = "is", values = ["under_18"] }}]

[[step.page.question]]
id = "child.danger"
kind = "yes_no_unsure"
ask = "May the caregiver be the danger?"
while_heard = "hold"
safety = true
effect = [{{ values = ["yes", "unsure"], effects = ["child_protection", "supervisor_first"] }}]

[[step]]
id = "observe"
title = "Observe"

[[step.page]]
id = "observe.rows"
title = "What you notice"
short = "Notice"
lengths = ["full"]

[[step.page.question]]
id = "rows.told"
kind = "script"
ask = "Say what we notice, once"
say = "I pay attention to how you are doing, so that I notice when something is wrong."
fills = "told_what_we_notice"
when = [{{ field = "client.told_what_we_notice", operator = "is", values = ["no"] }}]

[[step.page.question]]
id = "rows.marks"
kind = "observation"
ask = "Against their usual"
fills = "observation"
working = true

[[step.page.question]]
id = "rows.usual"
kind = "text"
ask = "What is usual for them?"
fills = "usual"
basis = true
when = [{{ field = "client.usual_known", operator = "is", values = ["no"] }}]

[[step.page.question]]
id = "rows.why"
kind = "text"
ask = "What else could explain it?"
fills = "other_explanation"
when = [{{ field = "rows.marks", operator = "answered" }}]

[[panel]]
id = "separation"
title = "Time alone"

[[panel.line]]
id = "remote"
text = "Ask once, for the next contact; insisting can be punished later."
when = [{{ field = "session.channel", operator = "is", values = ["video"] }}]

[[panel.line]]
id = "first_ask"
text = "Ask your supervisor first."
when = [{{ field = "agency.separation_agreed", operator = "is_not", values = ["yes"] }}]
"""
CHIPS = """
[[row.cue]]
id = "whispers"
text = "Whispers"

[[row.cue]]
id = "long_pauses"
text = "Long pauses"

[[row]]"""
ALONE = Answer(value=[{"role": "nobody"}])
NEAR = Answer(value=[{"role": "companion"}])
FULL = {"client.usual_known": "no", "client.told_what_we_notice": "no", "session.length": "full"}


def with_chips(agency: Path, chips: str = CHIPS) -> None:
    """Give the row of the voice chips of the agency's own."""
    rows = (RESOURCES / "observation" / "built_in.toml").read_text(encoding="utf-8")
    rows = re.sub(r"\n\[\[row\.cue\]\]\n(?:.+\n)+", "", rows)
    before, voice, after = rows.partition('id = "voice"')
    (agency / "observation").mkdir(parents=True)
    text = before + voice + after.replace("\n[[row]]", chips, 1)
    (agency / "observation" / "built_in.toml").write_text(text, encoding="utf-8")


@pytest.fixture(params=CHANNELS)
def protocol(request: pytest.FixtureRequest, tmp_path: Path) -> Protocol:
    """The same map on each channel, with the agency's own chips for voice."""
    agency = tmp_path / "agency"
    with_chips(agency)
    (agency / "protocols").mkdir()
    text = PROTOCOL.format(channel=request.param)
    (agency / "protocols" / f"{request.param}.toml").write_text(text, encoding="utf-8")
    content = store(agency)
    found = content.protocol(request.param)
    assert content.problems == []
    return found


def pages(wizard: Wizard) -> list[str]:
    return [page.id for page in wizard.visible_pages]


def test_a_check_in_is_one_page_and_the_longer_ones_open_more(protocol: Protocol) -> None:
    context = {"client.age_group": "under_18", "agency.separation_agreed": "yes"}
    short = Wizard(protocol, context | {"session.length": "check_in"})
    assert pages(short) == ["opening.first"]
    assert "first.next" in {shown.question.id for shown in short.page.questions}
    assert pages(Wizard(protocol, context)) == ["opening.first", "opening.child"]
    assert pages(Wizard(protocol, context | FULL)) == ["opening.first", "opening.child", "observe.rows"]


def test_no_word_about_safety_before_it_is_them_and_none_but_yes_or_no_while_heard(
    protocol: Protocol,
) -> None:
    begun = Wizard(protocol, {})
    assert "first.safe" not in {shown.question.id for shown in begun.page.questions}
    heard = begun.answer("first.who", Answer(value="them")).answer("first.near", NEAR)
    safe = next(shown for shown in heard.page.questions if shown.question.id == "first.safe")
    assert (safe.say, safe.form, safe.read_aloud) == ("Is this a good time?", "yes_no", False)
    alone = heard.answer("first.near", ALONE)
    safe = next(shown for shown in alone.page.questions if shown.question.id == "first.safe")
    assert (safe.say, safe.read_aloud) == ("Is it safe to talk now?", True)


def test_somebody_who_stays_opens_the_agreed_way_and_what_was_done_is_an_answer(protocol: Protocol) -> None:
    agreed = Wizard(protocol, {"agency.separation_agreed": "yes"}).answer("first.near", NEAR)
    assert "opening.stays" in pages(agreed)
    done = agreed.answer("stays.done", Answer(value=["asked_once", "accepted_no"]))
    assert {"separation", "call_back_later"} <= done.effects
    assert "opening.stays" not in pages(Wizard(protocol, {}).answer("first.near", NEAR))
    panel = protocol.panel("separation")
    assert panel is not None
    lines = [line.id for line in Wizard(protocol, {}).shown_lines(panel.lines)]
    video = Wizard(protocol, {"session.channel": protocol.channel}).shown_lines(panel.lines)
    assert lines == ["first_ask"]
    assert ("remote" in [line.id for line in video]) == (protocol.channel == "video")


def test_a_child_opens_its_own_page_and_its_question_waits_until_nobody_hears(protocol: Protocol) -> None:
    child = Wizard(protocol, {"client.age_group": "under_18"})
    assert "opening.child" in pages(child)
    held = child.answer("first.near", NEAR).go("opening.child")
    assert [shown.held for shown in held.page.questions] == [True]
    assert "child_protection" in child.answer("child.danger", Answer(value="unsure")).effects
    assert "opening.child" not in pages(Wizard(protocol, {"client.age_group": "adult"}))


def test_usual_is_learnt_first_and_chips_are_the_agencys(protocol: Protocol) -> None:
    learning = Wizard(protocol, FULL).go("observe.rows")
    asked = {shown.question.id for shown in learning.page.questions}
    assert {"rows.told", "rows.usual"} <= asked
    known = Wizard(protocol, FULL | {"client.usual_known": "yes", "client.told_what_we_notice": "yes"})
    shown = {each.question.id for each in known.go("observe.rows").page.questions}
    assert not shown & {"rows.told", "rows.usual"}
    rows = protocol.question("rows.marks")
    assert rows is not None
    chips = {option.id: [cue.id for cue in option.cues] for option in rows.options}
    if protocol.channel not in ("phone", "video", "in_person"):
        assert "voice" not in chips
        return
    assert chips["voice"] == ["whispers", "long_pauses"]
    cell = {"mark": "different", "note": "", "cues": ["long_pauses", "whispers"]}
    marked = known.answer("rows.marks", Answer(value={"voice": cell}))
    assert marked.answers["rows.marks"].value["voice"]["cues"] == ["whispers", "long_pauses"]
    assert "rows.why" in {each.question.id for each in marked.go("observe.rows").page.questions}
    assert (
        "cues"
        not in known.answer("rows.marks", Answer(value={"voice": {"mark": "usual"}}))
        .answers["rows.marks"]
        .value["voice"]
    )
    # a chip of an older file stays, after the row's own; what could never be a chip is refused
    older = known.answer("rows.marks", Answer(value={"voice": cell | {"cues": ["shouts", "long_pauses"]}}))
    assert older.answers["rows.marks"].value["voice"]["cues"] == ["long_pauses", "shouts"]
    for wrong in (["Shouts loud"], [5], "whispers", ["x" * 65]):
        with pytest.raises(InvalidInput):
            known.answer("rows.marks", Answer(value={"voice": cell | {"cues": wrong}}))


def test_it_is_the_same_map_when_it_comes_back_from_the_vault(protocol: Protocol) -> None:
    assert thaw_protocol(freeze_protocol(protocol).body) == protocol


def test_a_map_kept_before_chips_and_working_notes_still_opens(protocol: Protocol) -> None:
    body = freeze_protocol(protocol).body
    for part in ('"working":false,', '"working":true,', '"cues":[],'):
        body = body.replace(part, "")
    old = thaw_protocol(body)
    question = old.question("first.near")
    assert question is not None
    assert not question.working


@pytest.mark.parametrize(
    ("wrong", "code"),
    [("usual", "bad_id"), ("Whispers", "bad_id"), ("a.b", "bad_id"), ("long_pauses", "id_twice")],
)
def test_a_chip_that_conditions_could_not_name_is_a_problem(tmp_path: Path, wrong: str, code: str) -> None:
    with_chips(tmp_path / "agency", CHIPS.replace('"whispers"', f'"{wrong}"'))
    content = store(tmp_path / "agency")
    content.protocol("phone")
    assert [problem.message_code for problem in content.problems] == [code]
