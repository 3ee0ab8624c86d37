"""A lecturer writes exercises: check, example, schema, and a folder of one's own, as a lecturer meets them."""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import jsonschema
import pytest
import yaml
from gedeeld import WORTEL

from wijkschool.app.schrijven import controleer, hulp
from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.inhoud.lesbestand import LIJSTEN
from wijkschool.inhoud.voorbeelden import voorbeelden
from wijkschool.oefening.soorten import SOORTEN

SOORT_OF_ID = [*SOORTEN, "99-havendijk"]


def wijkschool_(*opdracht: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
    klaar = subprocess.run(
        [sys.executable, "-m", "wijkschool.app.cli", *opdracht],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | omgeving,
        cwd=WORTEL,
    )
    assert "Traceback" not in klaar.stderr
    return klaar


def maak_les(map_: Path, les: str, *namen: str, titel: str = "") -> Path:
    """Write a lesson of one's own as a lecturer does: paste what ``wijkschool nieuw`` shows."""
    vragen = f"les: {les}\n" + (f"titel: {titel}\n" if titel else "") + "oefeningen:\n\n"
    sleutels = f"les: {les}\noplossingen:\n\n"
    for naam in namen:
        getoond = wijkschool_("nieuw", naam, "--les", les).stdout
        vraag, _, sleutel = getoond.partition("# Zet dit in solutions")
        vragen += vraag
        sleutels += f"# {sleutel}" if sleutel else ""
    for soort, tekst in (("exercises", vragen), ("solutions", sleutels)):
        (map_ / soort).mkdir(parents=True, exist_ok=True)
        if "- id:" in tekst:
            (map_ / soort / f"{les}.yaml").write_text(tekst, encoding="utf-8")
    return map_ / "exercises" / f"{les}.yaml"


@pytest.fixture
def mijn(tmp_path):
    return tmp_path / "mijn"


# check


def test_check_zonder_bestand_vindt_de_cursus_in_orde():
    klaar = wijkschool_("check")
    assert (klaar.returncode, klaar.stdout, klaar.stderr) == (0, "Alles klopt.\n", "")


@pytest.mark.parametrize("soort", LIJSTEN)
def test_check_van_een_bestand_geeft_alle_fouten_van_vraag_en_oplossing(kopie, soort):
    for map_, oud, nieuw in (
        ("exercises", "soort: bereken", "soort: berekn"),
        ("exercises", "    stap: 5000", "    stap: vijf"),
        ("solutions", "    tolerantie: 0.3", "    toleratie: 0.3"),
    ):
        pad = kopie / map_ / "99-voorbeelden.yaml"
        tekst = pad.read_text(encoding="utf-8")
        assert oud in tekst
        pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
    klaar = wijkschool_("check", str(kopie / soort / "99-voorbeelden.yaml"), WIJKSCHOOL_MAP=str(kopie))
    assert klaar.returncode == 1
    regels = klaar.stderr.splitlines()
    assert klaar.stdout == f"{len(regels)} fouten gevonden.\n"
    assert all(re.match(r"(exercises|solutions)/99-voorbeelden\.yaml, regel \d+: .+\. .+", r) for r in regels)
    for deel in ("de soort 'berekn' bestaat niet. Bedoel je 'bereken'?", "'stap' moet een heel getal zijn"):
        assert deel in klaar.stderr


def test_check_kent_een_bestand_ook_vanuit_een_andere_map(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert controleer(["exercises/04-speelveld.yaml"]) == []


@pytest.mark.parametrize(
    ("naam", "melding"),
    [
        ("exercises/04-spelveld.yaml", "dit bestand bestaat niet. Bedoel je 'exercises/04-speelveld.yaml'?"),
        ("README.md", "dit is geen bestand met oefeningen of oplossingen."),
    ],
)
def test_check_van_wat_geen_les_is_zegt_dat(naam, melding):
    klaar = wijkschool_("check", naam)
    assert klaar.returncode == 1
    assert melding in klaar.stderr
    assert klaar.stdout == "1 fout gevonden.\n"


def test_check_van_een_eigen_map_of_een_bestand_daarin(mijn):
    pad = maak_les(mijn, "90-mijn-les", "koppel", titel="Mijn les")
    assert controleer([str(mijn)]) == controleer([str(pad)]) == []
    pad.write_text(pad.read_text(encoding="utf-8").replace("soort: koppel", "soort: kopel"), encoding="utf-8")
    for keuze in (mijn, pad):
        melding = "mijn/exercises/90-mijn-les.yaml, regel 9: de soort 'kopel' bestaat niet. Bedoel je 'koppel'?"
        assert [str(fout) for fout in controleer([str(keuze)])] == [melding]


# nieuw


@pytest.mark.parametrize("naam", SOORT_OF_ID)
def test_elk_voorbeeld_kan_zo_in_een_eigen_les_worden_geplakt(mijn, naam):
    pad = maak_les(mijn, "12-geplakt", naam)
    assert [str(fout) for fout in controleer([str(pad)])] == []
    (oefening,) = yaml.safe_load(pad.read_text(encoding="utf-8"))["oefeningen"]
    assert oefening["id"].startswith("12-")
    assert oefening["soort"] in {naam, "positioneer"}


def test_er_is_van_elke_soort_een_voorbeeld_en_het_heeft_een_oplossing_als_de_soort_er_een_heeft():
    alle = voorbeelden(SOORTEN).values()
    assert {deel.soort for deel in alle} == set(SOORTEN)
    assert {deel.soort for deel in alle if deel.sleutel} == {s.naam for s in SOORTEN.values() if s.sleutel}


def test_nieuw_zonder_soort_laat_zien_welke_er_zijn():
    klaar = wijkschool_("nieuw")
    assert klaar.returncode == 0
    assert re.findall(r"^  (\w+)", klaar.stdout, re.MULTILINE) == list(SOORTEN)


def test_nieuw_met_een_onbekende_soort_doet_een_voorstel():
    klaar = wijkschool_("nieuw", "kopel")
    assert (klaar.returncode, klaar.stdout) == (1, "")
    assert klaar.stderr == "De soort 'kopel' bestaat niet. Bedoel je 'koppel'?\n"


# schema


@pytest.mark.parametrize("naam", sorted(hulp()))
def test_schema_en_voorbeelden_zijn_bij(naam):
    assert (WORTEL / naam).read_text(encoding="utf-8") == hulp()[naam], "Draai: make schema"


def test_de_handleiding_heeft_elke_soort_een_keer():
    tekst = (WORTEL / "exercises/README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^### `(\w+)`", tekst, re.MULTILINE)) == set(SOORTEN)
    assert tekst.count("<!-- voorbeeld: ") == tekst.count("<!-- einde voorbeeld -->") == len(SOORTEN) + 1
    assert tekst.count("```yaml\n  - id: 99-") == 2 * len(SOORTEN) + 1


@pytest.fixture(params=LIJSTEN)
def schema(request):
    """The kind of file, its schema, and a way to have a file judged."""
    data = json.loads((WORTEL / request.param / "schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(data)
    return request.param, data, jsonschema.Draft7Validator(data)


def test_elk_bestand_voldoet_aan_het_schema_en_noemt_het(schema):
    soort, _, keuring = schema
    paden = sorted((WORTEL / soort).glob("*.yaml"))
    assert len(paden) >= 3
    for pad in paden:
        tekst = pad.read_text(encoding="utf-8")
        assert tekst.startswith("# yaml-language-server: $schema=schema.json\n"), pad
        assert [fout.message for fout in keuring.iter_errors(yaml.safe_load(tekst))] == [], pad


def test_elk_veld_in_het_schema_heeft_uitleg_en_niets_is_engels(schema):
    _, data, _ = schema
    for naam, model in data["definitions"].items():
        for veld, uitleg in model.get("properties", {}).items():
            assert uitleg.get("description", "").endswith((".", "'", "’")), f"{naam}.{veld}"
    engels = re.findall(r"\b(the|of|when|question|answer|learner|null)\b", json.dumps(data))
    assert set(engels) <= {"of"}  # also a Dutch word


def test_het_schema_wijst_af_wat_de_controle_afwijst(schema):
    soort, _, keuring = schema
    data = yaml.safe_load((WORTEL / soort / "99-voorbeelden.yaml").read_text(encoding="utf-8"))
    items = data[LIJSTEN[soort]]
    for nummer, item in enumerate(items):
        anders = data | {LIJSTEN[soort]: [*items[:nummer], item | {"opdrcht": "x"}, *items[nummer + 1 :]]}
        assert not keuring.is_valid(anders), item["id"]
        veld = next(naam for naam in ("titel", "herkomst") if naam in item)
        zonder = {naam: waarde for naam, waarde in item.items() if naam != veld}
        assert not keuring.is_valid(data | {LIJSTEN[soort]: [zonder]}), item["id"]


# --extra


def haal(adres: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(adres, timeout=60) as antwoord:  # noqa: S310 - our own server
            return antwoord.status, antwoord.read().decode()
    except urllib.error.HTTPError as fout:
        return fout.code, fout.read().decode()


def afdruk(map_: Path) -> dict[str, str]:
    """Return a fingerprint of every file of the course that a lecturer's folder could touch, and of the folder."""
    paden = [pad for m in ("notebooks", "exercises", "solutions", ".") for pad in (map_ / m).glob("*.*")]
    return {str(pad): hashlib.sha256(pad.read_bytes()).hexdigest() for pad in paden if pad.is_file()}


def test_een_eigen_map_wordt_een_deel_van_de_startpagina_en_verandert_niets(mijn, eigen_server):
    pad = maak_les(mijn, "90-onze-wijk", "koppel", "99-havendijk", titel="Onze <i>wijk</i>")
    maak_les(mijn, "91-rekenen", "bereken")
    voor = afdruk(WORTEL) | afdruk(mijn)
    server = eigen_server(extra=mijn)

    _, start = haal(f"{server.adres}wijkschool/")
    deel = start.partition('id="deel-eigen"')[2]
    assert "Eigen oefeningen" in deel
    assert 'class="melding"' not in deel
    assert re.findall(r'data-oefeningen="([^"]*)"', deel) == ["90-samenbinding 90-havendijk", "91-hoogvliet"]
    assert re.findall(r'href="([^"]*)">([^<]*)</a></h3>', deel) == [
        ("/voila/render/90-onze-wijk.ipynb", "Onze &lt;i&gt;wijk&lt;/i&gt;"),
        ("/voila/render/91-rekenen.ipynb", "Rekenen"),
    ]
    assert "99-voorbeelden" not in start
    cursus = len(lees_leergang().lessen)
    assert start.count('class="les-kaart"') == deel.count('class="les-kaart"') + cursus

    status, les = haal(server.les("90-onze-wijk"))
    assert status == 200
    assert "<title>Eigen oefeningen: Onze &lt;i&gt;wijk&lt;/i&gt; – Wijkschool</title>" in les
    assert "<h1>Eigen oefeningen: Onze &lt;i&gt;wijk&lt;/i&gt;</h1>" in les
    # Two exercises, in the order of the file, each with a place in the text and a widget for it.
    assert len(re.findall(r'class="cel" data-cel="\d+"', les)) == len(re.findall(r"data-model=", les)) == 2
    assert "kan nu niet worden getoond" not in les

    # What the lecturer saves is there at the next view, without a restart.
    tekst = pad.read_text(encoding="utf-8")
    assert len(re.findall("data-model=", haal(server.les("91-rekenen"))[1])) == 1
    pad.write_text(tekst[: tekst.index("  - id: 90-havendijk")], encoding="utf-8")
    assert len(re.findall("data-model=", haal(server.les("90-onze-wijk"))[1])) == 1
    assert "bij de oplossing &#39;90-havendijk&#39; hoort geen oefening" in haal(f"{server.adres}wijkschool/")[1]

    # Lessons of the course are as they were; nothing was written anywhere.
    assert len(re.findall("data-model=", haal(server.les("00-start"))[1])) == 4
    pad.write_text(tekst, encoding="utf-8")
    assert afdruk(WORTEL) | afdruk(mijn) == voor
    assert "Traceback" not in server.gezegd()


def test_fouten_in_de_eigen_map_staan_op_de_startpagina_en_de_rest_werkt(mijn, eigen_server):
    maak_les(mijn, "90-goed", "meerkeuze")
    half = maak_les(mijn, "91-half", "stelling", "rangschik")
    tekst = half.read_text(encoding="utf-8").replace("soort: stelling", "soort: steling")
    half.write_text(tekst, encoding="utf-8")
    maak_les(mijn, "92-stuk", "koppel").write_text("les: [92-stuk\n", encoding="utf-8")
    maak_les(mijn, "04-speelveld", "bereken")
    maak_les(mijn, "95-dubbel", "99-hoogvliet").write_text(
        (WORTEL / "exercises/04-speelveld.yaml").read_text(encoding="utf-8").replace("les: 04-sp", "les: 95-sp"),
        encoding="utf-8",
    )
    (mijn / "exercises" / "Mijn Les.yaml").write_text("les: x\n", encoding="utf-8")
    (mijn / "exercises" / "96-a.yml").write_text("les: x\n", encoding="utf-8")
    (mijn / "solutions" / "97-los.yaml").write_text("les: 97-los\noplossingen: []\n", encoding="utf-8")
    server = eigen_server(extra=mijn)

    deel = html.unescape(haal(f"{server.adres}wijkschool/")[1].partition('id="deel-eigen"')[2])
    fouten = re.findall(r"<li>(mijn/.*?)</li>", deel)
    for begin in (
        "mijn/exercises/04-speelveld.yaml: de cursus heeft zelf al een les '04-speelveld'.",
        "mijn/exercises/91-half.yaml, regel 8: de soort 'steling' bestaat niet. Bedoel je 'stelling'?",
        "mijn/exercises/92-stuk.yaml, regel ",
        "mijn/exercises/96-a.yml: de naam eindigt op '.yml'. Noem het bestand '96-a.yaml'.",
        "mijn/exercises/Mijn Les.yaml: een les kan niet zo heten.",
        "mijn/solutions/97-los.yaml: bij deze oplossingen is er geen bestand 'mijn/exercises/97-los.yaml'.",
    ):
        assert any(fout.startswith(begin) for fout in fouten), (begin, fouten)
    assert re.findall(r'data-les="([^"]*)"', deel) == ["90-goed", "91-half"]

    assert len(re.findall("data-model=", haal(server.les("91-half"))[1])) == 1
    for weg in ("92-stuk", "95-dubbel", "97-los", "..%2fmijn%2fexercises%2f90-goed", "99-geen"):
        assert haal(server.les(weg))[0] == 404, weg
    speelveld = haal(server.les("04-speelveld"))[1]
    assert "Eigen oefeningen" not in speelveld


def test_een_id_van_de_cursus_wordt_in_een_eigen_les_niet_getoond(mijn, monkeypatch):
    """Answers hang on the id: two exercises with one id would overwrite each other's answers."""
    maak_les(mijn, "mijn-les", "koppel")
    for soort in LIJSTEN:
        pad = mijn / soort / "mijn-les.yaml"
        tekst = pad.read_text(encoding="utf-8").replace("90-samenbinding", "99-samenbinding")
        pad.write_text(tekst, encoding="utf-8")
    monkeypatch.setenv("WIJKSCHOOL_EXTRA", str(mijn))
    from wijkschool.inhoud.extra import eigen_lessen  # noqa: PLC0415

    lessen, fouten = eigen_lessen(SOORTEN)
    assert [les.oefeningen for les in lessen] == [()]
    (fout,) = map(str, fouten)
    wat = "de id '99-samenbinding' staat ook in exercises/99-voorbeelden.yaml"
    assert fout == f"mijn/exercises/mijn-les.yaml, regel 6: {wat}. Geef elke oefening een eigen id."


def test_een_eigen_map_die_er_niet_is_of_de_cursus_zelf_is_wordt_geweigerd(tmp_path):
    klaar = wijkschool_("start", "--geen-browser", "--extra", str(tmp_path / "weg"))
    assert klaar.returncode == 1
    assert "met eigen oefeningen bestaat niet. Kijk de naam na." in klaar.stderr


def test_de_voorbeelden_staan_niet_in_de_lijst_maar_gaan_wel_open(server):
    assert "99-voorbeelden" not in haal(f"{server.adres}wijkschool/")[1]
    status, les = haal(server.les("99-voorbeelden"))
    assert status == 200
    assert len(re.findall("data-model=", les)) == len(voorbeelden(SOORTEN))
