"""The newest stay, and one of each week and month; nothing is ever judged by its age."""

from datetime import datetime, timedelta

from desktop.domain.backup_rotation import Keeping, may_go

START = datetime(2026, 1, 1, 18, 0)


def daily(days):
    return {f"d{number:03d}": START + timedelta(days=number) for number in range(days)}


NORMAL = Keeping()


def kept(made, keeping=NORMAL):
    return set(made) - set(may_go(made, keeping))


def test_as_many_as_the_newest_all_stay():
    assert may_go(daily(5)) == ()
    assert may_go({}) == ()


def test_a_year_of_daily_backups_thins_out():
    made = daily(365)
    stay = kept(made)
    assert {f"d{number}" for number in range(360, 365)} <= stay
    months = {(made[name].year, made[name].month) for name in stay}
    assert len(months) == 12
    weeks = {
        made[name].isocalendar()[:2] for name in made if made[name] > START + timedelta(days=365 - 7 * 7)
    }
    assert weeks <= {made[name].isocalendar()[:2] for name in stay}
    assert len(stay) <= 5 + 8 + 12


def test_what_goes_is_told_oldest_first():
    gone = may_go(daily(40))
    assert list(gone) == sorted(gone)
    assert gone


def test_after_a_long_break_old_ones_are_not_old_by_age():
    made = {"a": datetime(2019, 5, 1), "b": datetime(2020, 5, 1), "c": datetime(2031, 5, 1)}
    assert may_go(made, Keeping(newest=1, weeks=3, months=3)) == ()


def test_the_newest_one_always_stays():
    made = daily(9)
    assert kept(made, Keeping(newest=0, weeks=0, months=0)) == {"d008"}
