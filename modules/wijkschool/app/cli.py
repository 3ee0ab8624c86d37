"""The command ``wijkschool``: start the course, build what must be built once, check the content."""

from __future__ import annotations

import argparse
import contextlib
import os
import socket
import sys
import webbrowser
from pathlib import Path

from wijkschool.basis.paden import EXTRA

STANDAARDPOORT = 8866
GRENZEN = {
    "hoogstens": "hoeveel lessen er tegelijk open mogen zijn (standaard 120)",
    "geheugen": "hoeveel MB één les mag gebruiken (standaard 600)",
    "uren": "na hoeveel uur een les dichtgaat (standaard 8)",
}
ADRES = "127.0.0.1"


def main(argv: list[str] | None = None) -> int:
    """Run one command; return its exit status: 0 good, 1 something is wrong (told in Dutch), 2 wrong call."""
    parser = argparse.ArgumentParser(prog="wijkschool", description="Wijkschool: cursus voor wijkcoördinatoren")
    deel = parser.add_subparsers(dest="opdracht", required=True)
    start = deel.add_parser("start", help="open de cursus in de browser")
    start.add_argument(
        "--poort", default=str(STANDAARDPOORT), help=f"poort van de server (standaard {STANDAARDPOORT})"
    )
    start.add_argument("--basis", default="/", help="basisadres, bijvoorbeeld /cursus/")
    start.add_argument("--geen-browser", action="store_true", help="open geen browser")
    start.add_argument("--poel", type=int, help="hoeveel kernels er per les klaarstaan (0: geen)")
    start.add_argument("--geen-vork", action="store_true", help="start elke kernel los: trager, en meer geheugen")
    for naam, uitleg in GRENZEN.items():
        start.add_argument(f"--{naam}", type=float, metavar="GETAL", help=uitleg)
    start.add_argument("--extra", metavar="MAP", help="map met je eigen oefeningen (exercises/ en solutions/)")
    deel.add_parser("bouw", help="maak wat eenmalig gemaakt moet worden (figuren)")
    lab = deel.add_parser("lab", help="open de notebooks in JupyterLab")
    lab.add_argument("--geen-browser", action="store_true", help="open geen browser")
    deel.add_parser("notebooks", help="voer de notebooks uit en bewaar ze in hun vaste vorm")
    check = deel.add_parser("check", help="controleer oefeningen, oplossingen en gegevens")
    check.add_argument("bestand", nargs="*", help="een bestand of een eigen map (zonder: alles van de cursus)")
    nieuw = deel.add_parser("nieuw", help="laat een voorbeeld zien van een soort oefening, om over te nemen")
    nieuw.add_argument("soort", nargs="?", help="bijvoorbeeld meerkeuze; zonder soort zie je welke er zijn")
    nieuw.add_argument("--les", default="", metavar="LES", help="geef het voorbeeld een id van deze les")
    deel.add_parser("schema", help="maak opnieuw wat uit de inhoud volgt: schema's, voorbeelden, datapackage.json")
    data = deel.add_parser("data", help="laat zien welke tabellen er zijn, of wat er in één tabel staat")
    data.add_argument("tabel", nargs="?", help="bijvoorbeeld wrr_tabel_5_3; zonder tabel zie je welke er zijn")
    alle = sys.argv[1:] if argv is None else argv
    # What follows "--" is for Voilà or JupyterLab: wijkschool start -- --MappingKernelManager.cull_interval=5
    eigen, jupyter = (alle[: alle.index("--")], alle[alle.index("--") + 1 :]) if "--" in alle else (alle, [])
    keuze = parser.parse_args(eigen)
    keuze.jupyter = jupyter
    opdrachten = {
        "start": _start,
        "bouw": _bouw,
        "lab": _lab,
        "notebooks": _notebooks,
        "check": _check,
        "nieuw": _nieuw,
        "schema": _schema,
        "data": _data,
    }
    return opdrachten[keuze.opdracht](keuze)


def _bouw(_: argparse.Namespace) -> int:
    from wijkschool.beeld.bouw import bouw_alles  # noqa: PLC0415 - the parser answers --help at once
    from wijkschool.inhoud.fouten import InhoudFout, InhoudFouten  # noqa: PLC0415

    try:
        gemaakt = bouw_alles()
    except (InhoudFout, InhoudFouten) as fout:
        print(f"Een figuur kan niet worden gemaakt.\n{fout}", file=sys.stderr)
        return 1
    for naam in gemaakt:
        print(f"Gemaakt: {naam}")
    return 0


def _lab(keuze: argparse.Namespace) -> int:
    from jupyter_server.serverapp import ServerApp  # noqa: PLC0415

    from wijkschool.app.instellingen import lab_instellingen, wijs_jupyter_de_weg  # noqa: PLC0415

    wijs_jupyter_de_weg()
    instellingen = lab_instellingen()
    instellingen.ServerApp.open_browser = not keuze.geen_browser
    ServerApp.launch_instance(argv=keuze.jupyter, config=instellingen)
    return 0


def _notebooks(_: argparse.Namespace) -> int:
    from wijkschool.app.notebooks import voer_uit  # noqa: PLC0415
    from wijkschool.basis.paden import map_van, relatief  # noqa: PLC0415

    for pad in sorted(map_van("notebooks").glob("*.ipynb")):
        print(f"{relatief(pad)}: {'bijgewerkt' if voer_uit(pad) else 'gelijk gebleven'}")
    return 0


def _check(keuze: argparse.Namespace) -> int:
    from wijkschool.app.schrijven import controleer  # noqa: PLC0415

    fouten = controleer(keuze.bestand)
    for fout in fouten:
        print(fout, file=sys.stderr)
    aantal = "1 fout" if len(fouten) == 1 else f"{len(fouten)} fouten"
    print(f"{aantal} gevonden." if fouten else "Alles klopt.")
    return 1 if fouten else 0


def _nieuw(keuze: argparse.Namespace) -> int:
    from wijkschool.app.schrijven import om_over_te_nemen, soorten_op_een_rij  # noqa: PLC0415
    from wijkschool.inhoud.fouten import InhoudFout  # noqa: PLC0415

    try:
        print(om_over_te_nemen(keuze.soort, keuze.les) if keuze.soort else soorten_op_een_rij(), end="")
    except (LookupError, InhoudFout) as fout:
        print(fout.args[0] if isinstance(fout, LookupError) else fout, file=sys.stderr)
        return 1
    return 0


def _schema(_: argparse.Namespace) -> int:
    from wijkschool.app.schrijven import schrijf_hulp  # noqa: PLC0415
    from wijkschool.inhoud.fouten import InhoudFout  # noqa: PLC0415

    try:
        gemaakt = schrijf_hulp()
    except InhoudFout as fout:
        print(fout, file=sys.stderr)
        return 1
    for naam, nieuw in gemaakt.items():
        print(f"{naam}: {'bijgewerkt' if nieuw else 'gelijk gebleven'}")
    return 0


def _data(keuze: argparse.Namespace) -> int:
    from wijkschool.app.gegevens import een_tabel, overzicht  # noqa: PLC0415
    from wijkschool.inhoud.fouten import InhoudFout  # noqa: PLC0415

    try:
        print(een_tabel(keuze.tabel) if keuze.tabel else overzicht(), end="")
    except (LookupError, InhoudFout) as fout:
        print(fout.args[0] if isinstance(fout, LookupError) else fout, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of a pipe, such as `head`, has seen enough
        sys.stderr.close()
    return 0


def _start(keuze: argparse.Namespace) -> int:
    poort = lees_poort(keuze.poort)
    if poort is None:
        print(f"'{keuze.poort}' is geen poort. Kies een getal van 1024 tot en met 65535.", file=sys.stderr)
        return 1
    if not poort_vrij(poort):
        print(
            f"Poort {poort} is al in gebruik. Misschien draait Wijkschool al: kijk op http://{ADRES}:{poort}/\n"
            f"Wil je een andere poort? Gebruik dan bijvoorbeeld: make app PORT={andere_poort(poort)}",
            file=sys.stderr,
        )
        return 1
    if keuze.extra:
        if not Path(keuze.extra).is_dir():
            print(f"De map '{keuze.extra}' met eigen oefeningen bestaat niet. Kijk de naam na.", file=sys.stderr)
            return 1
        # The kernels of the lessons inherit it.
        os.environ[EXTRA] = str(Path(keuze.extra).resolve())
    _bouw(keuze)  # a figure that cannot be made is told in its lesson; the others are served
    return _dien_op(poort, keuze)


def _dien_op(poort: int, keuze: argparse.Namespace) -> int:
    from wijkschool.app.instellingen import app_instellingen, wijs_jupyter_de_weg  # noqa: PLC0415

    wijs_jupyter_de_weg()
    from wijkschool.app.grenzen import Grenzen  # noqa: PLC0415
    from wijkschool.app.server import WijkschoolApp  # noqa: PLC0415 - Voilà reads JUPYTER_PATH when it is imported
    from wijkschool.app.vork.aanvoer import aanvoer  # noqa: PLC0415

    basis = basisadres(keuze.basis)
    if keuze.geen_vork:
        aanvoer().zet_uit()
    instellingen = app_instellingen(keuze.poel, vork=not aanvoer().uit)
    instellingen.Voila.port = poort
    instellingen.Voila.port_retries = 0  # another port than the one asked for is no help to anyone
    instellingen.Voila.base_url = basis
    app = WijkschoolApp.instance(config=instellingen, log_level="WARN")
    gekozen = {naam: waarde for naam in GRENZEN if (waarde := getattr(keuze, naam)) is not None}
    app.grenzen = Grenzen(**gekozen)
    aanvoer().begin()
    app.klaar = lambda: _meld(f"http://{ADRES}:{poort}{basis}", browser=not keuze.geen_browser)
    app.initialize(keuze.jupyter)
    with contextlib.suppress(KeyboardInterrupt):
        app.start()
    print("Wijkschool is gestopt.")
    return 0


def _meld(adres: str, *, browser: bool) -> None:
    print(f"Wijkschool staat klaar op {adres}\nStoppen: druk op Ctrl+C.", flush=True)
    if browser:
        with contextlib.suppress(webbrowser.Error):
            webbrowser.open(adres)


def lees_poort(tekst: str) -> int | None:
    """Return the port as a number from 1024 to 65535, or None."""
    cijfers = tekst.isascii() and tekst.isdigit() and len(tekst) <= 5  # noqa: PLR2004
    return int(tekst) if cijfers and 1024 <= int(tekst) <= 65535 else None  # noqa: PLR2004


def poort_vrij(poort: int) -> bool:
    """Return whether nobody listens on this port of the loopback address."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as sok:
        if sys.platform != "win32":  # a port that was just released must count as free
            sok.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sok.bind((ADRES, poort))
        except OSError:
            return False
    return True


def andere_poort(poort: int) -> int:
    """Return a free port near ``poort``, to suggest."""
    return next((p for p in range(poort + 1, poort + 100) if p <= 65535 and poort_vrij(p)), 8900)  # noqa: PLR2004


def basisadres(tekst: str) -> str:
    """Return a base URL that starts and ends with a slash."""
    return f"/{tekst.strip('/')}/" if tekst.strip("/") else "/"


if __name__ == "__main__":
    raise SystemExit(main())
