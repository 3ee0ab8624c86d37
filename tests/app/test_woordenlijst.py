"""The glossary page: every term with its explanation, its place, and links that lead somewhere."""

import re
from urllib.parse import quote

import pytest
from app.hulp import vraag

from wijkschool.app import woordenlijst
from wijkschool.inhoud.begrippen import begrippen
from wijkschool.inhoud.leergang import lees_leergang

PAD = "/wijkschool/begrippen"


@pytest.fixture(scope="module")
def pagina(server):
    return vraag(server.adres, PAD)


def test_de_woordenlijst_heeft_elk_begrip_met_zijn_uitleg(pagina):
    assert pagina.status == 200
    assert '<html lang="nl">' in pagina.tekst
    artikelen = re.findall(r'<article class="begrip" id="begrip-(\w+)"', pagina.tekst)
    assert sorted(artikelen) == sorted(rij.id for rij in begrippen())
    for rij in begrippen():
        assert f">{rij.term}</h3>" in pagina.zin
        assert f'<p class="uitleg">{rij.uitleg}</p>' in pagina.zin
    assert f"{len(begrippen())} begrippen." in pagina.zin


def test_elke_link_naar_een_begrip_heeft_een_doel(pagina):
    ankers = re.findall(r' id="(begrip-\w+)"', pagina.tekst)
    assert len(set(ankers)) == len(ankers) == len(begrippen())
    assert set(re.findall(r'href="#(begrip-\w+)"', pagina.tekst)) <= set(ankers)


def test_elke_link_naar_een_les_is_een_les_van_de_leergang(pagina):
    adressen = {f"/voila/render/{les.id}.ipynb" for les in lees_leergang().lessen}
    gevonden = set(re.findall(r'href="(/voila/[^"]+)"', pagina.tekst))
    assert gevonden
    assert gevonden <= adressen


def test_een_begrip_noemt_zijn_plaats_zoals_een_lezer_die_leest(pagina):
    assert "De wetten, r. 11; r. 42 · bron" in pagina.zin
    assert "WRR 2005, § 4.5, r. 5530-5534 · bron" in pagina.zin
    assert not re.search(r"wijkaanpak_watchen|schoon_heel_veilig: ", pagina.zin)


@pytest.mark.parametrize(("pad", "hier"), [("/wijkschool/", ""), (PAD, ' aria-current="page"')])
def test_de_woordenlijst_staat_in_de_balk(server, pad, hier):
    link = f'<a class="alle-lessen" href="{PAD}"{hier}>Woordenlijst</a>'
    assert link in vraag(server.adres, pad).tekst


def test_de_woordenlijst_staat_ook_in_de_balk_van_een_les(les04):
    assert f'<a class="alle-lessen" href="{PAD}">Woordenlijst</a>' in les04.tekst


def test_zoeken_werkt_ook_zonder_javascript(server):
    gevonden = vraag(server.adres, f"{PAD}?zoek=speelveld")
    assert gevonden.status == 200
    assert 'id="begrip-speelveld"' in gevonden.tekst
    assert 'id="begrip-rotterdamwet"' not in gevonden.tekst
    assert f"van de {len(begrippen())} begrippen gevonden." in gevonden.zin


@pytest.mark.parametrize("zoek", ["bestaatniet", "<b>x", "☃"])
def test_een_onbekend_begrip_wordt_gemeld(server, zoek):
    gevonden = vraag(server.adres, f"{PAD}?zoek={quote(zoek)}")
    assert gevonden.status == 200
    assert "Geen begrip gevonden" in gevonden.zin
    assert "<b>x" not in gevonden.tekst
    assert 'class="begrip"' not in gevonden.tekst


def test_een_bladzijde_onder_de_woordenlijst_is_er_niet(server):
    assert vraag(server.adres, f"{PAD}/bestaat-niet").status == 404


def test_zoeken_let_niet_op_hoofdletters_en_accenten():
    def ids(zoek):
        return [b["id"] for groep in woordenlijst.gegevens("/", zoek=zoek)["letters"] for b in groep["begrippen"]]

    assert ids("  WIJKCOORDINATOR ") == ids("wijkcoördinator") != []


def test_een_fout_in_de_woordenlijst_is_een_bericht_aan_de_beheerder(monkeypatch):
    def kapot():
        raise woordenlijst.InhoudFout("datasets/begrippen.csv", 3, "hier ontbreekt iets", "Vul het in.")

    monkeypatch.setattr(woordenlijst, "begrippen", kapot)
    gegevens = woordenlijst.gegevens("/")
    assert gegevens["letters"] == []
    assert "datasets/begrippen.csv" in gegevens["fouten"][0]
