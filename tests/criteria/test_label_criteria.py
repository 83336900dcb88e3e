"""Which criteria a label has, and the facts of houses that they are held against."""

from datetime import date
from pathlib import Path

from generator import criteria
from generator.criteria import CRITERIA, LabelCriteria, Outcome, criteria_of, newer_texts
from generator.model.label_criteria import (
    CODES_OF_CONDITION,
    CONDITIONS,
    CRITERIA_CODES,
    EQUIPMENT_PREFIX,
)
from generator.model.vocabulary import Label

TODAY = date(2026, 11, 22)
HOURS = {"lundi": "09:00-12:00"}


def judged(directory, house, code):
    found = {j.criterion.code: j for j in LabelCriteria(directory, TODAY).of(house)}
    return found[code]


def said(directory, house, code):
    judgement = judged(directory, house, code)
    return judgement.outcome, judgement.reason.replace("\N{NO-BREAK SPACE}", " ")


def texts(criteria):
    return {c.code: [source.date for source in c.sources] for c in criteria}


def test_msap_has_the_criteria_of_2015_and_of_2017(vocabularies):
    both, later = ["31 août 2015", "février 2017"], ["février 2017"]
    assert texts(criteria_of(vocabularies.labels["msap"], vocabularies)).items() >= {
        "operateurs": both, "heures": both, "espacement": later,
        "equipement-ordinateur": both, "equipement-espace-confidentiel": later,
        "formation": both, "convention": both, "schema": later, "reseau": both,
    }.items()  # fmt: skip


def test_france_services_has_those_of_2020(vocabularies):
    found = texts(criteria_of(vocabularies.labels["france-services"], vocabularies))
    asked = {code: ["2020"] for code in ("bouquet", "heures", "jours", "agents")}
    assert found.items() >= asked.items()


def test_those_of_france_services_are_marked_as_of_before_2025(vocabularies):
    label = vocabularies.labels["france-services"]
    marked = {str(s) for c in criteria_of(label, vocabularies) for s in c.sources}
    assert marked == {"critères du label France services (2020, avant le référentiel de 2025)"}
    assert [source.date for source in newer_texts(label)] == ["16 juin 2025"]


def test_every_text_of_a_label_names_its_criteria_as_they_are_called(vocabularies):
    for label in vocabularies.labels:
        known = {criterion.code for criterion in criteria_of(label, vocabularies)}
        assert {code for text in label.texts for code in text.criteria} == known


def test_an_editor_changes_a_threshold_with_its_text(vocabularies):
    texts = [{"texte": "Arrêté", "date": "2027", "criteres": ["agents", "formation"]}]
    told = {"code": "bus", "nom": "Bus", "criteres": {"agents": "3"}, "textes": texts}
    own = Label.model_validate(told)
    agents, training = criteria_of(own, vocabularies)
    assert agents.judge(2).reason.endswith("le label en demande 3.")
    assert [str(c.sources[0]) for c in (agents, training)] == ["Arrêté (2027)", "Arrêté (2027)"]
    assert newer_texts(own) == ()


def test_only_what_no_field_tells_is_not_declarable(vocabularies):
    every = criteria_of(vocabularies.labels["msap"], vocabularies)
    silent = {criterion.code for criterion in every if not criterion.declarable}
    assert silent == {"formation", "convention", "schema", "reseau"}


def label(**criteria):
    told = {"code": "bus", "nom": "Bus des services", "depuis": "2027", "criteres": criteria}
    return Label.model_validate(told)


def test_a_label_added_by_editors_has_the_criteria_it_names(vocabularies):
    found = list(criteria_of(label(heures_par_semaine="12", agents="1"), vocabularies))
    assert texts(found) == {"heures": ["2027"], "agents": ["2027"]}
    assert str(found[0].sources[0]) == "vocabulaire des labels, « Bus des services » (2027)"


def test_a_threshold_that_is_no_number_is_said_and_judges_nobody(vocabularies):
    (criterion,) = criteria_of(label(agents="deux"), vocabularies)
    verdict = criterion.judge(None)
    assert verdict.outcome is Outcome.NOT_DECLARED
    assert verdict.reason == "Le vocabulaire des labels dit « deux » où il faut un nombre."


def test_the_bundle_of_the_label_counts_as_declared_operators(house, directory):
    made = house()
    assert said(directory(made), made, "bouquet") == (
        Outcome.MET, "Les 12 opérateurs du bouquet viennent avec le label."
    )  # fmt: skip


def test_hours_of_branches_are_not_the_house_s_own(house, directory):
    branch = {
        "nom": "Antenne", "code_postal": "49430", "commune": "Durtal",
        "horaires": {"mardi": "08:00-18:00"},
    }  # fmt: skip
    made = house(horaires=HOURS, antennes=[branch])
    assert said(directory(made), made, "heures")[1].startswith("3 h par semaine ;")


def stop(**hours):
    return {"lieu": "Mairie", "code_postal": "49430", "commune": "Durtal"} | hours


def test_a_house_without_hours_of_its_own_has_those_of_its_stops(house, directory):
    made = house(tournee=[stop(horaires=HOURS), stop(horaires={"mardi": "09:00-12:00"})])
    assert said(directory(made), made, "heures")[1].startswith("6 h par semaine ;")
    assert said(directory(made), made, "jours")[1].startswith("2 jours par semaine ;")


def test_a_stop_of_unknown_hours_leaves_the_sum_open(house, directory):
    made = house(tournee=[stop(horaires=HOURS), stop()])
    assert judged(directory(made), made, "heures").outcome is Outcome.NOT_DECLARED


def test_stops_do_not_add_to_a_house_that_has_hours(house, directory):
    made = house(horaires=HOURS, tournee=[stop(horaires={"mardi": "09:00-12:00"})])
    assert said(directory(made), made, "heures")[1].startswith("3 h par semaine ;")


def test_the_nearest_other_house_is_neither_itself_nor_its_branch_nor_a_bus(house, directory):
    made = house(label="msap", id="fs-1")
    own_branch = house("antenne", antenne_de="fs-1", nom="Antenne")
    bus = house("bus", format="bus", nom="Bus")
    other = house("autre", nom="Autre", latitude="47.85", longitude="-0.256457")
    assert said(directory(made, own_branch, bus, other), made, "espacement") == (
        Outcome.MET,
        "À 19,8 km à vol d’oiseau de Autre ; le label demande environ 20 minutes de route, "
        "soit 12,8 km à vol d’oiseau selon notre estimation.",
    )


def test_many_branches_do_not_hide_the_nearest_house(house, directory):
    made = house(label="msap", id="fs-1")
    branches = [house(f"antenne-{n}", antenne_de="fs-1") for n in range(9)]
    other = house("autre", nom="Autre", latitude="47.7")
    assert judged(directory(made, *branches, other), made, "espacement").outcome is Outcome.NOT_MET


def test_a_bus_has_no_spacing(house, directory):
    bus = house(label="msap", format="bus")
    assert judged(directory(bus, house("autre")), bus, "espacement").outcome is Outcome.NOT_DECLARED


def test_houses_that_declare_the_same_are_judged_once(house, directory):
    one, other = house(horaires=HOURS), house("autre", nom="Autre", horaires=HOURS)
    judging = LabelCriteria(directory(one, other), TODAY)
    assert judging.of(one) is judging.of(other)


def test_every_module_of_a_criterion_is_in_the_list():
    """One that asks and is not listed would be asked of nobody."""
    folder = Path(criteria.__file__).parent
    asking = {f.stem for f in folder.glob("*.py") if "\ndef asked(" in f.read_text("utf-8")}
    assert asking == {module.__name__.rpartition(".")[2] for module in CRITERIA}


def test_the_names_that_a_label_may_use_are_those_that_criteria_ask_by(vocabularies):
    """What reading accepts, and what judging knows, is the same list."""
    numbers = {key: "2" for key in CONDITIONS if key not in CODES_OF_CONDITION}
    lists = {"partenaires_parmi": "caf", "equipements": "wifi"}
    codes = [*CRITERIA_CODES, f"{EQUIPMENT_PREFIX}wifi"]
    every = Label.model_validate({
        "code": "x", "nom": "X", "bouquet": ["caf"], "criteres": numbers | lists,
        "textes": [{"texte": "T", "date": "2027", "criteres": codes}],
    })  # fmt: skip
    assert {one.code for one in criteria_of(every, vocabularies)} == set(codes)
