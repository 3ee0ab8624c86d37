"""The course inside a Jupyter server below a base URL, as Binder and JupyterHub run it; and what Binder needs."""

import re
import stat
import subprocess
from pathlib import Path

import pytest
from app.hulp import WARM, Lespagina, kernelproces, vraag
from gedeeld import WORTEL, jupyter

BASIS = "/user/abc/"
BINDER = WORTEL / "binder"
LES = f"{BASIS}voila/render/notebooks/04-speelveld.ipynb"


@pytest.fixture(scope="module")
def jupyterserver(tmp_path_factory):
    with jupyter(tmp_path_factory.mktemp("jupyter"), "") as draaiend:
        yield draaiend


@pytest.fixture(scope="module")
def met_token(tmp_path_factory):
    with jupyter(tmp_path_factory.mktemp("met_token"), "geheim-token") as draaiend:
        yield draaiend


@pytest.fixture(scope="module")
def les(jupyterserver):
    gekregen = vraag(jupyterserver.adres, LES)
    return Lespagina(gekregen.status, gekregen.koppen, gekregen.lichaam)


def test_de_startpagina_wijst_naar_de_lessen_in_hun_map(jupyterserver):
    begin = vraag(jupyterserver.adres, f"{BASIS}wijkschool/")
    assert begin.status == 200
    lessen = re.findall(r'<h3><a href="([^"]+)">', begin.tekst)
    assert lessen[0] == f"{BASIS}voila/render/notebooks/00-start.ipynb"
    assert LES in lessen
    eigen = [adres for adres in begin.adressen if not adres.startswith(("#", "https://creativecommons.org/"))]
    assert [adres for adres in eigen if not adres.startswith(BASIS)] == []


def test_een_les_heeft_ons_sjabloon_en_al_haar_onderdelen(les, les04):
    assert les.status == 200
    assert les.titel == les04.titel
    assert '<html lang="nl">' in les.tekst
    assert les.gegevens["baseUrl"] == BASIS
    assert les.meldingen == []
    assert len(les.modellen) == len(les04.modellen)
    assert re.findall(r'rel="(prev|next)" href="(.*?)"', les.tekst) == re.findall(
        r'rel="(prev|next)" href="(.*?)"', les04.tekst
    )
    assert "open_les" not in les.tekst


def test_ook_hier_komt_de_kernel_uit_een_warm_proces(jupyterserver, les):
    kernel = kernelproces(jupyterserver.proces, les.kernel)
    assert WARM in kernel.cmdline()
    assert WARM in kernel.parent().cmdline()


def test_de_bestanden_van_een_les_staan_onder_het_basisadres(jupyterserver, les):
    statisch = {adres for adres in les.adressen if "/static/" in adres}
    assert len(statisch) > 5
    for adres in statisch:
        assert adres.startswith(f"{BASIS}wijkschool/static/")
        antwoord = vraag(jupyterserver.adres, adres)
        assert (antwoord.status, antwoord.koppen["Cache-Control"]) == (200, "public, max-age=31536000, immutable")


@pytest.mark.parametrize("pad", ["voila", "voila/tree", "voila/tree/notebooks"])
def test_de_bestandslijst_van_voila_leidt_naar_onze_startpagina(jupyterserver, pad):
    lijst = vraag(jupyterserver.adres, BASIS + pad)
    assert lijst.status == 200
    assert f'content="0;url={BASIS}wijkschool/"' in lijst.tekst
    assert "04-speelveld" not in lijst.tekst


@pytest.mark.parametrize("pad", ["bestaat-niet.ipynb", "notebooks/bestaat-niet.ipynb"])
def test_een_les_die_er_niet_is_geeft_een_nederlandse_bladzijde(jupyterserver, pad):
    antwoord = vraag(jupyterserver.adres, f"{BASIS}voila/render/{pad}")
    assert (antwoord.status, antwoord.titel) == (404, "Deze bladzijde is er niet – Wijkschool")
    assert f'<a href="{BASIS}wijkschool/">' in antwoord.tekst


def test_het_adres_kiest_ook_hier_geen_ander_sjabloon(jupyterserver, les):
    ander = vraag(jupyterserver.adres, f"{LES}?template=lab&theme=dark")
    assert Lespagina(ander.status, ander.koppen, ander.lichaam).kaal == les.kaal


@pytest.mark.parametrize(
    "pad",
    ["voila/files/solutions/04-speelveld.yaml", "voila/files/notebooks/04-speelveld.ipynb", "voila/files/LICENSE"],
)
def test_voila_geeft_ook_hier_geen_bestanden(jupyterserver, pad):
    antwoord = vraag(jupyterserver.adres, BASIS + pad)
    assert antwoord.status in {403, 404}
    assert "herkomst" not in antwoord.tekst


@pytest.mark.parametrize(
    "pad", ["wijkschool/", "wijkschool/groet", "voila", "api/contents", LES.removeprefix(BASIS)]
)
def test_zonder_token_komt_niemand_binnen(met_token, pad):
    buiten = vraag(met_token.adres, BASIS + pad)
    assert buiten.status in {302, 403}
    if buiten.status == 302:
        assert buiten.koppen["Location"].startswith(f"{BASIS}login?")
    assert "speelveld" not in buiten.tekst


def test_met_token_komt_een_cursist_binnen(met_token):
    koppen = {"Authorization": "token geheim-token"}
    begin = vraag(met_token.adres, f"{BASIS}wijkschool/", koppen=koppen)
    assert (begin.status, begin.titel) == (200, "Wijkschool")
    gekregen = vraag(met_token.adres, LES, koppen=koppen)
    assert len(Lespagina(gekregen.status, gekregen.koppen, gekregen.lichaam).modellen) > 5


def test_postbuild_is_uitvoerbaar_en_geldig():
    pad = BINDER / "postBuild"
    assert pad.stat().st_mode & stat.S_IXUSR
    assert pad.read_bytes().startswith(b"#!/usr/bin/env bash\n")
    gelezen = subprocess.run(["bash", "-n", str(pad)], capture_output=True, text=True, check=False)
    assert (gelezen.returncode, gelezen.stderr) == (0, "")


def test_postbuild_is_ook_in_git_uitvoerbaar():
    lijst = subprocess.run(
        ["git", "ls-files", "--stage", "binder/postBuild"], cwd=WORTEL, capture_output=True, text=True, check=False
    )
    if lijst.returncode or not lijst.stdout:
        pytest.skip("dit is geen werkkopie van git")
    assert lijst.stdout.startswith("100755 ")


def test_binder_krijgt_een_python_die_de_cursus_aankan():
    versie = re.fullmatch(r"python-(\d+)\.(\d+)\n?", (BINDER / "runtime.txt").read_text(encoding="utf-8"))
    assert (int(versie[1]), int(versie[2])) >= (3, 11)


@pytest.mark.parametrize("lijst", ["binder/requirements.txt", "tests/requirements.txt"])
def test_elk_pakket_in_een_lijst_heeft_een_versie_en_een_vingerafdruk(lijst):
    tekst = (WORTEL / lijst).read_text(encoding="utf-8").replace("\\\n", " ")
    regels = [
        regel.strip() for regel in tekst.splitlines() if regel.strip() and not regel.lstrip().startswith("#")
    ]
    assert len(regels) > 10
    naam = r"[a-z0-9][a-z0-9._-]*(\[[a-z0-9,-]+\])?"
    pakket = re.compile(naam + r"==[0-9][\w.]*( ; [^-]+?)?( +--hash=sha256:[0-9a-f]{64})+")
    assert [regel[:60] for regel in regels if not pakket.fullmatch(regel)] == []


@pytest.mark.parametrize("lijst", ["binder/requirements.txt", "tests/requirements.txt"])
def test_een_lijst_noemt_geen_machine_en_geen_map(lijst):
    tekst = (WORTEL / lijst).read_text(encoding="utf-8")
    assert not re.search(
        r"https?:|file:|@ |--(extra-)?index|--find-links|--trusted|(?:^|[\s=])/\w", tekst, re.MULTILINE
    )
    assert str(WORTEL) not in tekst
    assert str(Path.home()) not in tekst


def test_de_cursus_staat_met_alles_wat_zij_gebruikt_in_de_lijst():
    lijst = (BINDER / "requirements.txt").read_text(encoding="utf-8")
    project = (WORTEL / "pyproject.toml").read_text(encoding="utf-8")
    nodig = re.search(r"^dependencies = \[(.*?)^\]", project, re.DOTALL | re.MULTILINE)[1]
    for naam in re.findall(r'"([a-zA-Z0-9-]+)', nodig):
        assert re.search(rf"(?m)^{naam.lower()}==", lijst), naam
