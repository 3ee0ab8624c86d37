"""The report: medians, ranges, ratios, and whether the aims are reached."""

from __future__ import annotations

from statistics import median
from typing import Any

SOORTEN = {"wij": "les 04", "kaal": "kale Voilà"}
TIJDEN = {"tekst": "eerste leesbare tekst", "interactief": "alles te bedienen"}
FASEN = {
    "eerste_byte": "eerste byte",
    "eerste_beeld": "eerste beeld",
    "tekst": "tekst",
    "laatste_byte": "laatste byte",
    "interactief": "te bedienen",
}
DOELEN = {
    ("warm", "tekst"): 0.3,
    ("warm", "interactief"): 0.5,
    ("koud", "tekst"): 1.0,
    ("koud", "interactief"): 1.0,
}
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
            doel = DOELEN.get((staat, maat))
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


def _tabel(kop: list[str], rijen: list[list[str]]) -> list[str]:
    streep = ["---", *["---:"] * (len(kop) - 1)]
    return [f"| {' | '.join(rij)} |" for rij in (kop, streep, *rijen)] + [""]


def markdown(uitslag: dict[str, Any]) -> str:
    """Return the report."""
    metingen = uitslag["metingen"]
    m = uitslag["machine"]
    omgeving = f"{m['processoren']} processoren · {m['chromium']} · Python {m['python']} · Voilà {m['voila']}"
    regels = [
        "# Meting: les 04 naast een kale Voilà-bladzijde",
        "",
        f"{uitslag['datum']} · {omgeving} · belasting vooraf {m['belasting']:.1f} · duur {uitslag['duur']:.0f} s.",
        "",
        f"{uitslag['keren']} getelde keren na één keer warmdraaien, om en om, steeds met een leeg browserprofiel.",
        "Mediaan (laagste–hoogste). Verhouding: les 04 gedeeld door kaal, van de medianen.",
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
                {None: "", True: "gehaald", False: "niet gehaald"}[r["gehaald"]],
            ]
        )
    regels += _tabel(["", *SOORTEN.values(), "verhouding", "slechtste paar", "doel", ""], rijen)
    regels += ["Waar de tijd blijft (ms na het begin van de navigatie, mediaan):", ""]
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
    rijen = [[naam, _spreiding(w)] for naam, w in uitslag["importeren"].items()]
    return "\n".join(regels + _tabel(["vers Python-proces", "ms"], rijen))
