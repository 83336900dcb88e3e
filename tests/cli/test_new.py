"""``msap new``."""

import shlex

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

GIVEN = (
    "new", "--nom", "France services Baracé", "--commune", "Baracé", "--code-postal", "49430",
    "--adresse", "1 place de l'Église", "--horaires", "lundi au vendredi 9h-12h et 14h-17h",
    "--telephone", "0241961040", "--partenaires", "caf,Pôle emploi,MSA", "--oui",
)  # fmt: skip
TYPED = "\n".join(
    [
        "France services Baracé", "Barac", "", "1 place de l'Église", "0241961040", "",
        "lundi au vendredi 9h-12h et 14h-17h", "caf, 1, msa", "", "oui", "",
    ]
)  # fmt: skip


@pytest.fixture
def new_page(project):
    return project / "content" / "msap" / "49" / "barace.md"


def test_options_alone_write_a_page_that_passes_check(run, new_page, monkeypatch):
    monkeypatch.setenv("MSAP_TODAY", "2026-11-20")
    result = run(*GIVEN)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "msap check content/msap/49/barace.md" in result.stdout
    text = new_page.read_text("utf-8")
    assert "code_insee: 49017" in text
    assert "  vendredi: 09:00-12:00, 14:00-17:00" in text
    assert "telephone: 02 41 96 10 40" in text
    assert "partenaires: [caf, france-travail, msa]" in text
    assert "date_maj: 2026-11-20" in text
    assert run("check", "content/msap/49/barace.md").stdout == ""


def test_an_existing_page_is_never_replaced(run, new_page):
    run(*GIVEN)
    new_page.write_text("à moi")
    result = run(*GIVEN)
    assert (result.exit_code, "existe déjà" in result.stderr) == (1, True)
    assert new_page.read_text() == "à moi"


def test_a_page_of_that_name_in_another_department_counts(run, page, new_page):
    page("72/barace.md")
    assert run(*GIVEN).exit_code == 1
    assert not new_page.exists()
    assert run(*GIVEN, "--fichier", "barace-49").exit_code == 0


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "a/b.md", "CON é"])
def test_a_file_name_stays_in_its_folder(run, project, name):
    run(*GIVEN, "--fichier", name)
    written = [file for file in project.rglob("*.md") if "durtal" not in file.name]
    assert [file.parent.name for file in written] == ["49"]


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--telephone", "12", "--telephone : « 12 » n'est pas un numéro"),
        ("--horaires", "lundi matin", "--horaires : il faut des heures"),
        ("--partenaires", "cafe", "Vouliez-vous dire « caf » ?"),
        ("--label", "msap,france-services", "un seul code"),
        ("--code-postal", "01000", "aucune commune"),
        ("--commune", "Atlantide", "aucune commune"),
        ("--nom", "  ", "--nom : une réponse est nécessaire"),
        ("--nom", "a\u202eb", "contrôle invisible"),
        ("--courriel", "moi", "--courriel : « moi » n'est pas une adresse électronique"),
    ],
)
def test_a_wrong_option_is_said_and_nothing_is_written(run, new_page, option, value, said):
    result = run(*GIVEN, option, value)
    assert result.exit_code == 1
    assert said in result.stderr
    assert not new_page.exists()


def test_a_missing_option_is_said(run):
    assert "il manque --nom." in run("new", "--oui").stderr
    assert "il manque --commune" in run("new", "--oui", "--nom", "x").stderr
    assert "il manque --adresse." in run(*GIVEN[:7], "--oui").stderr


def test_an_ambiguous_commune_is_said_with_the_choice(run):
    result = run("new", "--nom", "x", "--commune", "Saint-Denis", "--adresse", "y", "--oui")
    assert "Saint-Denis (93200)" in result.stderr


def test_a_bus_needs_no_address(run, new_page):
    arguments = [part for part in GIVEN if part not in ("--adresse", "1 place de l'Église")]
    assert run(*arguments, "--forme", "bus").exit_code == 0
    assert "format: bus" in new_page.read_text()


def test_questions_complete_the_start_of_a_commune(run, new_page):
    result = run("new", typed=TYPED)
    assert result.exit_code == 0, result.output
    assert "partenaires: [caf, france-travail, msa]" in new_page.read_text("utf-8")
    assert run("check", "content/msap/49/barace.md").stdout == ""


def test_several_communes_are_listed_and_taken_by_their_number(run, new_page):
    typed = TYPED.replace("Barac\n", "trop\n49430\n1\n").replace("trop", "Saint")
    result = run("new", typed=typed)
    assert "communes commencent ainsi" in result.stdout
    assert "1. Baracé (49430)" in result.stdout
    assert "commune: Baracé" in new_page.read_text("utf-8")


def test_without_questions_the_start_of_a_name_is_not_enough(run, new_page):
    result = run("new", "--nom", "x", "--commune", "Barac", "--adresse", "y", "--oui")
    assert (result.exit_code, "Baracé (49430)" in result.stderr) == (1, True)


def test_a_former_commune_leads_to_todays(run, project):
    run("new", "--nom", "x", "--commune", "Lézigné", "--adresse", "y", "--oui")
    text = (project / "content/msap/49/x.md").read_text("utf-8")
    assert "commune: Huillé-Lézigné" in text


def test_a_commune_of_several_postcodes_asks_which(run, project):
    typed = TYPED.replace("Barac\n", "Angers\n49999\n49100\n")
    assert run("new", typed=typed).exit_code == 0
    assert "code_postal: 49100" in (project / "content/msap/49/barace.md").read_text("utf-8")


def test_a_refused_answer_is_asked_again(run, new_page):
    typed = TYPED.replace("0241961040", "12\n0241961040").replace("lundi au", "lundi\nlundi au")
    assert run("new", typed=typed).exit_code == 0
    assert new_page.exists()


def test_an_answer_is_checked_when_it_is_given(run, new_page):
    lines = TYPED.split("\n")
    lines[4:6] = ["41 96 10", "Fax 02 41 96 10 41", "0241961040", "accueil", "a@b.fr ; c@d.fr"]
    result = run("new", typed="\n".join(lines))
    assert result.exit_code == 0
    assert "« accueil » n'est pas une adresse électronique" in result.output
    assert "« 41 96 10 » n'est pas un numéro de téléphone" in result.output
    assert "numéro de téléphone seul, sans mot ni fax" in result.output
    assert "courriels: [a@b.fr, c@d.fr]" in new_page.read_text("utf-8")
    assert ": erreur:" not in run("check", str(new_page)).stdout


def test_answers_given_before_the_input_ends_are_taken_up_again(run, new_page):
    lines = TYPED.split("\n")
    cut = run("new", typed="\n".join(lines[:7]) + "\n")
    command = cut.stderr.split("pour reprendre :\n  ")[1].split("\n")[0]
    words = shlex.split(command)
    assert words[:2] == ["msap", "new"]
    assert run(*words[1:], typed="\n".join(lines[7:])).exit_code == 0
    assert "telephone: 02 41 96 10 40" in new_page.read_text("utf-8")


def test_without_an_answer_there_is_nothing_to_take_up(run):
    assert "reprendre" not in run("new", typed="").stderr


@pytest.mark.parametrize("count", range(10))
def test_an_interview_cut_short_writes_nothing_and_has_no_traceback(run, new_page, count):
    typed = "\n".join(TYPED.split("\n")[:count])
    result = run("new", typed=typed)
    assert (result.exit_code, "Abandon" in result.stderr) == (1, True)
    assert not new_page.exists()


def test_a_no_at_the_end_writes_nothing(run, new_page):
    assert run("new", typed=TYPED.replace("\noui\n", "\nnon\n")).exit_code == 1
    assert not new_page.exists()


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    values=st.fixed_dictionaries(
        {
            option: st.text(max_size=40)
            for option in (
                "--nom",
                "--adresse",
                "--horaires",
                "--telephone",
                "--courriel",
                "--partenaires",
                "--services",
                "--fichier",
            )
        }
    )
)
def test_no_option_whatever_makes_it_raise_or_write_elsewhere(run, project, values):
    options = [part for option, value in values.items() for part in (option, value)]
    result = run("new", "--commune", "Durtal", *options, "--oui")
    assert result.exit_code in (0, 1)
    assert {file.parent.name for file in project.rglob("*.md")} <= {"49"}
    assert run("check", "-q").stdout == ""


def test_without_geography_commune_and_postcode_are_taken_as_given(run, project):
    (project / ".cache").unlink()
    result = run(*GIVEN)
    assert (result.exit_code, "ne sont pas vérifiés" in result.stderr) == (0, True)
    assert (project / "content" / "msap" / "49" / "barace.md").exists()
