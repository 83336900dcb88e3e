"""Random edits of pages against random changes of a list: no edit lost, no change missed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli.import_folder import Folder, standing
from generator.cli.import_plan import Choices, Origin, Plan
from generator.cli.import_planning import planned
from generator.files.writing import page_text
from generator.imports.base import Base, base_text
from generator.imports.merging import TEXT, Verdict
from generator.imports.page import ImportedPage

FIELDS = ("adresse", "telephone", "courriels", "horaires", "site_web", TEXT)
VALUES: Mapping[str, st.SearchStrategy[Any]] = {
    "adresse": st.sampled_from(["1 rue A", "2 rue B", "3 rue C # non: oui"]),
    "telephone": st.sampled_from(["02 41 96 10 40", "02 41 96 10 41", "02 41 96 10 42"]),
    "courriels": st.sampled_from([["a@b.fr"], ["c@d.fr", "a@b.fr"], ["e@f.fr"]]),
    "horaires": st.dictionaries(
        st.sampled_from(["lundi", "mardi", "jeudi"]),
        st.sampled_from(["09:00-12:00", "08:30-12:00, 13:30-17:00"]),
        min_size=1,
    ),
    "site_web": st.sampled_from(["https://a.fr", "https://b.fr/x#y"]),
    TEXT: st.sampled_from(["Un mot.", "Deux mots.\n\n- a\n- b", "Voir : ici"]),
}
DEPARTMENTS = {1: "49", 2: "49", 3: "72", 4: "72"}
HOUSES = st.fixed_dictionaries({}, optional=dict(VALUES))
LISTS = st.fixed_dictionaries({}, optional=dict.fromkeys(DEPARTMENTS, HOUSES))
DAYS = (date(2026, 10, 1), date(2026, 11, 1))
COMMENTS = ("# relu par Anne", "# à vérifier")


def _pages(houses: Mapping[int, Mapping[str, Any]], day: date) -> list[ImportedPage]:
    pages = []
    for number, house in houses.items():
        fields = {
            "id": f"fs-{number}", "nom": f"Maison {number}", "label": "msap",
            **{key: house[key] for key in FIELDS if key in house and key != TEXT},
            "code_postal": f"{DEPARTMENTS[number]}000", "commune": "Durtal",
            "source": f"liste, {day}", "date_maj": day.isoformat(),
        }  # fmt: skip
        stem = "meme" if number in (2, 3) else f"maison-{number}"
        pages.append(ImportedPage(f"fs-{number}", DEPARTMENTS[number], stem, fields,
                                  house.get(TEXT, "")))  # fmt: skip
    return pages


def _folder(contents: Mapping[str, bytes]) -> Folder:
    known = {str(standing(raw).fields["id"]): path for path, raw in contents.items()}
    return Folder(dict(contents), known, ())


def _imported(
    contents: Mapping[str, bytes], base: Base | None, pages: list[ImportedPage], day: date,
    departments: frozenset[str] | None = None,
) -> tuple[dict[str, bytes], Plan]:  # fmt: skip
    choices = Choices(departments, may_lose_houses=True)
    plan = planned(pages, _folder(contents), base, Origin("x", ("fs-",), day), choices)
    return {**contents, **{str(path): raw for path, raw in plan.texts.items()}}, plan


def _values(raw: bytes) -> dict[str, Any]:
    page = standing(raw)
    return {**page.fields, **({TEXT: page.body} if page.body else {})}


@st.composite
def _edited(draw: st.DrawFn, contents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the pages as editors leave them: fields changed, taken away, added; renamed, gone."""
    result = {}
    for path, raw in contents.items():
        what = draw(st.sampled_from(["nothing", "nothing", "fields", "fields", "delete"]))
        if what == "nothing":
            result[path] = raw
        elif what == "fields":
            moved = f"01/{path.rpartition('/')[2].replace('.md', '-bis.md')}"
            result[moved if draw(st.booleans()) else path] = draw(_edited_page(raw))
    return result


@st.composite
def _edited_page(draw: st.DrawFn, raw: bytes) -> bytes:
    fields = {**_values(raw), **draw(HOUSES), "agents": "2"}
    for key in draw(st.sets(st.sampled_from(FIELDS), max_size=2)):
        fields.pop(key, None)
    text = page_text({k: v for k, v in fields.items() if k != TEXT}, fields.get(TEXT, ""))
    text = text.replace("label: msap", f"label: msap  {COMMENTS[1]}")
    text = text.replace("---\n", f"---\n{COMMENTS[0]}\n", 1)
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))).encode()


@given(st.data(), LISTS, LISTS)
@settings(max_examples=100, deadline=None)
def test_no_edit_is_lost_and_no_change_of_the_list_missed(data, old, new):
    written, first = _imported({}, None, _pages(old, DAYS[0]), DAYS[0])
    assert len(written) == len(old)
    edited = data.draw(_edited(written))
    pages = _pages(new, DAYS[1])
    result, plan = _imported(edited, first.base, pages, DAYS[1])

    known, now = _folder(edited).known, _folder(result).known
    for number in old:
        identifier = f"fs-{number}"
        if identifier not in known:
            assert identifier not in now, "a page deleted by hand was written again"
            continue
        path = known[identifier]
        before, after = _values(edited[path]), _values(result[path])
        if number not in new:
            assert result[path] == edited[path]
            assert path in {gone[0] for gone in plan.gone}
            continue
        _each_field_is_right(path, plan, old[number], new[number], before, after)
        _the_rest_is_untouched(edited[path], result[path], before, after)
    for number in set(new) - set(old):
        assert _values(result[now[f"fs-{number}"]]).get("adresse") == new[number].get("adresse")

    again, second = _imported(result, plan.base, pages, DAYS[1])
    assert (again, second.texts) == (result, {})
    assert base_text(second.base) == base_text(plan.base)
    assert (second.conflicts, second.gone) == (plan.conflicts, plan.gone)


def _each_field_is_right(path, plan, old, new, before, after):
    told = {one.key: one.verdict for place, one in plan.fields if place == path}
    for key in FIELDS:
        o, n, e, r = (side.get(key) for side in (old, new, before, after))
        if n in (o, e):
            assert r == e, "an edit was lost"
        elif e == o:
            assert r == n, "a change of the list was missed"
        else:
            assert r == e and told[key] is Verdict.CONFLICT, "a conflict was not told"


def _the_rest_is_untouched(edited, result, before, after):
    stamps = ("source", "date_maj")
    for key in {*before, *after} - {*FIELDS, *stamps}:
        assert before[key] == after[key]
    taken = any(before.get(key) != after.get(key) for key in FIELDS)
    assert taken == any(before.get(key) != after.get(key) for key in stamps)
    if not taken:
        assert result == edited
    for comment in COMMENTS:
        assert edited.count(comment.encode()) == result.count(comment.encode())
    assert (b"\r\n" in edited) == (b"\r\n" in result)
    assert result.count(b"\r\n") in (0, result.count(b"\n"))


@given(st.data(), LISTS, LISTS)
@settings(max_examples=40, deadline=None)
def test_the_order_of_departments_and_rows_changes_nothing(data, old, new):
    written, first = _imported({}, None, _pages(old, DAYS[0]), DAYS[0])
    edited = data.draw(_edited(written))
    pages = _pages(new, DAYS[1])
    whole = _imported(edited, first.base, data.draw(st.permutations(pages)), DAYS[1])
    for order in (("49", "72"), ("72", "49")):
        contents, base = edited, first.base
        for department in order:
            contents, plan = _imported(contents, base, pages, DAYS[1], frozenset([department]))
            base = plan.base
        assert contents == whole[0]
        assert base_text(base) == base_text(whole[1].base)


@given(st.data(), LISTS, LISTS)
@settings(max_examples=40, deadline=None)
def test_an_import_that_was_killed_can_be_run_again(data, old, new):
    """Pages are written one by one, the base last: wherever it stops, the next ends the same."""
    written, first = _imported({}, None, _pages(old, DAYS[0]), DAYS[0])
    edited = data.draw(_edited(written))
    pages = _pages(new, DAYS[1])
    result, plan = _imported(edited, first.base, pages, DAYS[1])
    some = data.draw(st.integers(0, len(plan.texts)))
    half = {**edited, **{str(path): raw for path, raw in list(plan.texts.items())[:some]}}
    again, second = _imported(half, first.base, pages, DAYS[1])
    assert again == result
    assert base_text(second.base) == base_text(plan.base)
    assert second.conflicts == plan.conflicts
