"""``msap schema``."""

import json


def test_it_writes_the_schema_and_the_snippets(run, project):
    assert run("schema").exit_code == 0
    schema = json.loads((project / "schemas" / "maison.schema.json").read_text("utf-8"))
    assert "code_postal" in schema["required"]
    assert (project / ".vscode" / "maison.code-snippets").exists()


def test_out_writes_the_schema_alone(run, project, tmp_path):
    assert run("schema", "--out", "s.json").exit_code == 0
    assert json.loads((project / "s.json").read_text("utf-8"))["properties"]
    assert not (project / ".vscode").exists()


def test_a_broken_vocabulary_or_a_bad_folder_is_a_sentence(run, project):
    (project / "fichier").write_text("")
    assert "Impossible d'écrire" in run("schema", "--out", "fichier/s.json").stderr
    (project / "content" / "vocabulaires" / "labels.yaml").write_text("- [")
    result = run("schema")
    assert (result.exit_code, "labels.yaml" in result.stderr) == (1, True)
