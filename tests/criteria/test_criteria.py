"""Each criterion: met, not met, not declared, with its reason."""

import pytest

from generator.criteria import (
    agents,
    bundle,
    commitments,
    equipment,
    open_days,
    operators,
    spacing,
    weekly_hours,
)
from generator.criteria.gathering import Near
from generator.criteria.judgement import Outcome
from generator.criteria.opening import Opening

MET, NOT_MET, NOT_DECLARED = Outcome
NAMES = {"caf": "la CAF", "cpam": "la CPAM", "msa": "la MSA"}


def week(total_min, *, days=5, by_appointment_min=0, partial=False):
    return Opening(1, total_min, by_appointment_min, days, total_min, total_min, partial)


def year(total_min, *, days=0, least_min=0, most_min=0):
    return Opening(52, total_min, 0, days, least_min, most_min)


def near(distance_km, approximate=False):
    return spacing.Place(True, Near("Vic", distance_km, approximate))


def operators_are(*codes, own=()):
    return bundle.Operators(frozenset(codes), frozenset(own))


@pytest.mark.parametrize(
    ("judge", "fact", "outcome", "reason"),
    [
        (weekly_hours.asking(24), week(1440), MET, "24 h par semaine ; le label en demande 24."),
        (weekly_hours.asking(24), week(1439), NOT_MET,
         "23 h 59 par semaine ; le label en demande 24."),
        (weekly_hours.asking(24), None, NOT_DECLARED, "La page ne donne pas d’horaires."),
        (weekly_hours.asking(24), week(1500, by_appointment_min=600), MET,
         "25 h par semaine, dont 10 h sur rendez-vous ; le label en demande 24."),
        (weekly_hours.asking(24), week(1440, by_appointment_min=1440), MET,
         "24 h par semaine, sur rendez-vous seulement ; le label en demande 24."),
        (weekly_hours.asking(24), year(1440 * 52, least_min=1200, most_min=1680), MET,
         "24 h par semaine en moyenne sur un an (de 20 h à 28 h selon les semaines) ; "
         "le label en demande 24."),
        (weekly_hours.asking(24), year(1440 * 52 - 1, least_min=1439, most_min=1440), NOT_MET,
         "23 h 59 par semaine en moyenne sur un an (de 23 h 59 à 24 h selon les semaines) ; "
         "le label en demande 24."),
        (weekly_hours.asking(24), week(60, partial=True), NOT_DECLARED,
         "1 h par semaine ; le label en demande 24. "
         "Les horaires de certains arrêts ne sont pas donnés."),
        (weekly_hours.asking(24), week(1440, partial=True), MET,
         "24 h par semaine ; le label en demande 24."),
        (open_days.asking(5), week(600, days=5), MET,
         "5 jours par semaine ; le label en demande 5."),
        (open_days.asking(5), week(600, days=1), NOT_MET,
         "1 jour par semaine ; le label en demande 5."),
        (open_days.asking(5), year(600, days=5 * 52 - 1), NOT_MET,
         "4,9 jours par semaine en moyenne sur un an ; le label en demande 5."),
        (open_days.asking(5), None, NOT_DECLARED, "La page ne donne pas d’horaires."),
        (open_days.asking(5), week(600, days=2, partial=True), NOT_DECLARED,
         "2 jours par semaine ; le label en demande 5. "
         "Les horaires de certains arrêts ne sont pas donnés."),
        (agents.asking(2), 2, MET, "2 agents ; le label en demande 2."),
        (agents.asking(2), 1, NOT_MET, "1 agent ; le label en demande 2."),
        (agents.asking(2), None, NOT_DECLARED,
         "La page ne dit pas combien d’agents reçoivent."),
        (operators.asking(2, NAMES), frozenset({"caf", "msa", "la-poste"}), MET,
         "2 opérateurs parmi ceux que le label retient (la CAF et la MSA) ; "
         "le label en demande 2."),
        (operators.asking(2, NAMES), frozenset({"la-poste"}), NOT_MET,
         "Aucun opérateur parmi ceux que le label retient ; le label en demande 2."),
        (operators.asking(2, {}), frozenset({"la-poste", "pimms"}), MET,
         "2 opérateurs ; le label en demande 2."),
        (operators.asking(2, NAMES), frozenset(), NOT_DECLARED,
         "La page ne dit pas quels opérateurs sont présents."),
        (bundle.asking(NAMES), operators_are(*NAMES), MET,
         "Les 3 opérateurs du bouquet viennent avec le label."),
        (bundle.asking(NAMES), operators_are(*NAMES, own=NAMES), MET,
         "Les 3 opérateurs du bouquet, nommés par la page."),
        (bundle.asking(NAMES), operators_are("caf"), NOT_MET,
         "Il manque au bouquet : la CPAM et la MSA."),
        (bundle.asking(NAMES), operators_are(), NOT_DECLARED,
         "La page ne dit pas quels opérateurs sont présents."),
        (equipment.asking("wifi"), frozenset({"wifi"}), MET,
         "Sur place, d’après la page."),
        (equipment.asking("wifi"), frozenset({"scanner"}), NOT_MET,
         "La page donne d’autres équipements, pas celui-ci."),
        (equipment.asking("wifi"), frozenset(), NOT_DECLARED,
         "La page ne dit rien des équipements."),
        (spacing.asking(20), near(12.8), MET,
         "À 12,8 km à vol d’oiseau de Vic ; le label demande environ 20 minutes de route, "
         "soit 12,8 km à vol d’oiseau selon notre estimation."),
        (spacing.asking(20), near(12.799, approximate=True), NOT_MET,
         "À 12,7 km à vol d’oiseau de Vic, position approchée ; le label demande environ "
         "20 minutes de route, soit 12,8 km à vol d’oiseau selon notre estimation."),
        (spacing.asking(20), near(6353), MET, "Pas d’autre maison fixe à moins de 100 km."),
        (spacing.asking(20), spacing.Place(True), MET,
         "Pas d’autre maison fixe à moins de 100 km."),
        (spacing.asking(20), spacing.Place(False), NOT_DECLARED,
         "La maison n’a pas de point fixe sur la carte."),
        (commitments.never_declared, None, NOT_DECLARED,
         "Une page n’a pas de champ pour le dire."),
    ],
)  # fmt: skip
def test_a_criterion_gives_its_outcome_and_a_reason(judge, fact, outcome, reason):
    verdict = judge(fact)
    assert (verdict.outcome, verdict.reason.replace("\N{NO-BREAK SPACE}", " ")) == (outcome, reason)


def test_twenty_minutes_are_told_from_a_speed_and_a_detour():
    """50 km/h for 20 minutes, divided by 1.3."""
    assert spacing.straight_line_km(20) == 12.8
