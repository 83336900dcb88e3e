"""Names that people give to fields."""

import pytest

from generator.model.house import House
from generator.model.key_names import key_meant
from generator.model.located import Stop

HOUSE = [str(field.alias) for field in House.model_fields.values()]
STOP = [str(field.alias) for field in Stop.model_fields.values()]


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("téléphone", "telephone"), ("Courriel", "courriels"), ("email", "courriels"),
        ("E-mail", "courriels"), ("mail", "courriels"), ("adresse mail", "courriels"),
        ("tel", "telephone"), ("Tél.", "telephone"), ("site", "site_web"), ("sites", "site_web"),
        ("Site Web", "site_web"), ("code postal", "code_postal"), ("HORAIRES", "horaires"),
        ("horaires d'ouverture", "horaires"), ("telephone\u00a0", "telephone"),
        ("\u202fville", "commune"), ("date de mise à jour", "date_maj"), ("langue", "langues"),
        ("N° SIRET", "siret"), ("rdv", None), ("contact", None), ("fermeture", None),
        ("nom_usuel", None),
    ],
)  # fmt: skip
def test_a_usual_name_is_its_field(key, field):
    assert key_meant(key, HOUSE) == field


def test_a_field_that_cannot_stand_there_is_not_meant():
    assert key_meant("email", STOP) is None
