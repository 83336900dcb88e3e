"""How many times the first result waits for the server: what is certain comes at once, and once.

The server holds back each file that it is told to until all of them are asked for: if one were
asked for only after another came, none would.
"""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

HASHED = re.compile(r"-\w{8}[./]")
PATIENCE_S = 20  # of what is held back in vain: the test fails then


class Together:
    """The files that a server holds back until all are asked for, and what was asked of it."""

    def __init__(self, names: Sequence[str]) -> None:
        self.missing, self._asked, self.late = set(names), Counter[str](), set[str]()
        self._turn = threading.Condition()

    @property
    def asked(self) -> Counter[str]:
        """How often each path was asked for so far, in their order."""
        with self._turn:
            return self._asked.copy()

    def hold(self, path: str) -> None:
        """Note that *path* is asked for; return when it may be answered."""
        with self._turn:
            self._asked[path] += 1
            held = {name for name in self.missing if name in path}
            self.missing -= held
            self._turn.notify_all()
            if held and not self._turn.wait_for(lambda: not self.missing, PATIENCE_S):
                self.late |= self.missing


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, together: Together, **more: object) -> None:
        self.together = together
        super().__init__(*arguments, **more)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.together.hold(self.path)
        super().do_GET()

    def end_headers(self) -> None:
        """As ``docs/hosting.md`` has it: what has a hash in its name is kept for ever."""
        kept = HASHED.search(self.path)
        self.send_header("Cache-Control", "max-age=31536000, immutable" if kept else "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


Serve = Callable[..., tuple[str, Together]]


@pytest.fixture
def serve(site: Path) -> Iterator[Serve]:
    """Return a function that serves the site, its files of these names together."""
    servers: list[ThreadingHTTPServer] = []

    def start(*names: str) -> tuple[str, Together]:
        together = Together(names)
        handler = partial(_Handler, directory=str(site), together=together)
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/", together

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def first_result(page: Page) -> None:
    """Wait for it."""
    expect(page.locator("[data-maison]").first).to_be_visible()


def test_all_that_a_search_is_certain_to_need_comes_at_once(page: Page, serve: Serve) -> None:
    """Its scripts, that of the worker too, are asked for by the page, which holds the manifest."""
    address, together = serve("/entry-", "/start-", "/worker-")
    page.goto(f"{address}recherche/?q=mende")
    first_result(page)
    assert together.late == set()
    assert not [path for path in together.asked if "recherche/donnees/manifeste" in path]


@pytest.mark.parametrize(("question", "file"), [("?q=mende", "/n-me"), ("?q=48000", "/p-480")])
def test_the_file_of_a_place_waits_for_no_script_but_the_first(
    page: Page, serve: Serve, question: str, file: str
) -> None:
    """Neither for the worker's, nor for the style that other scripts wait for."""
    address, together = serve("/worker-", "/start-", ".css", file)
    page.goto(f"{address}recherche/{question}")
    first_result(page)
    assert together.late == set()
    assert [asked for path, asked in together.asked.items() if file in path] == [1]


def rank_of(together: Together, name: str) -> int:
    """When a file of this name was asked for, among the others."""
    return next(rank for rank, path in enumerate(together.asked) if name in path)


def test_what_stands_around_the_results_comes_after_them(page: Page, serve: Serve) -> None:
    """The first result has the line to itself."""
    address, together = serve()
    page.goto(f"{address}recherche/?q=mende")
    page.locator("[data-filtres] summary").click()
    expect(page.locator("[data-champs] input").first).to_be_visible()
    assert rank_of(together, "/around-") > rank_of(together, "/maisons-")


def test_whom_to_call_comes_with_the_answer(page: Page, serve: Serve) -> None:
    """Words of a danger wait for no houses: who tells whom to call is asked before they come."""
    address, together = serve("/around-", "/maisons-")
    page.goto(f"{address}recherche/?q=violences+conjugales+mende")
    expect(page.locator("[data-appeler]")).to_contain_text("3919")
    first_result(page)
    assert together.late == set()


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("?q=retraite+mende", ["/besoins-", "/n-me"]),
        ("?q=48000", ["/p-480", "/maisons-"]),
        ("?q=retraite&lieu=48095", ["/besoins-", "/p-480", "/maisons-"]),
        ("?q=caf#lat=44.518&lon=3.501", ["/besoins-", "/maisons-"]),
    ],
)
def test_what_a_question_needs_comes_at_once(
    page: Page, serve: Serve, question: str, names: Sequence[str]
) -> None:
    """Needs, the place's shard and its houses do not wait for each other where they need not."""
    address, together = serve(*names)
    page.goto(f"{address}recherche/{question}")
    first_result(page)
    assert together.late == set()


def test_nothing_is_asked_for_twice(page: Page, serve: Serve) -> None:
    """What the page asks for ahead is what its scripts use."""
    address, together = serve()
    page.goto(f"{address}recherche/?q=retraite+mende")
    first_result(page)
    page.wait_for_load_state("networkidle")
    assert set(together.asked.values()) == {1}, together.asked
    ahead = page.locator("link[rel=modulepreload]").evaluate_all("all => all.map(a => a.href)")
    worker = page.locator("form[data-ouvrier]").first.evaluate(
        "form => new URL(form.dataset.ouvrier, document.baseURI).href"
    )
    used = page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")
    assert worker in ahead
    assert [url for url in ahead if url != worker and "/start-" not in url] == []
    assert set(ahead) <= set(used)


def test_the_first_touch_of_the_box_asks_for_all_at_once(page: Page, serve: Serve) -> None:
    """On the home page: the scripts, the worker's, and the manifest."""
    address, together = serve("/start-", "/box-", "/worker-", "manifeste.json")
    page.goto(address)
    page.locator("input[name=q]").fill("mend")
    expect(page.get_by_role("option").first).to_be_visible()
    assert together.late == set()
    assert together.asked["/recherche/donnees/manifeste.json"] == 1


def test_no_data_of_a_place_is_asked_for_in_vain(page: Page, serve: Serve) -> None:
    """A place's name needs one shard, and neither needs nor names of houses."""
    address, together = serve()
    page.goto(f"{address}recherche/?q=mende")
    first_result(page)
    page.wait_for_load_state("networkidle")
    data = [path for path in together.asked if path.startswith("/recherche/donnees/")]
    assert len([path for path in data if "/maisons-" not in path]) == 1, data
