"""The report: medians, ranges, ratios, and whether the aims are reached."""

from __future__ import annotations

from statistics import median
from typing import Any

SOORTEN = {"wij": "onze les", "kaal": "kale Voilà"}
TIJDEN = {"tekst": "eerste leesbare tekst", "interactief": "alles te bedienen"}
FASEN = {
    "eerste_byte": "eerste byte",
    "eerste_beeld": "eerste beeld",
    "tekst": "tekst",
    "laatste_byte": "laatste byte",
    "interactief": "te bedienen",
}
# Against the time of stock, with an ordinary kernel, until its last widget: the aims of a lone learner.
DOELEN = {"tekst": 0.3, "interactief": 0.4}
DRUKTE_DOEL, GEHEUGEN_DOEL, WERK_DOEL = 0.15, 0.25, 150
LEZEN, LEES_DOEL = "alle gegevens lezen (pandas al geladen)", 150
MB = 1e6


def centiel(waarden: list[float], deel: float) -> float:
    """Return the value below which this share of the values lies (nearest rank)."""
    geordend = sorted(waarden)
    return geordend[min(len(geordend) - 1, max(0, round(deel * len(geordend) + 0.5) - 1))]


def reeks(keren: list[dict[str, Any]], maat: str) -> list[float]:
    return [keer[maat] for keer in keren if keer[maat] is not None]


def _spreiding(waarden: list[float], deler: float = 1, cijfers: int = 0) -> str:
    m, laag, hoog = (f"{w / deler:.{cijfers}f}" for w in (median(waarden), min(waarden), max(waarden)))
    return f"{m} ({laag}–{hoog})"


def verhoudingen(metingen: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """Return per state and measure the ratio ours/stock of the medians, and the worst pair of one round."""
    rijen = []
    for staat in ("warm", "koud"):
        for maat in (*TIJDEN, "geheugen"):
            wij, kaal = (reeks(metingen[f"{soort}-{staat}"], maat) for soort in ("wij", "kaal"))
            doel = GEHEUGEN_DOEL if maat == "geheugen" else None
            verhouding = median(wij) / median(kaal)
            rijen.append(
                {
                    "staat": staat,
                    "maat": maat,
                    "wij": wij,
                    "kaal": kaal,
                    "verhouding": verhouding,
                    "slechtste_paar": max(a / b for a, b in zip(wij, kaal, strict=True)),
                    "doel": doel,
                    "gehaald": None if doel is None else verhouding <= doel,
                }
            )
    return rijen


def alleen_tegen_kaal(metingen: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """Return our times, cold and warm, as a share of stock's time to its last widget with an ordinary kernel."""
    maatstaf = median(reeks(metingen["kaal-koud"], "interactief"))
    return [
        {
            "staat": staat,
            "maat": maat,
            "ms": (ms := median(reeks(metingen[f"wij-{staat}"], maat))),
            "verhouding": ms / maatstaf,
            "doel": doel,
            "gehaald": ms / maatstaf <= doel,
        }
        for staat in ("warm", "koud")
        for maat, doel in DOELEN.items()
    ]


def menigten(uitslag: dict[str, Any]) -> list[dict[str, Any]]:
    """Return per crowd: median, p95 and worst in seconds, how many were lost, and the medians of the memory."""
    rijen = []
    for soort, aantal in dict.fromkeys((m["soort"], m["aantal"]) for m in uitslag["menigten"]):
        keren = [m for m in uitslag["menigten"] if (m["soort"], m["aantal"]) == (soort, aantal)]
        seconden = [t for m in keren for t in m["seconden"]]
        geheugen = [m["geheugen"] for m in keren]
        rijen.append(
            {
                "soort": soort,
                "aantal": aantal,
                "keren": len(keren),
                "mediaan": median(seconden),
                "p95": centiel(seconden, 0.95),
                "slechtste": max(seconden),
                "verloren": sum(len(m["verloren"]) for m in keren),
                "uss": median(k["uss"] for g in geheugen for k in g["kernels"]),
                "pss": median(k["pss"] for g in geheugen for k in g["kernels"]),
                "server": median(g["server"]["uss"] for g in geheugen),
                "warm": median(g["warm"]["uss"] for g in geheugen) if geheugen[0]["warm"] else None,
            }
        )
    return rijen


def _drukte(uitslag: dict[str, Any]) -> list[str]:
    rijen = menigten(uitslag)
    per = {(r["soort"], r["aantal"]): r for r in rijen}
    tabel = [
        [f"{r['aantal']} tegelijk, {SOORTEN[r['soort']]}" + (f" ({r['keren']} keer)" if r["keren"] > 1 else "")]
        + [f"{r[naam]:.1f}" for naam in ("mediaan", "p95", "slechtste")]
        + [str(r["verloren"])]
        + [f"{r[naam] / MB:.1f}" if r[naam] else "" for naam in ("uss", "pss", "server", "warm")]
        for r in rijen
    ]
    regels = [
        "## Een menigte",
        "",
        "Aankomst binnen 2 s. Tijd tot de eerste verandering beantwoord is, in seconden. MB.",
        "",
    ]
    kop = ["", "mediaan", "p95", "slechtste", "verloren", "kernel USS", "kernel PSS", "server", "warm proces"]
    regels += _tabel(kop, tabel)
    wij, kaal = per["wij", 20], per["kaal", 20]
    tijd, geheugen = wij["p95"] / kaal["p95"], wij["uss"] / kaal["uss"]
    regels += _tabel(
        ["bij 20 tegelijk, onze les gedeeld door kaal", "verhouding", "doel", ""],
        [
            ["p95 tot de eerste verandering", f"{tijd:.3f}", f"≤ {DRUKTE_DOEL}", _gehaald(tijd <= DRUKTE_DOEL)],
            [
                "geheugen per leerling (USS)",
                f"{geheugen:.3f}",
                f"≤ {GEHEUGEN_DOEL}",
                _gehaald(geheugen <= GEHEUGEN_DOEL),
            ],
        ],
    )
    werk = uitslag["aan_het_werk"]
    ms = [1000 * t for t in werk["seconden"]]
    p95 = centiel(ms, 0.95)
    rij = [str(len(ms)), f"{median(ms):.0f}", f"{p95:.0f}", f"{max(ms):.0f}", f"< {WERK_DOEL}"]
    rij += [_gehaald(p95 < WERK_DOEL), f"{werk['processor']:.2f}"]
    regels += [
        f"{werk['aantal']} leerlingen werken {werk['duur']} s; van verandering tot terugkoppeling in ms:",
        "",
    ]
    return regels + _tabel(
        ["veranderingen", "p50", "p95", "slechtste", "doel p95", "", "processoren in gebruik"], [rij]
    )


def _gehaald(gehaald: bool) -> str:  # noqa: FBT001
    return "gehaald" if gehaald else "niet gehaald"


def _tabel(kop: list[str], rijen: list[list[str]]) -> list[str]:
    streep = ["---", *["---:"] * (len(kop) - 1)]
    return [f"| {' | '.join(rij)} |" for rij in (kop, streep, *rijen)] + [""]


def markdown(uitslag: dict[str, Any]) -> str:
    """Return the report."""
    metingen = uitslag["metingen"]
    m = uitslag["machine"]
    omgeving = f"{m['processoren']} processoren · {m['chromium']} · Python {m['python']} · Voilà {m['voila']}"
    regels = [
        f"# Meting: les {uitslag['les']} naast een kale Voilà-bladzijde",
        "",
        f"{uitslag['datum']} · {omgeving} · belasting vooraf {m['belasting']:.1f} · duur {uitslag['duur']:.0f} s.",
        "",
        f"{uitslag['keren']} getelde keren na één keer warmdraaien, om en om, steeds met een leeg browserprofiel.",
        "Mediaan (laagste–hoogste). Verhouding: onze les gedeeld door kaal, van de medianen.",
        "Slechtste paar: de hoogste verhouding binnen één ronde.",
        "",
    ]
    onrustig = sum(not keer["rustig"] for keren in metingen.values() for keer in keren)
    if uitslag["bron_gewijzigd"]:
        regels += ["**Let op: tijdens de meting is de bron van de les gewijzigd. Meet opnieuw.**", ""]
    if onrustig:
        regels += [f"**Let op: bij {onrustig} keer was de computer niet tot rust gekomen.**", ""]
    rijen = []
    for r in verhoudingen(metingen):
        deler, cijfers = (MB, 1) if r["maat"] == "geheugen" else (1, 0)
        wat = "geheugen van de kernel (USS), MB" if r["maat"] == "geheugen" else f"{TIJDEN[r['maat']]}, ms"
        rijen.append(
            [
                f"{r['staat']}: {wat}",
                _spreiding(r["wij"], deler, cijfers),
                _spreiding(r["kaal"], deler, cijfers),
                f"{r['verhouding']:.2f}",
                f"{r['slechtste_paar']:.2f}",
                "" if r["doel"] is None else f"≤ {r['doel']}",
                "" if r["gehaald"] is None else _gehaald(r["gehaald"]),
            ]
        )
    regels += _tabel(["", *SOORTEN.values(), "verhouding", "slechtste paar", "doel", ""], rijen)
    regels += ["Tegen de tijd waarin kale Voilà met een gewone kernel haar laatste onderdeel heeft:", ""]
    rijen = [
        [
            f"{r['staat']}: {TIJDEN[r['maat']]}",
            f"{r['ms']:.0f}",
            f"{r['verhouding']:.2f}",
            f"≤ {r['doel']}",
            _gehaald(r["gehaald"]),
        ]
        for r in alleen_tegen_kaal(metingen)
    ]
    regels += _tabel(["", "onze les, ms", "verhouding", "doel", ""], rijen)
    regels += _drukte(uitslag)
    regels += [
        "## Een leerling alleen",
        "",
        "Waar de tijd blijft (ms na het begin van de navigatie, mediaan):",
        "",
    ]
    rijen = [
        [f"{SOORTEN[naam.split('-')[0]]}, {naam.split('-')[1]}"]
        + [f"{median(w):.0f}" if (w := reeks(keren, fase)) else "–" for fase in FASEN]
        for naam, keren in metingen.items()
    ]
    regels += _tabel(["", *FASEN.values()], rijen)
    rijen = [
        [f"{SOORTEN[soort]}, {staat}", str(v["verzoeken"]), str(v["buiten"])]
        + [f"{v[b] / MB:.2f}" for b in ("bytes_http", "bytes_ws")]
        for naam, v in uitslag["verkeer"].items()
        for soort, staat in [naam.split("-")]
    ]
    regels += _tabel(["", "verzoeken", "naar buiten (geweigerd)", "MB over http", "MB over websocket"], rijen)
    rijen = []
    for wat, naam, doel in (("‘Kijk na’ tot uitslag", "nakijken", 100), ("toets tot bewaard", "bewaren", 500)):
        keren, p95 = uitslag[naam], centiel(uitslag[naam], 0.95)
        gehaald = "gehaald" if p95 < doel else "niet gehaald"
        rijen.append(
            [f"{wat}, ms ({len(keren)} keer)", f"{median(keren):.0f}", f"{p95:.0f}", f"< {doel}", gehaald]
        )
    regels += _tabel(["", "p50", "p95", "doel p95", ""], rijen)
    return "\n".join(regels + importeren(uitslag["importeren"]))


def importeren(tijden: dict[str, list[float]]) -> list[str]:
    """Return the table of what a fresh process does; reading all data has an aim."""
    rijen = [
        [naam, _spreiding(w)]
        + ([f"≤ {LEES_DOEL}", _gehaald(median(w) <= LEES_DOEL)] if naam == LEZEN else ["", ""])
        for naam, w in tijden.items()
    ]
    return _tabel(["vers Python-proces", "ms", "doel", ""], rijen)
