"""Every kind of exercise, written down as a lecturer does, and read back."""

import json
from pathlib import Path

import pytest
import yaml
from oefening.proef import ALGEMEEN, POST, PROEVEN, SLEUTEL, UITLEG, VELD, VELDEN, teksten

from wijkschool.basis.paden import OMGEVING
from wijkschool.inhoud.oefeningen import lees_les_oefeningen
from wijkschool.oefening.soorten import OORDELEN, SOORTEN


def test_elke_soort_heeft_een_model_en_een_oordeel() -> None:
    assert set(SOORTEN) == set(OORDELEN)
    assert all(naam == soort.naam for naam, soort in SOORTEN.items())
    assert set(SOORTEN) == {
        "meerkeuze",
        "stelling",
        "rangschik",
        "koppel",
        "positioneer",
        "stel_menu_samen",
        "verdeel",
        "bereken",
        "lees_af",
        "speel",
        "open_vraag",
        "jouw_buurt",
    }


@pytest.fixture
def schrijf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return a function that writes a lesson with every form of exercise, and reads it back."""
    monkeypatch.setenv(OMGEVING, str(tmp_path))
    vragen, sleutels = {}, {}
    for nummer, (naam, proef) in enumerate(PROEVEN.items()):
        id_ = {"id": f"04-proef-{nummer}"}
        vragen[naam] = ALGEMEEN | id_ | {"soort": proef.soort} | proef.vraag
        if proef.sleutel is not None:
            sleutels[naam] = SLEUTEL | id_ | proef.sleutel

    def doe():
        for map_, lijst, dingen in (
            ("exercises", "oefeningen", vragen),
            ("solutions", "oplossingen", sleutels),
        ):
            (tmp_path / map_).mkdir(exist_ok=True)
            inhoud = {"les": "04-proef", lijst: json.loads(json.dumps(list(dingen.values())))}
            tekst = yaml.safe_dump(inhoud, sort_keys=False, allow_unicode=True)
            (tmp_path / map_ / "04-proef.yaml").write_text(tekst, encoding="utf-8")
        return lees_les_oefeningen("04-proef", SOORTEN)

    doe.vragen, doe.sleutels = vragen, sleutels
    return doe


def test_elke_soort_is_te_lezen_uit_yaml(schrijf) -> None:
    uitkomst = schrijf()
    assert [str(fout) for fout in uitkomst.fouten] == []
    for proef, oefening in zip(PROEVEN.values(), uitkomst.oefeningen.values(), strict=True):
        assert oefening.vraag.soort == proef.soort
        oordeel = OORDELEN[proef.soort](oefening.vraag, oefening.sleutel, proef.goed)
        assert (oordeel.status, oordeel.score) == proef.uitkomst


def test_oefeningen_met_dezelfde_pool_zijn_te_lezen(schrijf) -> None:
    schrijf.vragen["stelling"]["pool"] = "samenhang"
    oefeningen = schrijf().oefeningen.values()
    assert {o.vraag.soort: o.vraag.pool for o in oefeningen if o.vraag.pool} == {"stelling": "samenhang"}


@pytest.mark.parametrize(
    ("waar", "naam", "anders", "wat"),
    [
        ("vragen", "meerkeuze", {"opties": teksten("a", "a")}, "de optie 'a' staat er twee keer"),
        ("vragen", "meerkeuze", {"opties": teksten("a")}, "minstens 2"),
        (
            "vragen",
            "jouw_buurt",
            {"velden": [{"id": "a", "label": "A", "soort": "brief"}]},
            "kan niet 'brief' zijn",
        ),
        ("sleutels", "meerkeuze", {"opties": {"a": UITLEG | {"juist": "misschien"}}}, "moet ja of nee zijn"),
        (
            "sleutels",
            "koppel",
            {"kaarten": {"x": UITLEG | {"groep": "aa"}}},
            "de groep 'aa' staat niet in de vraag",
        ),
        (
            "sleutels",
            "positioneer",
            {"velden": dict.fromkeys(VELDEN, VELD | {"positie": 101})},
            "hoogstens 100 zijn",
        ),
        (
            "sleutels",
            "positioneer",
            {"velden": dict.fromkeys(VELDEN, VELD | {"tolerantie": 0})},
            "5 of meer zijn",
        ),
        ("sleutels", "positioneer", {"velden": dict.fromkeys(VELDEN[:3], VELD)}, "het veld 'afstand' ontbreekt"),
        ("vragen", "positioneer in een vlak", {"assen": []}, "minstens 2"),
        ("sleutels", "stelling", {"juist": "waar"}, "kan niet 'waar' zijn"),
        ("sleutels", "stelling", {"uitleg": {"juist": "Ja.", "onjuist": "Nee."}}, "'verdeeld' ontbreekt"),
        ("vragen", "rangschik", {"items": teksten("a", "b")}, "minstens 3"),
        ("sleutels", "rangschik", {"volgorde": ["a", "b", "c"]}, "de kaart 'd' staat niet in de volgorde"),
        ("vragen", "stel_menu_samen", {"hoogstens": 0}, "moet 1 of meer zijn"),
        ("sleutels", "stel_menu_samen", {"spoor": "sloop"}, "kan niet 'sloop' zijn"),
        ("vragen", "verdeel", {"stap": 30}, "geen veelvoud van de stap"),
        ("vragen", "verdeel", {"totaal": 99.5}, "moet een heel getal zijn"),
        ("sleutels", "verdeel", {"posten": {"a": POST | {"van": -1, "tot": 5}}}, "moet 0 of meer zijn"),
        ("vragen", "bereken", {"decimalen": 5}, "mag hoogstens 4 zijn"),
        ("sleutels", "bereken", {"waarde": "51,2"}, "moet een getal zijn"),
        ("sleutels", "bereken", {"waarde": float("inf")}, "moet een gewoon getal zijn"),
        ("vragen", "lees_af", {"figuur": "spaningsvelden"}, "Bedoel je 'spanningsvelden'?"),
        ("vragen", "lees_af", {"opties": []}, "er is niets om te kiezen of te typen"),
        ("vragen", "lees_af", {"getal": True}, "kan hier kiezen én typen"),
        ("sleutels", "open_vraag", {"punten": []}, "minstens 3"),
        ("sleutels", "open_vraag", {"voorbeeld": " "}, "'voorbeeld' is leeg"),
        ("vragen", "open_vraag", {"minimum": 0}, "moet 1 of meer zijn"),
        ("vragen", "stelling", {"pool": ""}, "'pool' is leeg"),
    ],
)
def test_een_fout_in_de_yaml_wordt_in_het_nederlands_gemeld(
    schrijf, waar: str, naam: str, anders: dict, wat: str
) -> None:
    getattr(schrijf, waar)[naam].update(anders)
    uitkomst = schrijf()
    assert wat in "\n".join(str(fout) for fout in uitkomst.fouten)
    assert len(uitkomst.oefeningen) == len(PROEVEN) - 1, "the other exercises stay usable"
