"""A signal raises ``Stopped`` where it may, waits where it must, and is too late in the end."""

from __future__ import annotations

import os
import signal

import pytest

from generator.publishing.stopping import Stopped, held, stopping_on_signals, too_late_to_stop


def send(number: int) -> None:
    os.kill(os.getpid(), number)


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_the_status_is_the_shells_own(number: int, status: int) -> None:
    with pytest.raises(Stopped) as stopped, stopping_on_signals():
        send(number)
    assert stopped.value.code == status


def test_the_handlers_of_before_are_there_again() -> None:
    before = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    with pytest.raises(Stopped), stopping_on_signals():
        send(signal.SIGTERM)
    after = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    assert after == before


def test_a_held_signal_comes_at_the_end_of_the_block() -> None:
    done = []
    with pytest.raises(Stopped), stopping_on_signals():
        with held():
            send(signal.SIGTERM)
            done.append("what must not be left half-way")
        done.append("never")
    assert done == ["what must not be left half-way"]


def test_only_the_first_signal_counts() -> None:
    """What puts things in order after it is not cut off."""
    done = []
    with pytest.raises(Stopped) as stopped, stopping_on_signals():
        try:
            send(signal.SIGTERM)
        finally:
            send(signal.SIGINT)
            done.append("swept")
    assert stopped.value.code == 143
    assert done == ["swept"]


def test_after_the_switch_has_begun_a_signal_is_too_late() -> None:
    with stopping_on_signals():
        too_late_to_stop()
        send(signal.SIGTERM)
    with pytest.raises(Stopped), stopping_on_signals():
        send(signal.SIGTERM)


def test_what_runs_afterwards_is_not_stopped_by_the_signal_of_before() -> None:
    with pytest.raises(Stopped), stopping_on_signals():
        send(signal.SIGTERM)
    done = []
    with held():
        done.append("run")
    assert done == ["run"]
