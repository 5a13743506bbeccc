"""What can be wrong with a content file, said so that an agency can find the place: file, entry, field, code."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class ContentProblem:
    """One thing wrong. `file` is relative to its content folder; `entry` is the id of the nearest entry.

    `message_code` is stable; `details` holds plain facts for the sentence (word, line, column, expected, got).
    """

    file: str
    entry: str = ""
    field: str = ""
    message_code: str = "broken"
    details: Mapping[str, str | int] = dataclasses.field(default_factory=dict)

    def sentence(self) -> str:
        """Return the problem as one English line, for the command line and for logs."""
        words = SENTENCES.get(self.message_code, "cannot be used")
        shown = {key: str(value) for key, value in self.details.items()}
        text = words.format_map(_Gaps(shown))
        place = ", ".join(part for part in (self.entry, self.field) if part)
        return f"{self.file}: {place}: {text}" if place else f"{self.file}: {text}"


class _Gaps(dict[str, str]):
    """Leaves a gap visible instead of failing when a detail is missing."""

    def __missing__(self, key: str) -> str:
        return "?"


SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "broken": "cannot be used",
        "missing_file": "the file is not there",
        "not_readable": "the file cannot be opened",
        "too_large": "the file is larger than {limit} bytes",
        "not_utf8": "the file is not UTF-8 text (byte {at})",
        "not_toml": "the file is not TOML: {word}",
        "too_deep": "tables are nested more than {limit} deep",
        "control_character": "holds a control character (U+{word})",
        "unknown_key": "this key is not known",
        "missing_key": "this key is needed",
        "wrong_type": "should be {expected}, is {got}",
        "unknown_value": "the value {word} is not known here",
        "wrong_value": "the value cannot be used: {word}",
        "empty": "the text is empty",
        "too_long": "the text is longer than {limit} characters",
        "placeholder_not_allowed": "the placeholder {word} is not allowed here",
        "bad_source": "{word} does not look like a source id",
        "bad_id": "{word} cannot be an id: small letters, digits, _ and dots, at most 64",
        "id_twice": "the id {word} is used twice",
        "unknown_question": "there is no question {word} to use here",
        "ask_and_use": "a question that is used from another page has no parts of its own",
        "no_pages": "there is no page",
        "no_questions": "the page has no question",
        "no_options": "there is nothing to choose",
        "options_not_for_this_kind": "a question of kind {word} has no options",
        "no_way_through": "no page without conditions is left for the length {word}",
        "unknown_page": "there is no page {word}",
        "jump_not_forward": "a jump only goes forward; {word} is not after this page",
        "unknown_panel": "the panel {word} is not known",
        "unknown_effect": "the effect {word} is not known",
        "unknown_fills": "the place {word} is not known",
        "short_say_only_for_scripts": "only a script has a short form",
        "option_is_a_yes_no_word": "an option of a question with yes/no wording cannot be yes, no or unsure",
        "safety_needs_yes_no_wording": "a safety question needs a yes/no wording, or waits (while_heard = hold)",
        "group_needs_conditions": "a group holds conditions and nothing else",
        "unknown_operator": "the operator {word} is not known",
        "operator_takes_no_values": "the operator {word} takes no values",
        "operator_needs_values": "the operator {word} needs values",
        "operator_takes_one_value": "the operator {word} takes one value",
        "not_a_number": "{word} is not a whole number",
        "unknown_field": "the field {word} is not known, or comes later",
        "unknown_language": "the language {word} is not known",
        "stale_translation": "the text was changed after it was translated",
        "unknown_text": "there is no text with this id any more",
        "placeholders_differ": "the placeholders differ from the English text",
        "not_translated": "the text is the same as in English",
        "wrong_step_ids": "the six steps must be {word}",
        "unknown_hotline": "there is no number with the id {word}",
        "wrong_key": "the keys must be F1 to F6, each once",
        "not_a_date": "{word} is not a date",
        "not_a_phone_number": "{word} is not a telephone number",
        "cover_story": "{word} is no everyday topic: never police, government, a clinic or family",
        "out_of_range": "must be from {low} to {high}",
        "not_rising": "the minutes must rise",
        "too_many": "there are more than {limit}",
        "times_not_rising": "each event comes later than the one before",
        "not_invented": "{word} might reach somebody: a number of a practice is like (503) 555-0142",
        "not_content": "no content file has this place or name",
        "template_refused": "line {line}: names a file, a package or a command that a page may not use",
        "template_broken_at": "line {line}: no page can be made with it: {word}",
        "colour_unknown": "a colour is written as #1b4f72",
        "colour_too_pale": "the colour is too pale to be read on white paper; black is used",
        "logo_name": "a logo is the name of a PNG or SVG file beside the profile",
        "logo_no_picture": "no picture can be drawn from it",
        "logo_outside": "the picture reaches for something outside itself",
        "logo_words": "the picture has words as text: turn them into outlines",
        "template_broken": "no page can be made with it",
        "wrong_name": "the id {word} and the file's name differ",
    }
)
