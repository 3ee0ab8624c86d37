"""The command ``wijkschool``: start the course, build what must be built once, check the content."""

from __future__ import annotations

import argparse
import sys

from wijkschool.app.starten import GRENZEN, STANDAARDPOORT, bouw, start_cursus


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
    start.add_argument(
        "--poel",
        type=_geheel,
        default=0,
        metavar="GETAL",
        help="hoeveel kernels er per les klaarstaan (standaard 0)",
    )
    start.add_argument("--geen-vork", action="store_true", help="start elke kernel los: trager, en meer geheugen")
    for naam, uitleg in GRENZEN.items():
        start.add_argument(f"--{naam}", type=_positief, metavar="GETAL", help=uitleg)
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
        "start": start_cursus,
        "bouw": _bouw,
        "lab": _lab,
        "notebooks": _notebooks,
        "check": _check,
        "nieuw": _nieuw,
        "schema": _schema,
        "data": _data,
    }
    return opdrachten[keuze.opdracht](keuze)


def _positief(tekst: str) -> float:
    """Return a number above 0; a comma will do. For argparse, which tells what is wrong."""
    try:
        getal = float(tekst.replace(",", "."))
    except ValueError:
        getal = 0
    if not 0 < getal < float("inf"):
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen getal boven 0. Schrijf bijvoorbeeld 40.")
    return getal


def _geheel(tekst: str) -> int:
    if not tekst.isascii() or not tekst.isdigit():
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen aantal. Schrijf een heel getal, 0 of hoger.")
    return int(tekst)


def _bouw(_: argparse.Namespace) -> int:
    return bouw()


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


if __name__ == "__main__":
    raise SystemExit(main())
