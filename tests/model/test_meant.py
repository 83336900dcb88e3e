"""What French people write for a value that pages hold in another notation."""

import pytest

from generator.model import meant
from generator.model.french_dates import day_of_year_meant
from generator.model.quotes import without_curly_quotes


@pytest.mark.parametrize(
    ("read", "text", "form"),
    [
        (meant.date_text, "20/11/2026", "2026-11-20"),
        (meant.date_text, "3/4/2026", "2026-04-03"),
        (meant.date_text, "20.11.2026", "2026-11-20"),
        (meant.date_text, "20-11-2026", "2026-11-20"),
        (meant.date_text, "2026/11/20", "2026-11-20"),
        (meant.date_text, "20 novembre 2026", "2026-11-20"),
        (meant.date_text, "1er\u00a0janvier 2027", "2027-01-01"),
        (meant.date_text, "le 1er janv. 2027", "2027-01-01"),
        (meant.date_text, "vendredi 20 novembre 2026", "2026-11-20"),
        (meant.date_text, "31 AOUT 2026", "2026-08-31"),
        (meant.date_text, "lundi 20 novembre 2026", None),  # a Friday
        (meant.date_text, "11/22/2026", None),
        (meant.date_text, "03/04/26", None),
        (meant.date_text, "31/02/2026", None),
        (meant.date_text, "novembre 2026", None),
        (day_of_year_meant, "01/07", "07-01"),
        (day_of_year_meant, "1er juil.", "07-01"),
        (day_of_year_meant, "31/02", None),
        (meant.postcode, "49 160", "49160"),
        (meant.postcode, "49\u202f160", "49160"),
        (meant.postcode, "F-49160", "49160"),
        (meant.postcode, "4916", None),
        (meant.insee_code, "2a 004", "2A004"),
        (meant.degrees, "47,37", "47.37"),
        (meant.degrees, "−0,256", "-0.256"),
        (meant.degrees, "47,37,2", None),
        (meant.yes_no, "Vrai", "oui"),
        (meant.yes_no, "false", "non"),
        (meant.yes_no, "peut-être", None),
        (meant.web_address, "www.exemple.fr", "https://www.exemple.fr"),
        (meant.web_address, "exemple.fr/a?b=c", "https://exemple.fr/a?b=c"),
        (meant.web_address, "http//exemple.fr", "http://exemple.fr"),
        (meant.web_address, "https:/exemple.fr", "https://exemple.fr"),
        (meant.web_address, "https://a.fr/l'accueil", "https://a.fr/l%27accueil"),
        (meant.web_address, "https://a.fr/mes démarches", "https://a.fr/mes%20démarches"),
        (meant.web_address, "“https://a.fr”", "https://a.fr"),
        (meant.web_address, "https://a.fr , https://b.fr", None),
        (meant.web_address, "a.fr b.fr", None),
        (meant.web_address, "javascript:alert(1)", None),
        (meant.web_address, "aucun", None),
        (meant.email_text, "mailto:a@b.fr", "a@b.fr"),
        (meant.email_text, "a@b.fr ; c@d.fr", "[a@b.fr, c@d.fr]"),
        (meant.email_text, "a@b.fr c@d.fr", "[a@b.fr, c@d.fr]"),
        (meant.email_text, "a@b.fr ou rien", None),
        (without_curly_quotes, "“a de l'essai”", "a de l'essai"),
        (without_curly_quotes, "„a“", "a"),
        (without_curly_quotes, "“a” ou “b”", None),
        (without_curly_quotes, "« La Passerelle »", None),
        (without_curly_quotes, "“a", None),
    ],
)
def test_one_reading_in_france_has_its_notation(read, text, form):
    assert read(text) == form


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (meant.date_text, "2026-11-20"),
        (meant.postcode, "49160"),
        (meant.insee_code, "2A004"),
        (meant.degrees, "-0.256"),
        (meant.yes_no, "non"),
        (meant.web_address, "https://www.exemple.fr/a?b=é"),
        (meant.email, "a@b.fr"),
    ],
)
def test_what_is_right_comes_back_as_it_is(read, text):
    assert read(text) == text
