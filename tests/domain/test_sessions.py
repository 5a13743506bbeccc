"""The one text that is sealed."""

from desktop.domain.sessions import canonical, seal_hash


def test_canonical_text_does_not_depend_on_order_and_keeps_letters() -> None:
    assert canonical({"b": "سلام", "a": [1, None]}) == '{"a":[1,null],"b":"سلام"}'
    assert canonical({"a": 1, "b": 2}) == canonical({"b": 2, "a": 1})


def test_the_salt_keeps_a_guess_from_being_confirmed() -> None:
    assert seal_hash("aa", "yes") != seal_hash("ab", "yes")
    assert seal_hash("aa", "yes") == seal_hash("aa", "yes")
    assert len(seal_hash("aa", "yes")) == 64
