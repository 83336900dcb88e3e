"""Only browsers that asked for this machine are answered."""

from __future__ import annotations

import pytest

from generator.preview.hosts import host_and_path, is_own


@pytest.mark.parametrize(
    "host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LocalHost:8000"]
)
def test_this_machine_at_this_port(host: str) -> None:
    """By each of its names."""
    assert is_own(host, 8000)


@pytest.mark.parametrize(
    "host",
    ["", "localhost", "localhost:8001", "evil.example", "evil.example:8000",
     "localhost.evil.fr:8000", "127.0.0.1.nip.io:8000", "192.168.1.2:8000",
     "0.0.0.0:8000", "localhost:8000@evil.fr", "[::1"],
)  # fmt: skip
def test_no_other_name_even_if_it_leads_here(host: str) -> None:
    """Nor this machine at another port."""
    assert not is_own(host, 8000)


def test_the_port_of_the_web_need_not_be_said() -> None:
    """Browsers leave it out."""
    assert is_own("localhost", 80)
    assert is_own("localhost:80", 80)


def test_a_host_in_the_target_counts_before_the_header() -> None:
    """As proxies send it."""
    asked = host_and_path("http://evil.fr/carte/?a=b", "localhost:8000")
    assert asked == ("evil.fr", "/carte/?a=b")
    assert host_and_path("/carte/", "localhost:8000") == ("localhost:8000", "/carte/")
    assert host_and_path("http://[", "localhost:8000")[0] == ""
    assert host_and_path("*", "localhost:8000")[0] == ""
