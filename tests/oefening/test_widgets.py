"""What goes to the browser with an exercise, and what comes back after an attempt."""

import json

import pytest
from oefening.proef import PROEVEN

from wijkschool.inhoud.oefeningen import LesOefeningen, Oefening
from wijkschool.les import Les
from wijkschool.oefening.hulp import hulp
from wijkschool.oefening.widgets import OefeningWidget


def widget(naam: str, pool: tuple[Oefening, ...] = ()) -> OefeningWidget:
    return OefeningWidget(Oefening(*PROEVEN[naam].modellen), pool)


@pytest.mark.parametrize("naam", PROEVEN)
def test_de_browser_krijgt_de_vraag_en_pas_na_een_poging_het_oordeel(naam: str) -> None:
    w = widget(naam)
    assert w.vraag["soort"] == PROEVEN[naam].soort
    assert w.oordeel == {}
    verstuurd = json.dumps({n: w.get_state([n])[n] for n in ("vraag", "hulp", "pool", "oordeel")})
    assert "Zo zit het." not in verstuurd
    assert "Daarom." not in verstuurd
    w.antwoord = PROEVEN[naam].goed
    w.poging = 1
    assert (w.oordeel["status"], w.oordeel["poging"]) == (PROEVEN[naam].uitkomst[0], 1)
    assert isinstance(w.oordeel["extra"], dict)


def test_alleen_wie_hulp_nodig_heeft_krijgt_hulp() -> None:
    met = {naam for naam, proef in PROEVEN.items() if hulp(proef.modellen[0])}
    assert {PROEVEN[naam].soort for naam in met} == {"positioneer", "lees_af", "speel"}
    assert widget("lees_af").hulp["figuur"]["naam"] == "spanningsvelden"
    assert [veld["id"] for veld in widget("positioneer").hulp["velden"]] == list(
        PROEVEN["positioneer"].goed["posities"]
    )


def test_een_vlak_krijgt_zijn_assen_in_dezelfde_vorm_als_de_velden() -> None:
    velden = widget("positioneer in een vlak").hulp["velden"]
    assert velden[0] == {
        "id": "vertrouwen",
        "titel": "Vertrouwen",
        "dimensie": "inhoud",
        "vraag": "weinig",
        "institutioneel": "veel",
    }
    assert [veld["dimensie"] for veld in velden] == ["inhoud", "proces"]
    assert velden[1].keys() == widget("positioneer").hulp["velden"][0].keys()


def test_de_andere_oefeningen_van_de_pool_komen_mee_vanaf_de_volgende() -> None:
    def maak(naam: str, pool: str | None) -> Oefening:
        vraag, sleutel = PROEVEN["stelling"].modellen
        return Oefening(vraag.model_copy(update={"id": naam, "titel": naam.upper(), "pool": pool}), sleutel)

    les = Les.__new__(Les)
    alle = {n: maak(n, p) for n, p in (("a", "p"), ("b", None), ("c", "p"), ("d", "q"), ("e", "p"))}
    les.id, les._gelezen = "04-proef", LesOefeningen(alle, ())
    assert les.oefening("c").pool == [{"id": "e", "titel": "E"}, {"id": "a", "titel": "A"}]
    assert les.oefening("b").pool == les.oefening("d").pool == []


@pytest.mark.parametrize(
    ("naam", "tekst"),
    [
        ("rangschik", "Oefening 04-proef (rangschik, versie 1, 4 items): Proef"),
        ("stelling", "Oefening 04-proef (stelling, versie 1): Proef"),
        ("lees_af met een getal", "Oefening 04-proef (lees_af, versie 1, 2 zinnen): Proef"),
        ("positioneer", "Oefening 04-proef (positioneer, versie 1): Proef"),
    ],
)
def test_de_samenvatting_noemt_de_omvang(naam: str, tekst: str) -> None:
    assert widget(naam).samenvatting() == tekst
