"""Articles are read and rendered, or told: file, line, column."""

from __future__ import annotations

import pytest

from generator.files.articles import read_articles
from generator.model.article import Section
from tests.editing import check_vectors
from tests.pictures.drawn import as_bytes, quarters

FIELDS = {
    "titre": "Mille maisons",
    "date": "2026-11-03",
    "resume": "Une phrase.",
    "source": "CGET, 2017",
}
NAME = "2026-11-03-mille-maisons.md"


def page(body="Un texte.", **changed):
    fields = {name: value for name, value in (FIELDS | changed).items() if value is not None}
    front = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\n{front}---\n{body}\n"


@pytest.fixture
def read(tmp_path, vocabularies):
    def read_all(*files, ids=("fs-908",)):
        for name, content in files:
            file = tmp_path / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_articles(tmp_path / "content", tmp_path, vocabularies, set(ids))

    return read_all


def told(problems):
    return [(p.path, p.line, p.code) for p in problems]


def test_an_article_is_read_with_its_address_and_its_text(read):
    articles, problems = read((f"actualites/{NAME}", page("Un **fait**.")))
    (article,) = articles
    assert problems == []
    assert article.address == "actualites/mille-maisons/"
    assert "<strong>fait</strong>" in article.html


def test_sections_that_do_not_exist_are_empty(read):
    articles, problems = read()
    assert (len(articles), problems) == (0, [])


def test_the_newest_comes_first_within_its_section(read):
    articles, _ = read(
        ("actualites/2025-01-02-un.md", page(date="2025-01-02")),
        ("actualites/2026-01-02-deux.md", page(date="2026-01-02")),
        ("sur-le-terrain/2026-05-02-trois.md", page(date="2026-05-02")),
    )
    assert [a.slug for a in articles] == ["trois", "deux", "un"]
    assert [a.slug for a in articles.of(Section.NEWS)] == ["deux", "un"]


def test_an_article_is_found_by_its_themes_and_its_houses(read):
    content = page(themes="[acces-au-droit, acces-au-droit]", maisons="[fs-908]")
    articles, problems = read((f"sur-le-terrain/{NAME}", content))
    assert problems == []
    assert [a.slug for a in articles.by_theme["acces-au-droit"]] == ["mille-maisons"]
    assert [a.slug for a in articles.by_house["fs-908"]] == ["mille-maisons"]


@pytest.mark.parametrize(
    ("changed", "line", "code"),
    [
        ({"source": None}, 2, "manquant"),
        ({"titre": "x" * 301}, 2, "longueur"),
        ({"date": "hier"}, 3, "date"),
        ({"date": "2026-11-04"}, 3, "date-article"),
        ({"resume": "x" * 281}, 4, "longueur"),
        ({"date_maj": "2026-11-02"}, 6, "date-article"),
        ({"themes": "[droit]"}, 6, "code-inconnu"),
        ({"maisons": "['é']"}, 6, "identifiant"),
        ({"theme": "acces-au-droit"}, 6, "cle-inconnue"),
        ({"image": "{fichier: absente.jpg, description: Le hall}"}, 6, "fichier-lie"),
        ({"body": "[" * 300}, 7, "texte"),
        ({"body": "Un ![Le plan du hall](../images/plan.png)"}, 7, "fichier-lie"),
        ({"body": "Un ![Le plan du hall](../../../images/plan.png)"}, 7, "fichier-lie"),
    ],
)
def test_a_fault_is_told_at_its_line_and_the_article_left_out(read, changed, line, code):
    articles, problems = read((f"actualites/{NAME}", page(**changed)))
    assert told(problems) == [(f"content/actualites/{NAME}", line, code)]
    assert len(articles) == 0


def test_a_picture_of_the_content_folder_is_found_from_the_page(read, tmp_path):
    picture = tmp_path / "content" / "images" / "plan.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(as_bytes(quarters(), "PNG"))
    articles, problems = read(
        (f"actualites/{NAME}", page("![Le plan du hall](../../images/plan.png)",
                                    image="{fichier: plan.png, description: Un plan}"))
    )  # fmt: skip
    assert (len(articles), problems) == (1, [])


@pytest.mark.parametrize("name", ["mille-maisons.md", "2026-11-03.md", "2026-11-03-Été.md"])
def test_a_file_name_without_date_and_words_is_refused(read, name):
    articles, problems = read((f"actualites/{name}", page()))
    assert [p.code for p in problems] == ["nom-fichier"]
    assert len(articles) == 0


def test_bytes_that_are_no_text_are_refused(read):
    _, problems = read((f"actualites/{NAME}", b"\xff\xfe\x00"))
    assert [p.code for p in problems] == ["encodage"]


def test_two_articles_never_share_an_address(read):
    _, problems = read(
        ("actualites/2025-11-03-mille-maisons.md", page(date="2025-11-03")),
        (f"actualites/{NAME}", page()),
    )
    assert told(problems) == [(f"content/actualites/{NAME}", 0, "nom-double")]


def test_a_house_that_is_not_there_is_a_warning_only(read):
    articles, problems = read((f"actualites/{NAME}", page(maisons="[fs-1]")))
    assert [(str(p.severity), p.code) for p in problems] == [("avertissement", "lien")]
    assert len(articles) == 1


def test_a_theme_that_has_been_replaced_is_told_and_read(tmp_path):
    """As the codes of houses are."""
    file = tmp_path / "content" / "actualites" / NAME
    file.parent.mkdir(parents=True)
    file.write_text(page(themes="[emploi]"))
    small = check_vectors.vocabularies()
    (article,), problems = read_articles(tmp_path / "content", tmp_path, small, ())
    assert told(problems) == [(f"content/actualites/{NAME}", 6, "code-remplace")]
    assert article.fields.themes == ("emploi-insertion",)
