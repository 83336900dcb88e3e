"""Telephones in French national form, valid addresses, and the rest kept apart."""

import pytest

from generator.imports.contacts import Contacts, Emails, Telephones, emails, telephones


@pytest.mark.parametrize(
    ("text", "postcode", "shown"),
    [
        ("0322903345", "80000", ("03 22 90 33 45",)),
        ("+33 4 71 78 68 33", "15000", ("04 71 78 68 33",)),
        ("0590 23 09 31", "97160", ("05 90 23 09 31",)),
        ("06 39 69 57 84", "97630", ("06 39 69 57 84",)),
        ("3939", "75001", ("39 39",)),
        ("03 81 86 02 63 06 87 89 68 21", "25000", ("03 81 86 02 63", "06 87 89 68 21")),
        ("", "49430", ()),
    ],
)
def test_valid_numbers(text: str, postcode: str, shown: tuple[str, ...]) -> None:
    assert telephones(text, postcode) == Telephones(shown, ())


@pytest.mark.parametrize("text", ["01 23", "757682982000", "demander Anne"])
def test_what_is_no_number_is_doubtful(text: str) -> None:
    assert telephones(text, "49430") == Telephones((), (text,))


@pytest.mark.parametrize(
    "text", ["Fax 02 41 96 10 41", "02 41 96 10 40 / Fax : 02 41 96 10 41", "0800 FRANCE"]
)
def test_a_fax_is_no_telephone(text: str) -> None:
    assert telephones(text, "49430") == Telephones((), (text,))


def test_several_addresses_in_one_cell() -> None:
    assert emails("a.b@carct.fr - c@carct.fr").valid == ("a.b@carct.fr", "c@carct.fr")


@pytest.mark.parametrize("text", ["a@b", "@b.fr", "a..b@c.fr", "a.@c.fr", "msap@laposte.f"])
def test_what_is_no_address_is_doubtful(text: str) -> None:
    assert emails(text) == Emails((), (text,))


def test_contacts_known_already_are_not_repeated() -> None:
    own = Contacts(("02 41 96 10 40",), ("A@b.fr",))
    more = own.with_more(["02 41 96 10 40", "06 00 00 00 01"], ["a@B.fr", "c@d.fr"])
    assert more == Contacts(("02 41 96 10 40", "06 00 00 00 01"), ("A@b.fr", "c@d.fr"))
    assert more.beyond(own) == ("téléphone", "courriel")


def test_an_address_that_differs_only_after_the_at_sign_is_a_slip() -> None:
    known = Contacts((), ("saint-julien@france-services.gouv.fr",))
    assert known.with_more((), ["Saint-Julien@frances-services.gouv.fr"]) == known
