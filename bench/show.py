"""What was measured, as lines of text."""

from typing import Any


def unit(times: dict[str, float]) -> list[str]:
    """Show the times of one unit."""
    lines = [f"{name:22} {seconds * 1e6:10.2f} µs" for name, seconds in times.items()]
    if "zen-engine" in times:
        lines.append(f"ours / zen-engine      {times['ours'] / times['zen-engine']:10.2f}")
    return lines


def tables(sizes: list[dict[str, Any]]) -> list[str]:
    """Show the times of tables in milliseconds, then the ratios."""
    lines = []
    for key, factor in (("seconds", 1e3), ("ratios", 1.0)):
        title = "ms" if key == "seconds" else "ratio"
        lines.append(f"{title:34}" + "".join(f"{size['units']:>12,}" for size in sizes))
        for name in sizes[0][key]:
            row = [f"{size[key][name] * factor:12.2f}" for size in sizes]
            lines.append(f"{name:34}{''.join(row)}")
    return lines


def wrong(cohorts: list[dict[str, Any]]) -> list[str]:
    """Show what is wrong in each cohort, in units."""
    keys = [key for key in cohorts[0] if key.startswith("wrong")]
    lines = [f"{'':28}" + "".join(f"{key.removeprefix('wrong '):>18}" for key in keys) + "   ratio"]
    for cohort in cohorts:
        counts = "".join(f"{cohort[key]:18,}" for key in keys)
        lines.append(f"{cohort['cohort']:28}{counts}{cohort['ratio']:8.2f}")
    return lines


def memory(peaks: dict[str, float]) -> list[str]:
    """Show the peaks in MiB."""
    lines = [f"{name:22} {peak:10.1f} MiB above the table" for name, peak in peaks.items()]
    return [*lines, f"ours / numpy           {peaks['ours'] / peaks['numpy']:10.2f}"]


def growth(fits: dict[str, Any]) -> list[str]:
    """Show the fits."""
    return [
        f"{name:12} time ~ n^{fit['exponent']:.2f};"
        f" {fit['fixed'] * 1e3:.2f} ms + {fit['each'] * 1e6:.4f} µs for each"
        for name, fit in fits.items()
    ]
