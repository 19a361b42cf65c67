"""The functions of formulas: one dull table."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from mumrules.expression import build
from mumrules.expression.expr import Expr, make
from mumrules.expression.formula import cohort, dates, lists
from mumrules.expression.formula.names import folded
from mumrules.expression.formula.round import rounded
from mumrules.language import Text


@dataclass(frozen=True, slots=True)
class Function:
    """One function.

    Attributes:
        name: Its name in both languages.
        least: The least number of arguments.
        most: The greatest number of arguments, None where there is no limit.
        build: From arguments to an expression.
        reduces: Whether it makes one value of a list; of other functions each value of a list
            is an argument of its own.
    """

    name: Text
    least: int
    most: int | None
    build: Callable[..., Expr]
    reduces: bool = False


def choose(condition: Expr, then: Expr, otherwise: Expr) -> Expr:
    """One of two values, by a condition."""
    return build.case((condition, then), otherwise=otherwise)


def all_of(*conditions: Expr) -> Expr:
    """Whether all conditions hold."""
    return make("and", conditions)


def any_of(*conditions: Expr) -> Expr:
    """Whether any condition holds."""
    return make("or", conditions)


def _cohort(english: str, russian: str, reduction: str) -> Function:
    return Function(Text(english, russian), 1, None, partial(cohort.over_cohort, reduction))


def _reduction(english: str, russian: str, build: Callable[..., Expr], least: int = 1) -> Function:
    return Function(Text(english, russian), least, None, build, reduces=True)


TABLE: Final = (
    _reduction("min", "мин", lists.least_of),
    _reduction("max", "макс", lists.greatest_of),
    _reduction("sum", "сумма", lists.sum_of),
    _reduction("mean", "среднее", lists.mean_of),
    _reduction("median", "медиана", lists.median_of),
    _reduction("smallest", "наименьший", lists.smallest_of, 2),
    _reduction("largest", "наибольший", lists.largest_of, 2),
    _reduction("count", "число", lists.number_of),
    _reduction("any", "любой", lists.any_of),
    _reduction("all", "все", lists.all_of),
    _reduction("present", "есть", lists.present_of),
    _reduction("size", "размер", lists.size_of),
    Function(Text("abs", "модуль"), 1, 1, abs),
    Function(Text("sqrt", "корень"), 1, 1, build.root),
    Function(Text("exp", "экспонента"), 1, 1, build.exponential),
    Function(Text("ln", "логарифм"), 1, 1, build.logarithm),
    Function(Text("round", "округлить"), 3, 3, rounded),
    Function(Text("if", "если"), 3, 3, choose),
    Function(Text("and", "и"), 1, None, all_of),
    Function(Text("or", "или"), 1, None, any_of),
    Function(Text("coalesce", "первое_из"), 1, None, build.coalesce),
    Function(Text("missing", "нет_данных"), 1, 1, build.missing),
    Function(Text("reason", "причина"), 1, 1, build.reason),
    Function(Text("date", "дата"), 1, 1, dates.written),
    Function(Text("age", "возраст"), 2, 2, dates.years_between),
    Function(Text("years_between", "лет_между"), 2, 2, dates.years_between),
    Function(Text("days_between", "дней_между"), 2, 2, dates.days_between),
    Function(Text("year", "год"), 1, 1, dates.year),
    Function(Text("month", "месяц"), 1, 1, dates.month),
    _cohort("cohort_max", "наибольшее_по_когорте", "max"),
    _cohort("cohort_min", "наименьшее_по_когорте", "min"),
    _cohort("cohort_sum", "сумма_по_когорте", "sum"),
    _cohort("cohort_count", "число_по_когорте", "count"),
    _cohort("cohort_mean", "среднее_по_когорте", "mean"),
    _cohort("cohort_median", "медиана_по_когорте", "median"),
    _cohort("cohort_sd", "отклонение_по_когорте", "sample sd"),
    _cohort("cohort_population_sd", "отклонение_совокупности", "population sd"),
    _cohort("cohort_variance", "дисперсия_по_когорте", "sample variance"),
    _cohort("cohort_population_variance", "дисперсия_совокупности", "population variance"),
    Function(Text("cohort_quantile", "квантиль_по_когорте"), 2, None, cohort.quantile),
    Function(Text("rank", "место"), 1, None, cohort.place),
    Function(Text("where", "при"), 2, 2, cohort.where),
    Function(Text("previous", "прошлый"), 1, 1, build.previous),
)
FUNCTIONS: Final = {
    folded(name): function for function in TABLE for name in (function.name.en, function.name.ru)
}
