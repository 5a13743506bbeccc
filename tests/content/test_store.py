"""The agency's file first, the built-in one behind it, every problem named; texts per language."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.content.sidecars import mark_of
from desktop.domain.agency import AgencyProfile
from desktop.domain.errors import ContentBroken
from desktop.domain.protocol import CHANNELS
from tests.content.places import KINDS, copy_to, store


def test_the_built_in_content_has_no_problems() -> None:
    for language in ("en", "ar"):
        content = store(language=language)
        content.warm_up()
        for kind in KINDS:
            content.texts_of(kind)
        content.protocol("note")  # a page of its own, and no channel: it is among no protocols
        assert {"phone", "sms", "messaging_app", "email"} <= set(content.protocols()) <= set(CHANNELS)
        assert [template.id for template in content.plan_templates()] == [
            "child",
            "family_violence",
            "low_risk",
            "suicidal_ideation",
        ]
        assert content.problems == []


def test_the_agencys_words_stand_first(tmp_path: Path) -> None:
    copy_to(tmp_path, "crisis/built_in", ("Name the risk, say you stay", "Say: I stay"))
    content = store(tmp_path)
    assert content.crisis().steps[0].do == "Say: I stay"
    assert content.problems == []
    assert store().crisis().steps[0].do == "Name the risk, say you stay"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('kind = "checklist"', 'kind = "quiz"', "unknown_value"),
        ('to = "close.try_again"', 'to = "close.nowhere"', "unknown_page"),
        ("optional = true", "optinal = true", "unknown_key"),
        ('use = "near.who"', 'use = "near.nobody"', "unknown_question"),
        ('use = "near.who"', 'use = "near.who"\nask = "Again"', "ask_and_use"),
        ('effects = ["identity_confirmed"]', 'effects = ["dance"]', "unknown_effect"),
        ('say = "Who is there with you today?"', 'say = "Who is with {name}?"', "placeholder_not_allowed"),
        ('sources = ["G-CRIT-1"]', 'sources = ["the guide"]', "bad_source"),
        ('id = "phone"\nversion', 'id = "telephone"\nversion', "wrong_name"),
        ("[protocol]", "[protocol", "not_toml"),
    ],
)
def test_a_broken_agency_file_is_named_and_the_built_in_one_is_used(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    copy_to(tmp_path, "protocols/phone", (old, new))
    content = store(tmp_path)
    assert content.protocol("phone") == store().protocol("phone")
    assert code in [problem.message_code for problem in content.problems]
    for problem in content.problems:
        assert problem.file == "agency/protocols/phone.toml"
        assert "?" not in problem.sentence() or problem.message_code == "not_toml"


def test_an_agency_writes_its_own_topics_and_a_broken_file_of_them_holds_up_no_session(
    tmp_path: Path,
) -> None:
    copy_to(tmp_path, "education/topics", ('title = "Red flags"', 'title = "When to hang up"'))
    protocol = store(tmp_path).protocol("phone")
    learn = protocol.question("learn.topics")
    assert learn is not None
    assert learn.options[1].label == "When to hang up"
    assert learn.options[1].cues[0].say.endswith("?"), "the teach-back comes along"
    copy_to(tmp_path, "education/topics", ('id = "red_flags"', 'id = "personal_data"'))
    content = store(tmp_path)
    assert content.protocol("phone") == store().protocol("phone")
    assert [problem.message_code for problem in content.problems] == ["id_twice"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser reads everything")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    copy_to(tmp_path, "hotlines/us").chmod(0)
    content = store(tmp_path)
    assert content.hotlines() == store().hotlines()
    assert [problem.message_code for problem in content.problems] == ["not_readable"]


def test_a_folder_in_the_place_of_a_file_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "crisis" / "built_in.toml").mkdir(parents=True)
    content = store(tmp_path)
    assert len(content.crisis().steps) == 6
    assert [problem.message_code for problem in content.problems] == ["missing_file"]


def test_without_any_sound_file_the_failure_is_expected(tmp_path: Path) -> None:
    with pytest.raises(ContentBroken):
        store(tmp_path).protocol("letter")
    with pytest.raises(ContentBroken):
        store().client_text("secrets/none", "a/b", "ar")


def test_the_agency_may_add_a_protocol(tmp_path: Path) -> None:
    target = copy_to(tmp_path, "protocols/phone", ('id = "phone"\nversion', 'id = "phone_short"\nversion'))
    target.rename(target.with_name("phone_short.toml"))
    content = store(tmp_path)
    assert set(content.protocols()) == {*store().protocols(), "phone_short"}
    assert content.protocol("phone_short").id == "phone_short"
    assert content.own_protocols() == ("phone_short",)
    assert store().own_protocols() == store(tmp_path / "none").own_protocols() == ()


def test_an_agency_plan_may_not_drop_an_element_or_a_gate(tmp_path: Path) -> None:
    copy_to(
        tmp_path,
        "safety_plans/low_risk",
        ('id = "call_911"', 'id = "call_later"'),
        ('id = "alone"', 'id = "together"'),
    )
    content = store(tmp_path)
    assert content.plan_template("low_risk") == store().plan_template("low_risk")
    found = {(problem.entry, problem.message_code) for problem in content.problems}
    assert {
        ("call_911", "missing_key"),
        ("gate.alone", "missing_key"),
    } <= found


def test_the_six_crisis_steps_stay(tmp_path: Path) -> None:
    copy_to(tmp_path, "crisis/built_in", ('id = "who_else"', 'id = "who_is_it"'))
    content = store(tmp_path)
    assert content.crisis() == store().crisis()
    assert content.problems[0].message_code == "wrong_step_ids"


def test_program_language_reaches_the_caseworkers_words_only() -> None:
    protocol = store(language="ar").protocol("phone")
    who = protocol.question("near.who")
    assert who is not None
    assert who.ask == "من بالقرب من {name}؟"
    assert who.options[0].label == "لا أحد، وحده"
    assert who.say == "Who is there with you today?"
    voice = protocol.question("notice.rows")
    assert voice is not None
    assert [option.label for option in voice.options] == ["الصوت"]


def test_client_text_in_a_language_with_its_check_mark() -> None:
    content = store()
    text = content.client_text("protocols/phone", "near.who/say", "ar")
    assert text is not None
    assert (text.text, text.checked_by) == ("من معك هناك اليوم؟", "")
    hidden = content.client_text("protocols/phone", "conf.said/say", "ar")
    assert hidden is not None
    assert hidden.for_gender("female") != hidden.for_gender("male")
    assert content.client_text("protocols/phone", "near.who/say", "zz") is None
    assert content.client_text("protocols/phone", "no.such/say", "ar") is None
    english = content.client_text("protocols/phone", "near.who/say", "en")
    assert english is not None
    assert english.text == "Who is there with you today?"
    assert {"ar", "es"} <= set(content.client_languages("protocols/phone"))
    assert "zz" not in content.client_languages("protocols/phone")
    everything = content.client_texts("protocols/phone", "ar")
    assert "near.who/say" in everything
    assert "near.who/ask" not in everything


def test_a_changed_sentence_is_not_shown_in_its_old_translation(tmp_path: Path) -> None:
    copy_to(tmp_path, "protocols/phone", ("Who is there with you today?", "Who is listening today?"))
    content = store(tmp_path)
    assert content.client_text("protocols/phone", "near.who/say", "ar") is None
    assert content.client_text("protocols/phone", "near.hears/say", "ar") is not None


def test_the_agencys_own_sidecar_lies_on_top(tmp_path: Path) -> None:
    own = tmp_path / "translations" / "ar" / "protocols" / "phone.toml"
    own.parent.mkdir(parents=True)
    mark = mark_of("Who is there with you today?")
    own.write_text(
        '[sidecar]\nlanguage = "ar"\nsource = "protocols/phone.toml"\n'
        f'[text."near.who/say"]\nof = "{mark}"\ntext = "مين عندك؟"\nchecked_by = "R. Sample"\n',
        encoding="utf-8",
    )
    content = store(tmp_path)
    text = content.client_text("protocols/phone", "near.who/say", "ar")
    assert text is not None
    assert (text.text, text.checked_by) == ("مين عندك؟", "R. Sample")
    assert content.client_text("protocols/phone", "near.hears/say", "ar") is not None
    own.write_text("broken", encoding="utf-8")
    again = store(tmp_path)
    text = again.client_text("protocols/phone", "near.who/say", "ar")
    assert text is not None
    assert text.checked_by == ""
    assert [problem.message_code for problem in again.problems] == ["not_toml"]


def test_profile_is_read_saved_and_used(tmp_path: Path) -> None:
    content = store(tmp_path / "agency")
    assert content.agency_profile().idle_minutes == 5
    assert content.agency_profile().name == ""
    content.save_profile(AgencyProfile(name="Harbour House (sample)", idle_minutes=3))
    assert content.agency_profile().idle_minutes == 3
    assert store(tmp_path / "agency").agency_profile().name == "Harbour House (sample)"
    with pytest.raises(ContentBroken):
        store().save_profile(AgencyProfile())


def test_a_broken_profile_gives_the_built_in_values(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text("idle_minutes = 0\n", encoding="utf-8")
    content = store(tmp_path)
    assert content.agency_profile() == store().agency_profile()
    assert [(problem.field, problem.message_code) for problem in content.problems] == [
        ("idle_minutes", "out_of_range")
    ]
    content.save_profile(content.agency_profile())
    assert content.problems == []


def test_what_the_crisis_key_needs_is_quickly_in_memory() -> None:
    import time

    best = 1.0
    for _turn in range(5):
        content = store(language="ar")
        started = time.thread_time()
        content.warm_up()
        best = min(best, time.thread_time() - started)
    # processor time: about 40 ms, half of it the kinds and cues; it is read beside the first window
    assert best < 0.15


def test_what_stands_beside_the_rows_is_shown_where_there_are_rows() -> None:
    for channel in ("phone", "video", "in_person"):
        beside: dict[str, list[str]] = {}
        for _step, page in store().protocol(channel).pages():
            if any(question.kind == "observation" for question in page.questions):
                beside[page.id] = [line.id for line in page.guidance]
            else:
                assert "usual" not in [line.id for line in page.guidance]
        assert beside
        for ids in beside.values():
            assert {"culture", "whole", "usual"} <= set(ids)
            assert len(ids) == len(set(ids)), "a page's own line stands for the row's"
