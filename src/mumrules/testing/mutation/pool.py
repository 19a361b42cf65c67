"""Trials of many mutants in several processes; the verdicts come in the order of the mutants."""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from mumrules.engine.engine import Engine
from mumrules.language import Language
from mumrules.testing.mutation.trial import Trial, trial_of
from mumrules.testing.mutation.verdict import Verdict

_FEW = 20
"""As many mutants as are tried before another process would be ready."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a process needs to try mutants: nothing that cannot be sent to it.

    Attributes:
        path: The file of cases.
        plugins: The folders of plugins.
        language: The language of the cases to confirm.
    """

    path: Path
    plugins: tuple[str, ...]
    language: Language


_trials: list[Trial] = []


def verdicts(
    trial: Trial, job: Job, wanted: Sequence[int], processes: int | None = None
) -> Iterator[Verdict]:
    """Give what became of each of the *wanted* mutants of a trial.

    Args:
        trial: The trial, for this process.
        job: The same for others.
        wanted: The positions of the mutants.
        processes: How many processes share the work; one for each processor by default.
    """
    count = min(processes or os.cpu_count() or 1, len(wanted) // _FEW)
    if count <= 1:
        yield from map(trial.verdict, wanted)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, context, _start, (job,))
    try:
        yield from pool.map(_verdict, wanted, chunksize=2)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _start(job: Job) -> None:
    """Make a process ready; an interruption is for the first process alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _trials[:] = [trial_of(job.path, Engine(job.plugins), job.language)]


def _verdict(index: int) -> Verdict:
    return _trials[0].verdict(index)
