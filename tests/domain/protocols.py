"""Small protocols for tests of the wizard, and a strategy that makes sound ones."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop.domain.conditions import Condition
from desktop.domain.protocol import (
    LENGTHS,
    Jump,
    Option,
    Page,
    PageEffect,
    Protocol,
    Question,
    Step,
    ValueEffect,
)


def yes_no(question_id: str, **more: object) -> Question:
    return Question(id=question_id, kind="yes_no_unsure", ask=question_id, **more)  # type: ignore[arg-type]


def choice(question_id: str, *codes: str, **more: object) -> Question:
    options = tuple(Option(id=code, label=code) for code in codes)
    return Question(id=question_id, kind="choice", ask=question_id, options=options, **more)  # type: ignore[arg-type]


def is_(field: str, *values: str) -> Condition:
    return Condition(field=field, operator="any_of", values=values)


def page(page_id: str, *questions: Question, **more: object) -> Page:
    return Page(id=page_id, title=page_id, short=page_id, questions=questions, **more)  # type: ignore[arg-type]


def protocol(*steps: tuple[str, tuple[Page, ...]], length: str = "ordinary") -> Protocol:
    return Protocol(
        id="sample",
        version="1",
        channel="phone",
        title="Sample",
        default_length=length,  # type: ignore[arg-type]
        steps=tuple(Step(id=name, title=name, pages=pages) for name, pages in steps),
    )


@st.composite
def protocols(draw: st.DrawFn) -> Protocol:
    """A sound protocol: the first page is always there, conditions look back, jumps go forward."""
    total = draw(st.integers(2, 9))
    names = [f"p{number}" for number in range(total)]
    before: list[str] = []
    pages: list[Page] = []
    values = st.lists(
        st.sampled_from(["yes", "no", "unsure", "prefers_not"]), min_size=1, max_size=3, unique=True
    )

    def condition() -> Condition:
        operator = draw(st.sampled_from(["any_of", "none_of", "answered", "not_answered"]))
        wanted = () if operator in ("answered", "not_answered") else tuple(draw(values))
        return Condition(field=draw(st.sampled_from(before)), operator=operator, values=wanted)  # type: ignore[arg-type]

    def conditions() -> tuple[Condition, ...]:
        if not before or draw(st.booleans()):
            return ()
        test = condition()
        if draw(st.booleans()):
            test = Condition(operator="any", parts=(test, condition()))
        return (test,)

    effects = st.sampled_from(["yes_no_mode", "may_speak", "alone", "not_alone", "crisis", "call_back_later"])
    for number, name in enumerate(names):
        # conditions are drawn before the page's own questions are known to later ones
        when = () if number == 0 else conditions()
        questions: list[Question] = []
        for part in range(draw(st.integers(1, 3))):
            question_id = f"{name}.q{part}"
            questions.append(
                yes_no(
                    question_id,
                    when=() if part == 0 else conditions(),
                    optional=draw(st.booleans()),
                    while_heard=draw(st.sampled_from(["ask", "hold"])),
                    effects=(ValueEffect(values=tuple(draw(values)), effects=(draw(effects),)),),
                )
            )
            before.append(question_id)
        jumps: tuple[Jump, ...] = ()
        if number + 1 < total and draw(st.booleans()):
            jumps = (Jump(when=(condition(),), to=draw(st.sampled_from(names[number + 1 :]))),)
        lengths = LENGTHS if number == 0 else tuple(draw(st.sets(st.sampled_from(LENGTHS), min_size=1)))
        pages.append(
            page(
                name,
                *questions,
                when=when,
                lengths=lengths,
                alone=draw(st.sampled_from(["any", "required"])),
                jumps=jumps,
                effects=(PageEffect(when=(condition(),), effects=(draw(effects),)),),
            )
        )
    cut = draw(st.integers(1, total - 1))
    return protocol(("first", tuple(pages[:cut])), ("second", tuple(pages[cut:])))
