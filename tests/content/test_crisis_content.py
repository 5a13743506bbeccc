"""Kinds of incident, cues, reminders and endings as content: what they must hold, and what an agency may change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.content.check import check_folder
from desktop.domain.crisis import STEP_IDS
from desktop.domain.crisis_content import CHECK_IDS, MODE_KEY_IDS, OUTCOME_IDS, REPORT_FACT_IDS, CrisisContent
from desktop.domain.incident_kinds import CUE_IDS, KIND_IDS, LABEL_MOST, STEPS_MOST
from tests.content.places import RESOURCES, TRANSLATIONS, copy_to, store

CRISIS_FILES = ("crisis/built_in", "crisis/incidents", "crisis/cues")
SINCE_THEN = ("reminder", "because", "mode", "mode_key", "passed_check", "outcome", "debrief", "care")


def own_file(agency: Path, kind: str, text: str) -> None:
    target = agency / f"{kind}.toml"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def codes(agency: Path) -> list[str]:
    """What `check-content` says of an agency's folder."""
    return [each.message_code for each in check_folder(agency, RESOURCES, TRANSLATIONS).problems]


def test_seven_kinds_each_with_steps_six_keys_panels_and_facts() -> None:
    for language in ("en", "ar"):
        kinds = store(language=language).incidents()
        assert tuple(kind.id for kind in kinds) == KIND_IDS
        for kind in kinds:
            assert 2 <= len(kind.steps) <= 4
            assert [key.key for key in kind.quick_keys] == ["F1", "F2", "F3", "F4", "F5", "F6"]
            for key in kind.quick_keys:
                assert len(key.label) <= LABEL_MOST, f"{language} {key.id}: {key.label}"
            assert kind.panels_first
            assert kind.facts[0] == "where_now"
        ids = [step.id for kind in kinds for step in kind.steps]
        assert len(set(ids)) == len(ids)
        assert not set(ids) & set(STEP_IDS)


def test_a_label_tells_nothing_over_a_shoulder_and_no_word_is_about_immigration() -> None:
    english = store()
    for kind in english.incidents():
        for label in (kind.label, *(key.label for key in kind.quick_keys)):
            assert not re.search(r"traffick|slave|sex|rape", label, re.IGNORECASE), label
    for name in CRISIS_FILES:
        for entry in english.texts_of(name).entries:
            assert not re.search(r"immigra|visa|asylum|refugee|status|deport", entry.english, re.IGNORECASE)


def test_while_they_cannot_speak_yes_or_no_answers_and_no_danger_is_named() -> None:
    telling = re.compile(
        r"danger|safe|violen|abus|hurt|injur|afraid|threat|police|911|988|crisis|hotline|report|weapon|life",
        re.IGNORECASE,
    )
    content = store()
    said = [(step.id, step.yes_no_say) for step in content.crisis().steps]
    said += [(step.id, step.yes_no_say) for kind in content.incidents() for step in kind.steps]
    assert sum(bool(words) for _name, words in said) > 15
    for name, words in said:
        assert not telling.search(words), f"{name}: {words}"
        assert "?" not in words or words.casefold().find("yes or no") >= 0, f"{name}: {words}"


def test_everything_a_record_names_by_its_code_is_there() -> None:
    content = store(language="ar").crisis()
    assert tuple(fact.id for fact in content.report_facts) == REPORT_FACT_IDS
    assert tuple(check.id for check in content.checks) == CHECK_IDS
    assert tuple(outcome.id for outcome in content.outcomes) == OUTCOME_IDS
    assert tuple(key.id for key in content.mode_keys) == MODE_KEY_IDS
    assert all(card.how for card in content.calm)
    assert all("because" in reason.say or reason.id == "no_answer" for reason in content.because)
    assert [question.id for question in content.debrief][:2] == ["with_whom", "helped"]
    assert content.care


def test_the_cues_are_six_never_counted_and_a_pressed_neck_is_seen_the_same_day() -> None:
    cues = store().cues()
    assert tuple(cue.id for cue in cues) == CUE_IDS
    choked = cues.cue("choked")
    assert choked is not None
    assert "same day" in choked.then
    assert "no marks" in choked.then
    assert "supervisor" in cues.any_of_them
    assert "advocate" in cues.any_of_them
    words = " ".join(f"{cue.label} {cue.text} {cue.say} {cue.then}" for cue in cues)
    assert not re.search(r"\b(score|total|points?|level)\b", words, re.IGNORECASE)
    plan = store().plan_template("low_risk")
    assert [line.text for line in plan.danger_cues] == [cue.text for cue in cues]


def before_then() -> str:
    """The built-in file as it was before there were kinds: minutes alone, six facts, no cards with how."""
    text = (RESOURCES / "crisis" / "built_in.toml").read_text(encoding="utf-8")
    for table in SINCE_THEN:
        text = re.sub(rf"\[\[{table}\]\]\n(?:[^\n]+\n)+", "", text)
    for fact in ("caregivers", "alleged", "injuries", "reporter", "agency", "call", "written_due"):
        text = re.sub(rf'\[\[report_fact\]\]\nid = "{fact}"\n(?:[^\n]+\n)+', "", text)
    text = re.sub(r"^(how|yes_no_say) = .*\n", "", text, flags=re.MULTILINE)
    # a calm line was a line like any other
    text = text.replace('text = "Gentle voice"\n', 'text = "Gentle voice"\nsay = "I speak softly."\n')
    return text.replace("[crisis]\n", "[crisis]\nreminder_minutes = [4, 8]\n")


def test_an_agencys_copy_from_before_still_loads_and_ours_is_added(tmp_path: Path) -> None:
    own_file(tmp_path, "crisis/built_in", before_then().replace("Name the risk, say you stay", "Say: I stay"))
    content = store(tmp_path, language="ar")
    crisis, ours = content.crisis(), store(language="ar").crisis()
    assert content.problems == []
    assert crisis.steps[0].do == "Say: I stay"
    assert crisis.reminder_minutes == (4, 8)
    assert {fact.id for fact in crisis.report_facts} == set(REPORT_FACT_IDS)
    for part in ("checks", "outcomes", "debrief", "care", "because", "mode", "mode_keys"):
        assert getattr(crisis, part) == getattr(ours, part), part
    assert [card.how for card in crisis.calm] == [card.how for card in ours.calm]
    assert [step.yes_no_say for step in crisis.steps] == [step.yes_no_say for step in ours.steps]
    assert codes(tmp_path) == []
    found = content.client_text("crisis/built_in", "because/weapon/say", "ar")
    assert found is not None


def test_an_agency_rewords_and_adds_and_nothing_of_ours_goes(tmp_path: Path) -> None:
    own_file(
        tmp_path,
        "crisis/incidents",
        """
        [[kind]]
        id = "medical"
        label = "Doctor needed"

        [[kind.step]]
        id = "door"
        do = "Gate open"
        second = "The gate code is with the neighbour."

        [[kind.step]]
        id = "clinic"
        do = "Ring our night clinic"
        second = "They know the way."
        """,
    )
    content = store(tmp_path)
    kinds = {kind.id: kind for kind in content.incidents()}
    assert content.problems == []
    assert tuple(kinds) == KIND_IDS
    medical = kinds["medical"]
    assert medical.label == "Doctor needed"
    assert [step.id for step in medical.steps] == [
        "medical.awake", "medical.pass_on", "medical.known", "medical.door", "medical.clinic",
    ]  # fmt: skip
    assert medical.steps[3].do == "Gate open"
    assert len(medical.quick_keys) == 6
    assert kinds["violence_now"] == next(kind for kind in store().incidents() if kind.id == "violence_now")
    assert codes(tmp_path) == []


STEP = '[[kind]]\nid = "other"\n[[kind.step]]\nid = "a"\ndo = "A"\nsecond = "B"\n'


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("incidents", '[[kind]]\nid = "flood"\nlabel = "Flood"\n', "unknown_value"),
        ("incidents", '[[kind]]\nid = "other"\n[[kind]]\nid = "other"\n', "id_twice"),
        ("incidents", STEP + '[[kind.step]]\nid = "a"\ndo = "A"\nsecond = "B"\n', "id_twice"),
        ("incidents", STEP.replace('"B"', '""'), "empty"),
        ("incidents", STEP.replace('do = "A"', 'do = "{name} and {place}"'), "placeholder_not_allowed"),
        (
            "incidents",
            STEP
            + "".join(
                f'[[kind.step]]\nid = "b{number}"\ndo = "A"\nsecond = "B"\n' for number in range(STEPS_MOST)
            ),
            "too_many",
        ),
        (
            "incidents",
            '[[kind]]\nid = "other"\n[[kind.quick_key]]\nid = "a"\nkey = "F1"\nlabel = "A"\nstamp = "A"\n',
            "wrong_key",
        ),
        ("incidents", '[[kind]]\nid = "other"\npanels_first = ["maps"]\n', "unknown_panel"),
        ("incidents", '[[kind]]\nid = "other"\nfacts = ["weather"]\n', "unknown_value"),
        ("incidents", STEP.replace('"B"\n', '"B"\nsources = ["somewhere"]\n'), "bad_source"),
        ("incidents", STEP.replace("second", "secnd"), "unknown_key"),
        ("incidents", "[[kind]\n", "not_toml"),
        ("cues", '[cues]\nany_of_them = ""\n[[cue]]\nid = "a"\nlabel = "A"\ntext = "A"\n', "empty"),
        (
            "cues",
            '[cues]\nany_of_them = "A"\n' + '[[cue]]\nid = "a"\nlabel = "A"\ntext = "A"\n' * 2,
            "id_twice",
        ),
    ],
)
def test_each_slip_is_named_and_ours_is_used(tmp_path: Path, kind: str, text: str, code: str) -> None:
    own_file(tmp_path, f"crisis/{kind}", text)
    assert code in codes(tmp_path)
    content = store(tmp_path)
    assert content.incidents() == store().incidents()
    assert content.cues() == store().cues()
    assert code in [problem.message_code for problem in content.problems]
    assert all(problem.file == f"agency/crisis/{kind}.toml" for problem in content.problems)


def test_a_label_that_leaves_its_key_is_named(tmp_path: Path) -> None:
    copy_to(tmp_path, "crisis/incidents", ('label = "Shouting"', 'label = "Shouting loudly"'))
    assert codes(tmp_path) == ["too_long"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("minutes = 10", "minutes = 3", "not_rising"),
        ("minutes = 30", "minutes = 300", "out_of_range"),
        ('unless_step = "report"', 'unless_step = "coffee"', "unknown_value"),
        ('id = "help_refused"', 'id = "help_arrived"', "id_twice"),
        ('say = "I must call for help, because there is a weapon. I stay with you."', 'say = ""', "empty"),
    ],
)
def test_each_slip_in_the_crisis_file_is_named(tmp_path: Path, old: str, new: str, code: str) -> None:
    copy_to(tmp_path, "crisis/built_in", (old, new))
    assert code in codes(tmp_path)
    content = store(tmp_path)
    assert content.crisis() == store().crisis()
    assert code in [problem.message_code for problem in content.problems]


def test_a_built_in_file_that_lacks_a_code_is_named(tmp_path: Path) -> None:
    text = (RESOURCES / "crisis" / "built_in.toml").read_text(encoding="utf-8")
    for name in ('id = "contact_lost"', 'id = "danger_gone"', 'id = "home"', 'id = "muted"\nlabel'):
        assert name in text
        text = text.replace(name, name.replace('= "', '= "x_'))
    own_file(tmp_path, "crisis/built_in", text)
    found = check_folder(tmp_path, tmp_path, TRANSLATIONS).problems
    missing = {problem.entry for problem in found if problem.message_code == "missing_key"}
    assert missing == {
        "outcome/contact_lost", "passed_check/danger_gone", "report_fact/home", "mode_key/muted",
    }  # fmt: skip


def test_without_any_sound_file_there_are_no_kinds_and_no_cues_and_the_six_steps_stay(tmp_path: Path) -> None:
    from desktop.content.store import ContentStore

    copy_to(tmp_path, "crisis/built_in")
    content = ContentStore(tmp_path, TRANSLATIONS)
    crisis: CrisisContent = content.crisis()
    assert len(crisis.steps) == 6
    assert content.incidents() == ()
    assert tuple(content.cues()) == ()
    assert {problem.message_code for problem in content.problems} == {"missing_file"}


CUES_LINE = 'danger_cues = ["choked", "weapon", "stalking", "pregnancy", "leaving", "escalation"]\n'


def test_a_plan_names_cues_of_the_file_and_an_older_one_may_hold_their_words(tmp_path: Path) -> None:
    plan = copy_to(tmp_path, "safety_plans/low_risk", (CUES_LINE, 'danger_cues = ["choked", "rain"]\n'))
    assert codes(tmp_path) == ["unknown_value"]
    assert store(tmp_path).plan_template("low_risk") == store().plan_template("low_risk")
    copy_to(tmp_path, "safety_plans/low_risk", (CUES_LINE, ""))
    own = '\n[[danger_cue]]\nid = "choked"\ntext = "Our words for it"\n'
    plan.write_text(plan.read_text(encoding="utf-8") + own, encoding="utf-8")
    content = store(tmp_path)
    assert [cue.text for cue in content.plan_template("low_risk").danger_cues] == ["Our words for it"]
    assert content.problems == []
